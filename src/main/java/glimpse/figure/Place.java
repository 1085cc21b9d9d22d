package glimpse.figure;

import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.util.List;

/**
 * Where in a trace one stands.
 *
 * @param leaf the id of the last node of the chosen hypothesis, also of one that the search threw away
 * @param step the current step on the way to it, from 1
 */
public record Place(int leaf, int step) {

    /** A step of the best hypothesis. */
    public static Place best(Trace trace, int step) {
        return new Place(trace.best().last(), step);
    }

    /** The nodes from the first word to the leaf. */
    public List<Node> path(Trace trace) {
        return trace.path(leaf);
    }

    /** The node of the current step. */
    public Node node(Trace trace) {
        return path(trace).get(step - 1);
    }
}
