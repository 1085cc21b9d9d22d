package glimpse.tensor;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Log-probabilities and best words straight from logits. Normalisers and ranks are computed once, when first asked for, and
 * for all rows, which are shared out where that pays.
 */
final class FloatDistribution implements Distribution {

    /** Multiply-adds that take as long as a word's share of a normaliser or a rank. */
    private static final double COST = 20;

    private final FloatTensor logits;
    private final double[] normalisers;
    private final int[][] ranked;

    FloatDistribution(FloatTensor logits) {
        this.logits = logits;
        this.normalisers = new double[logits.rows];
        Arrays.fill(normalisers, Double.NaN);
        this.ranked = new int[logits.rows][0];
    }

    @Override
    public int rows() {
        return logits.rows;
    }

    @Override
    public int words() {
        return logits.columns;
    }

    @Override
    public double logProbability(int row, int word) {
        if (Double.isNaN(normalisers[row])) {
            ranked(row, 1);
            overRows(r -> {
                int at = r * logits.columns;
                float largest = logits.data[at + ranked[r][0]];
                normalisers[r] = FloatLoops.logSumExp(logits.data, at, logits.columns, largest);
            });
        }
        return logits.data[row * logits.columns + word] - normalisers[row];
    }

    @Override
    public int[] best(int row, int k, int... barred) {
        int[] words = ranked(row, Math.min(k + barred.length, logits.columns));
        return Arrays.stream(words).filter(w -> !contains(barred, w)).limit(k).toArray();
    }

    /** At least so many of the best words, best first. */
    private int[] ranked(int row, int size) {
        if (ranked[row].length < size) {
            overRows(r -> {
                int at = r * logits.columns;
                ranked[r] = size > FloatLoops.LANES ? sorted(at, size) : fewBest(at, size);
            });
        }
        return ranked[row];
    }

    private void overRows(IntConsumer work) {
        int workers = Threads.workers(COST * logits.rows * logits.columns);
        Threads.share(logits.rows, workers, (worker, row) -> work.accept(row));
    }

    /** Adding 0 makes the two zeros equal. */
    private int[] sorted(int at, int size) {
        float[] x = logits.data;
        return IntStream.range(0, logits.columns)
                .boxed()
                .sorted((a, b) -> Float.compare(x[at + b] + 0f, x[at + a] + 0f))
                .limit(size)
                .mapToInt(w -> w)
                .toArray();
    }

    /** Up to as many words as there are lanes, this is much faster than sorting all: looks only where the largest of a lane says that there may be one of the best. */
    private int[] fewBest(int at, int size) {
        float[] lanes = FloatLoops.largestOfLanes(logits.data, at, logits.columns);
        FloatRanking best = new FloatRanking(size);
        float floor = FloatRanking.of(lanes, size).least();
        for (int lane = 0; lane < lanes.length; lane++) {
            if (!(lanes[lane] < floor)) {
                offer(at, lane, lanes.length, floor, best);
            }
        }
        return best.words();
    }

    /** Of one lane, what may be among the best; a logit that is no number is offered as well. */
    private void offer(int at, int lane, int lanes, float floor, FloatRanking best) {
        for (int w = lane; w < logits.columns; w += lanes) {
            float value = logits.data[at + w];
            if (!(value < floor)) {
                best.offer(w, value);
            }
        }
    }

    private static boolean contains(int[] words, int word) {
        for (int w : words) {
            if (w == word) {
                return true;
            }
        }
        return false;
    }
}
