package glimpse.explain;

import glimpse.decode.Translator;
import glimpse.model.Network;
import glimpse.model.WeightEdit;
import glimpse.trace.Hypothesis;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is explained: an output sentence, and the model that wrote it. The model is led through the sentence's words again;
 * where a person had changed a step's weights, with the changed ones. T target words, N source words.
 *
 * @param translator the model that made the trace
 */
public record Subject(Translator translator, Trace trace, Hypothesis hypothesis) {

    /** @throws InputException if another model made the trace */
    public Subject {
        Trace.Model own = translator.identity();
        Trace.Model other = trace.model();
        if (!own.fingerprint().equals(other.fingerprint())) {
            throw new InputException(
                    "explain.other-model", other.name(), other.fingerprint(), own.name(), own.fingerprint());
        }
    }

    /** The best output sentence of a trace. */
    public static Subject best(Translator translator, Trace trace) {
        return new Subject(translator, trace, trace.best());
    }

    /** The words down to a node, whatever the search made of them; read as its branch read the source. */
    public static Subject of(Translator translator, Trace trace, int leaf) {
        Node last = trace.nodes().get(leaf);
        List<Node> path = trace.path(leaf);
        Hypothesis words = new Hypothesis(
                path.stream().map(Node::id).toList(),
                path.stream().map(Node::token).toList(),
                "",
                last.cumulative(),
                last.cumulative(),
                last.status() == Node.Status.FINISHED);
        return new Subject(translator, trace.readBy(leaf), words);
    }

    Network network() {
        return translator.network();
    }

    List<Node> path() {
        return trace.path(hypothesis);
    }

    /** The source words' numbers, {@code [N]}. */
    int[] source() {
        return trace.source().ids().stream().mapToInt(Integer::intValue).toArray();
    }

    /** The numbers of the source words that were not crossed out. */
    int[] read() {
        return kept().map(i -> trace.source().ids().get(i)).toArray();
    }

    /** Where a source position is among those that were read. */
    int placeOfRead(int position) {
        return (int) kept().filter(i -> i < position).count();
    }

    private IntStream kept() {
        return IntStream.range(0, trace.source().length())
                .filter(i -> !trace.source().crossedOut().contains(i));
    }

    /** As {@link #edit}, for one row and the source words that were read. */
    WeightEdit editOfRead(Node node) {
        if (edit(node) == WeightEdit.NONE) {
            return WeightEdit.NONE;
        }
        double[] row = kept().mapToDouble(i -> node.computed().weights()[i]).toArray();
        return (tape, weights) -> tape.constant(1, row.length, row);
    }

    /** The written words' numbers, {@code [T]}. */
    int[] written() {
        return path().stream().mapToInt(Node::tokenId).toArray();
    }

    /** What the decoder sees as the word before, {@code [T]}: the start word, then the written ones. */
    int[] previous() {
        int[] written = written();
        int[] previous = new int[written.length];
        previous[0] = network().vocabularies().start();
        System.arraycopy(written, 0, previous, 1, written.length - 1);
        return previous;
    }

    boolean hasAttention() {
        return network().specification().attention().isPresent();
    }

    /** A person's weights for the whole source, in every row; nothing where the step is the model's own. */
    static WeightEdit edit(Node node) {
        if (!node.isEdited() || !node.computed().hasAttention()) {
            return WeightEdit.NONE;
        }
        double[] row = Numbers.wide(node.computed().weights());
        return (tape, weights) -> {
            double[] all = new double[weights.rows() * row.length];
            for (int r = 0; r < weights.rows(); r++) {
                System.arraycopy(row, 0, all, r * row.length, row.length);
            }
            return tape.constant(weights.rows(), row.length, all);
        };
    }

    static int[] filled(int length, int value) {
        int[] filled = new int[length];
        Arrays.fill(filled, value);
        return filled;
    }
}
