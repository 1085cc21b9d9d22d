package glimpse.explain;

import glimpse.model.DecoderState;
import glimpse.model.DecoderStep;
import glimpse.model.Dropout;
import glimpse.model.Encoded;
import glimpse.model.Network;
import glimpse.model.SourceBatch;
import glimpse.model.WeightEdit;
import glimpse.tensor.Distribution;
import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;
import glimpse.trace.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What each source word is worth to each written word: Δ_{t,i} = log p(y_t | source without word i) − log p(y_t | source),
 * below 0 where the word helped (Li, Monroe and Jurafsky 2016). The written words stay as they are. T target words, N source
 * words.
 */
public final class LeaveOneOut {

    private static final int ROWS = 8;

    private final Subject subject;
    private final Network network;
    private final BooleanSupplier cancelled;

    private LeaveOneOut(Subject subject, BooleanSupplier cancelled) {
        this.subject = subject;
        this.network = subject.network();
        this.cancelled = cancelled;
    }

    /**
     * Δ, {@code [T, N]}; not a number for a source of one word, without which there is nothing to read.
     *
     * @param cancelled asked before every step
     */
    public static double[][] of(Subject subject, BooleanSupplier cancelled) {
        int n = subject.source().length;
        double[][] changes = new double[subject.path().size()][n];
        if (n == 1) {
            Arrays.stream(changes).forEach(row -> Arrays.fill(row, Double.NaN));
            return subject.ofAll(changes);
        }
        LeaveOneOut self = new LeaveOneOut(subject, cancelled);
        double[] whole = self.logProbabilities(List.of(subject.source()), subject::edit)[0];
        for (int from = 0; from < n; from += ROWS) {
            self.fill(changes, whole, from, Math.min(n, from + ROWS));
        }
        return subject.ofAll(changes);
    }

    /** Fills the columns of the source words from (inclusive) … to (exclusive): each is left out in a row of its own. */
    private void fill(double[][] changes, double[] whole, int from, int to) {
        List<int[]> sources = IntStream.range(from, to).mapToObj(this::without).toList();
        double[][] shortened = logProbabilities(sources, node -> edit(node, from));
        for (int i = from; i < to; i++) {
            for (int t = 0; t < whole.length; t++) {
                changes[t][i] = shortened[i - from][t] - whole[t];
            }
        }
    }

    private int[] without(int position) {
        int[] source = subject.source();
        return IntStream.range(0, source.length)
                .filter(i -> i != position)
                .map(i -> source[i])
                .toArray();
    }

    /** A person's weights where row r lacks the source word from + r; what it had is shared out in proportion. */
    private WeightEdit edit(Node node, int from) {
        Optional<double[]> changed = subject.changedWeights(node);
        if (changed.isEmpty()) {
            return WeightEdit.NONE;
        }
        double[] row = changed.get();
        return (tape, weights) -> {
            double[] all = IntStream.range(from, from + weights.rows())
                    .mapToObj(missing -> without(row, missing))
                    .flatMapToDouble(Arrays::stream)
                    .toArray();
            return tape.constant(weights.rows(), row.length - 1, all);
        };
    }

    /** Equal weights where the word that is left out had all. */
    private static double[] without(double[] row, int position) {
        double[] others = IntStream.range(0, row.length)
                .filter(i -> i != position)
                .mapToDouble(i -> row[i])
                .toArray();
        double[] shares = Numbers.shares(others);
        return Numbers.sum(others) == 0
                ? Arrays.stream(shares).map(x -> 1.0 / shares.length).toArray()
                : Arrays.stream(shares).map(x -> x * Numbers.sum(row)).toArray();
    }

    /** log p of every written word given each of some sources of one length, {@code [sources, T]}. */
    private double[][] logProbabilities(List<int[]> sources, Function<Node, WeightEdit> edit) {
        Tape tape = Tape.inference(network.parameters().precision());
        Encoded read = network.encode(tape, SourceBatch.of(sources, 0), Dropout.NONE);
        DecoderState state = network.start(tape, read);
        List<Node> path = subject.path();
        int[] previous = subject.previous();
        double[][] logProbabilities = new double[sources.size()][path.size()];
        for (int t = 0; t < path.size(); t++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            int[] before = Subject.filled(sources.size(), previous[t]);
            DecoderStep step = network.step(tape, read, state, before, edit.apply(path.get(t)), Dropout.NONE);
            Tensor logits = network.logits(tape, step.features());
            Distribution next = tape.distribution(logits);
            for (int row = 0; row < sources.size(); row++) {
                logProbabilities[row][t] = next.logProbability(row, path.get(t).tokenId());
            }
            tape.release(logits);
            state = step.after();
        }
        return logProbabilities;
    }
}
