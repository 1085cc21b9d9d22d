package glimpse.explain;

import glimpse.decode.Translator;
import glimpse.model.Network;
import glimpse.model.WeightEdit;
import glimpse.trace.Change;
import glimpse.trace.Node;
import glimpse.trace.Source;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is explained: an output sentence, and the model that wrote it. The model is led through the sentence's words again;
 * where a person had changed a step's weights, with the changed ones; where a word was crossed out, without it. T target
 * words, N source words.
 *
 * @param translator the model that made the trace
 * @param leaf the node of the output's last word; also one that the search threw away
 */
public record Subject(Translator translator, Trace trace, int leaf) {

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
        return new Subject(translator, trace, trace.best().last());
    }

    Network network() {
        return translator.network();
    }

    List<Node> path() {
        return trace.path(leaf);
    }

    /** What was read, words that were crossed out included. */
    Source reading() {
        return trace.readBy(leaf).source();
    }

    /** The numbers of the source words that were read. */
    int[] source() {
        Source read = reading();
        return kept().map(i -> read.ids().get(i)).toArray();
    }

    /** Rows of numbers of the source words that were read as rows of all, {@code [T, N]}: 0 for one that was crossed out. */
    double[][] ofAll(double[][] rows) {
        Source read = reading();
        double[][] all = new double[rows.length][read.length()];
        for (int t = 0; t < rows.length; t++) {
            int next = 0;
            for (int i = 0; i < read.length(); i++) {
                if (!read.crossedOut().contains(i)) {
                    all[t][i] = rows[t][next++];
                }
            }
        }
        return all;
    }

    /** Where a source position is among those that were read. */
    int placeOfRead(int position) {
        return (int) kept().filter(i -> i < position).count();
    }

    private IntStream kept() {
        Source read = reading();
        return IntStream.range(0, read.length()).filter(i -> !read.crossedOut().contains(i));
    }

    /** A person's weights of the source words that were read, in every row; nothing where the weights are the model's own. */
    WeightEdit edit(Node node) {
        Optional<double[]> changed = changedWeights(node);
        if (changed.isEmpty()) {
            return WeightEdit.NONE;
        }
        double[] row = changed.get();
        return (tape, weights) -> {
            double[] all = new double[weights.rows() * row.length];
            for (int r = 0; r < weights.rows(); r++) {
                System.arraycopy(row, 0, all, r * row.length, row.length);
            }
            return tape.constant(weights.rows(), row.length, all);
        };
    }

    /** The weights that a person gave to the source words that were read; another word or source leaves them to the model. */
    Optional<double[]> changedWeights(Node node) {
        Change.What what = node.edit().what();
        boolean weighed = what instanceof Change.Weights || what instanceof Change.Other;
        return weighed && node.computed().hasAttention()
                ? Optional.of(
                        kept().mapToDouble(i -> node.computed().weights()[i]).toArray())
                : Optional.empty();
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

    static int[] filled(int length, int value) {
        int[] filled = new int[length];
        Arrays.fill(filled, value);
        return filled;
    }
}
