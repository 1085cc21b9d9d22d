package glimpse.attentionfile;

import glimpse.trace.Hypothesis;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.util.List;

/**
 * A sentence to be written, with one of its outputs.
 *
 * @param id what it is called
 * @param leaf the last node of the output
 */
public record Sentence(String id, Trace trace, int leaf) {

    /** A sentence with its best output. */
    public Sentence(String id, Trace trace) {
        this(id, trace, trace.best().last());
    }

    /**
     * The words of the output.
     *
     * @throws InputException if they were not weighed
     */
    List<Node> weighed() {
        List<Node> path = trace.path(leaf);
        if (!path.get(0).computed().hasAttention()) {
            throw new InputException("attention.no-weights", id);
        }
        return path;
    }

    /** What the output was sorted by; not a number where it is not known. */
    double score() {
        return trace.hypotheses().stream()
                .filter(hypothesis -> hypothesis.last() == leaf)
                .mapToDouble(Hypothesis::score)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** The source as the output read it. */
    List<String> source() {
        return trace.readBy(leaf).source().tokens();
    }
}
