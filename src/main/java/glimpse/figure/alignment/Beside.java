package glimpse.figure.alignment;

import glimpse.figure.Place;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.util.List;
import java.util.Optional;

/**
 * The output whose weights are taken away from those that are shown.
 *
 * @param whole with every branch
 */
public record Beside(Trace whole, Place place) {

    List<Node> path() {
        return place.path(whole);
    }

    /** Why its weights cannot be taken from those of an output, as the name of a text; empty where they can. */
    Optional<String> refusal(Trace trace, List<Node> path) {
        boolean weighed = path.get(0).computed().hasAttention()
                && path().get(0).computed().hasAttention();
        if (!weighed) {
            return Optional.of("difference.unweighed");
        }
        boolean same = trace.source()
                .tokens()
                .equals(whole.readBy(place.leaf()).source().tokens());
        return same ? Optional.empty() : Optional.of("difference.otherwise");
    }

    /** α − α of the other output for every step that both have, {@code [T, N]}. */
    float[][] from(List<Node> path) {
        List<Node> other = path();
        float[][] differences = new float[path.size()][];
        for (int t = 0; t < differences.length; t++) {
            differences[t] = path.get(t).computed().weights().clone();
            for (int i = 0; i < differences[t].length; i++) {
                differences[t][i] -= other.get(t).computed().weights()[i];
            }
        }
        return differences;
    }
}
