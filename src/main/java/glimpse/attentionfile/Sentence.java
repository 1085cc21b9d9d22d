package glimpse.attentionfile;

import glimpse.trace.Hypothesis;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.util.List;
import java.util.Optional;

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
        return hypothesis().map(Hypothesis::score).orElse(Double.NaN);
    }

    /** The output as a reader wants it. */
    String text() {
        return hypothesis().map(Hypothesis::text).orElse("").replaceAll("\\R", " ");
    }

    private Optional<Hypothesis> hypothesis() {
        return trace.hypotheses().stream()
                .filter(hypothesis -> hypothesis.last() == leaf)
                .findFirst();
    }

    /** The source as the output read it. */
    List<String> source() {
        return trace.readBy(leaf).source().tokens();
    }
}
