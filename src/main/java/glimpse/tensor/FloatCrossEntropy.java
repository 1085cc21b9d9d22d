package glimpse.tensor;

import java.util.Arrays;

/** The cross entropy of rows of logits {@code [R, V]} with smoothed targets, and its derivative, p − q per row. */
final class FloatCrossEntropy {

    private final FloatTensor logits;
    private final int words;
    private final int[] targets;
    private final double[] weights;
    private final double smoothing;
    private final double[] normalisers;

    /**
     * @param weights of each row's share
     * @param smoothing ε, of which each word's target probability has ε / V
     */
    FloatCrossEntropy(FloatTensor logits, int[] targets, double[] weights, double smoothing) {
        this.logits = logits;
        this.words = logits.columns;
        this.targets = targets;
        this.weights = weights;
        this.smoothing = smoothing;
        this.normalisers = new double[logits.rows];
        overRows((r, spare) -> {
            float largest = FloatLoops.max(logits.data, r * words, words);
            normalisers[r] = FloatLoops.logSumExp(logits.data, r * words, words, largest);
        });
    }

    /** What is done with a row; {@code spare} has room for one. */
    private interface Row {
        void work(int row, float[] spare);
    }

    private void overRows(Row work) {
        Threads.overSlices(logits.rows, (slice, from, to) -> {
            float[] spare = new float[words];
            for (int r = from; r < to; r++) {
                work.work(r, spare);
            }
        });
    }

    double loss() {
        double loss = 0;
        for (int r = 0; r < logits.rows; r++) {
            if (weights[r] != 0) {
                double mean = smoothing == 0 ? 0 : mean(r) - normalisers[r];
                double logp = logits.data[r * words + targets[r]] - normalisers[r];
                loss -= weights[r] * ((1 - smoothing) * logp + smoothing * mean);
            }
        }
        return loss;
    }

    private double mean(int row) {
        double sum = 0;
        for (int i = row * words; i < (row + 1) * words; i++) {
            sum += logits.data[i];
        }
        return sum / words;
    }

    /**
     * dx += dLoss · weight · (p − q), row by row.
     *
     * @param first whether dx is of any value yet, and is to be written rather than added to
     */
    void backward(float[] dx, boolean first, float dLoss) {
        overRows((r, p) -> {
            int at = r * words;
            if (first) {
                Arrays.fill(dx, at, at + words, 0);
            }
            if (weights[r] != 0) {
                float d = (float) (weights[r] * dLoss);
                System.arraycopy(logits.data, at, p, 0, words);
                FloatLoops.exp(p, (float) normalisers[r], words);
                FloatLoops.accumulate(dx, at, d, p, 0, words);
                if (smoothing != 0) {
                    FloatLoops.shift(dx, at, -d * (float) smoothing / words, dx, at, words);
                }
                dx[at + targets[r]] -= (float) (d * (1 - smoothing));
            }
        });
    }
}
