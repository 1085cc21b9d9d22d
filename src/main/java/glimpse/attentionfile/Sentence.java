package glimpse.attentionfile;

import glimpse.trace.Node;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.util.List;

/**
 * A sentence to be written.
 *
 * @param id what it is called
 */
public record Sentence(String id, Trace trace) {

    /**
     * The words of the best output.
     *
     * @throws InputException if they were not weighed
     */
    List<Node> weighed() {
        List<Node> path = trace.path(trace.best());
        if (!path.get(0).computed().hasAttention()) {
            throw new InputException("attention.no-weights", id);
        }
        return path;
    }

    /** The source as the best output read it. */
    List<String> source() {
        return trace.readBy(trace.best().last()).source().tokens();
    }
}
