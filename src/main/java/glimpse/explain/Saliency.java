package glimpse.explain;

import glimpse.model.DecoderState;
import glimpse.model.DecoderStep;
import glimpse.model.Dropout;
import glimpse.model.Encoded;
import glimpse.model.Network;
import glimpse.model.SourceBatch;
import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;
import glimpse.trace.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Gradient × input: how much each source word's vector x_i matters to the probability of a written word,
 * ‖∂ log p(y_t) / ∂x_i ⊙ x_i‖₂ (Denil 2014; Ding, Xu and Koehn 2019). T target words, N source words, E embedding.
 *
 * <p>Some target words are explained at once: each gets a copy of the source sentence as its own row, because rows do not
 * meet in the network and one way back then gives all their derivatives apart.
 */
public final class Saliency {

    /** Rows at once: enough for fast products, few enough that the tape of a long sentence stays small. */
    private static final int ROWS = 8;

    private final Subject subject;
    private final Network network;
    private final int[] source;
    private final List<Node> path;

    private Saliency(Subject subject) {
        this.subject = subject;
        this.network = subject.network();
        this.source = subject.source();
        this.path = subject.path();
    }

    /**
     * The shares of the source positions, {@code [T, N]}; each row sums to 1, or is 0 where no source word matters.
     *
     * @param cancelled asked before every step
     */
    public static double[][] of(Subject subject, BooleanSupplier cancelled) {
        return Arrays.stream(norms(subject, cancelled)).map(Numbers::shares).toArray(double[][]::new);
    }

    /** ‖∂ log p(y_t) / ∂x_i ⊙ x_i‖₂ itself, {@code [T, N]}, which compares one target word with another. */
    public static double[][] norms(Subject subject, BooleanSupplier cancelled) {
        Saliency saliency = new Saliency(subject);
        double[][] norms = new double[saliency.path.size()][];
        for (int from = 0; from < norms.length; from += ROWS) {
            saliency.explain(from, Math.min(norms.length, from + ROWS), norms, cancelled);
        }
        return subject.ofAll(norms);
    }

    /** Fills the rows of the target words from (inclusive) … to (exclusive). */
    private void explain(int from, int to, double[][] norms, BooleanSupplier cancelled) {
        int rows = to - from;
        Tape tape = Tape.sensing(network.parameters().precision());
        Tensor words = network.embed(tape, copies(rows));
        Tensor features = tape.stack(features(tape, words, from, to, cancelled));
        int[] targets = Arrays.copyOfRange(subject.written(), from, to);
        double[] one = new double[rows];
        Arrays.fill(one, 1);
        tape.backward(tape.crossEntropy(network.logits(tape, features), targets, one, 0));
        for (int r = 0; r < rows; r++) {
            norms[from + r] = norms(words, rows, r);
        }
    }

    private SourceBatch copies(int rows) {
        List<int[]> copies = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            copies.add(source);
        }
        return SourceBatch.of(copies, 0);
    }

    /** Of step from + r, what row r would be projected to the vocabulary. */
    private List<Tensor> features(Tape tape, Tensor words, int from, int to, BooleanSupplier cancelled) {
        int rows = to - from;
        int[] previous = subject.previous();
        Encoded read = network.encode(tape, words, copies(rows), Dropout.NONE);
        DecoderState state = network.start(tape, read);
        List<Tensor> features = new ArrayList<>();
        for (int t = 0; t < to; t++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            int[] before = Subject.filled(rows, previous[t]);
            DecoderStep step = network.step(tape, read, state, before, subject.edit(path.get(t)), Dropout.NONE);
            if (t >= from) {
                features.add(tape.rows(step.features(), t - from, t - from + 1));
            }
            state = step.after();
        }
        return features;
    }

    private double[] norms(Tensor words, int rows, int row) {
        double[] norms = new double[source.length];
        for (int i = 0; i < norms.length; i++) {
            double square = 0;
            for (int e = 0; e < words.columns(); e++) {
                double part = words.gradient(i * rows + row, e) * words.get(i * rows + row, e);
                square += part * part;
            }
            norms[i] = Math.sqrt(square);
        }
        return norms;
    }
}
