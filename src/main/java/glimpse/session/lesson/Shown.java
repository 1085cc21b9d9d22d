package glimpse.session.lesson;

import glimpse.session.model.ModelEntry;
import glimpse.trace.Node;
import glimpse.trace.Source;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one pane of a scene shows.
 *
 * @param entry the model
 * @param trace what it did
 * @param leaf the last node of the output in view
 * @param leaveOneOut Δ log p of every written word without each source word, {@code [T, N]}, of the trace's best output;
 *     only where the lesson needs it
 */
public record Shown(ModelEntry entry, Trace trace, int leaf, Optional<double[][]> leaveOneOut) {

    /**
     * An output of a trace.
     *
     * @param hypothesis from 1, the best; empty for the branch of the last edit, or the best where nothing is edited
     * @throws InputException if there is no such output
     */
    static Shown of(ModelEntry entry, Recorded recorded, OptionalInt hypothesis) {
        Trace trace = recorded.trace();
        int outputs = trace.hypotheses().size();
        boolean edited = trace.nodes().stream().anyMatch(Node::isEdited);
        int rank = hypothesis.orElse(edited ? outputs : 1);
        if (rank < 1 || rank > outputs) {
            throw new InputException("lesson.no-hypothesis", rank, outputs);
        }
        return new Shown(entry, trace, trace.hypotheses().get(rank - 1).last(), recorded.leaveOneOut());
    }

    /** The words of the output in view. */
    public List<Node> path() {
        return trace.path(leaf);
    }

    /** What was read for it. */
    public Source source() {
        return read().source();
    }

    /** The trace with what was read for the output in view. */
    Trace read() {
        return trace.readBy(leaf);
    }

    /**
     * The word of a step.
     *
     * @param step from 1
     * @throws InputException if the output is not that long
     */
    public Node node(int step) {
        List<Node> path = path();
        if (step < 1 || step > path.size()) {
            throw new InputException("lesson.no-step", step, path.size());
        }
        return path.get(step - 1);
    }

    /** α_t, {@code [N]}. */
    float[] weights(int step) {
        float[] weights = node(step).computed().weights();
        if (weights.length == 0) {
            throw new InputException("lesson.no-attention", trace.model().name());
        }
        return weights;
    }

    /** A source position, given from 0. */
    int position(int position) {
        if (position < 0 || position >= source().length()) {
            throw new InputException("lesson.no-position", position + 1, source().length());
        }
        return position;
    }

    /** p of a step's word if a source word is crossed out. */
    double without(int step, int position) {
        double change = leaveOneOut
                .filter(rows -> leaf == trace.best().last())
                .map(rows -> rows[place(step)][position(position)])
                .orElseThrow(() -> new InputException("lesson.no-leave-one-out"));
        if (!Double.isFinite(change)) {
            throw new InputException("lesson.no-leave-one-out");
        }
        return Math.exp(node(step).logProbability() + change);
    }

    private int place(int step) {
        return node(step).step() - 1;
    }
}
