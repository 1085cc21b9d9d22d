package glimpse.model;

import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;
import glimpse.words.InputException;
import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * The changes of α_t that people try. Each is made for every decoder row alike; R rows, S sources, N positions. Only real
 * positions get weight: {@code lengths [S]} says how many each source has, and without it all N are real. A given row and
 * {@link #oneHot} sum to 1; the others keep the sum of the row that they change, which is below 1 in local attention.
 */
public final class WeightEdits {

    private WeightEdits() {}

    /** One row of weights becomes another. */
    @FunctionalInterface
    private interface RowEdit {

        /** @param row the weights of the real positions, which may be changed */
        double[] apply(double[] row);
    }

    /**
     * These weights, rescaled to sum 1; for sources of one length.
     *
     * @param row {@code [N]}
     * @throws InputException if a number is negative or not finite, or all are 0; and when it is applied to a source of
     *     another length
     */
    public static WeightEdit given(double... row) {
        for (double weight : row) {
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                throw new InputException("fault.weight-negative", Double.toString(weight));
            }
        }
        double sum = Arrays.stream(row).sum();
        if (!(sum > 0) || Double.isInfinite(sum)) {
            throw new InputException("fault.weights-sum", Double.toString(sum));
        }
        double[] share = Arrays.stream(row).map(weight -> weight / sum).toArray();
        return rows(new int[0], weights -> {
            if (weights.length != share.length) {
                throw new InputException("fault.weights-count", share.length, weights.length);
            }
            return share;
        });
    }

    /** Equal weights. */
    public static WeightEdit uniform(int... lengths) {
        return rows(lengths, row -> {
            Arrays.fill(row, Arrays.stream(row).sum() / row.length);
            return row;
        });
    }

    /**
     * All weight on one position, from 0.
     *
     * @throws InputException when it is applied to a source that has no such position
     */
    public static WeightEdit oneHot(int position, int... lengths) {
        return rows(lengths, row -> {
            if (position < 0 || position >= row.length) {
                throw new InputException("fault.position", position + 1, 1, row.length);
            }
            return only(position, 1, row.length);
        });
    }

    /** All weight on the position that has most; the first of equals. */
    public static WeightEdit atPeak() {
        return rows(new int[0], row -> only(peak(row), Arrays.stream(row).sum(), row.length));
    }

    /**
     * Nothing on the position that has most; the others grow in proportion. Where it has everything (sparsemax), the others
     * share it equally; a source of one position keeps it.
     */
    public static WeightEdit withoutPeak(int... lengths) {
        return rows(lengths, row -> {
            double sum = Arrays.stream(row).sum();
            int peak = peak(row);
            double[] others = row.clone();
            others[peak] = 0;
            if (row.length > 1 && Arrays.stream(others).sum() == 0) {
                Arrays.fill(others, 1);
                others[peak] = 0;
            }
            double left = Arrays.stream(others).sum();
            return left == 0
                    ? row
                    : Arrays.stream(others).map(w -> w * sum / left).toArray();
        });
    }

    /** The same weights in another order; the same seed gives the same order. */
    public static WeightEdit permuted(long seed, int... lengths) {
        return rows(lengths, row -> {
            RandomGenerator random = new Random(seed);
            for (int i = row.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                double moved = row[i];
                row[i] = row[j];
                row[j] = moved;
            }
            return row;
        });
    }

    private static int peak(double[] row) {
        int peak = 0;
        for (int i = 1; i < row.length; i++) {
            peak = row[i] > row[peak] ? i : peak;
        }
        return peak;
    }

    private static double[] only(int position, double weight, int length) {
        double[] row = new double[length];
        row[position] = weight;
        return row;
    }

    private static WeightEdit rows(int[] lengths, RowEdit edit) {
        int[] real = lengths.clone();
        return (tape, weights) -> apply(tape, weights, real, edit);
    }

    private static Tensor apply(Tape tape, Tensor weights, int[] lengths, RowEdit edit) {
        int n = weights.columns();
        double[] edited = new double[weights.rows() * n];
        for (int r = 0; r < weights.rows(); r++) {
            int length = lengths.length == 0 ? n : lengths[r / (weights.rows() / lengths.length)];
            double[] row = new double[length];
            for (int i = 0; i < length; i++) {
                row[i] = weights.get(r, i);
            }
            System.arraycopy(edit.apply(row), 0, edited, r * n, length);
        }
        return tape.constant(weights.rows(), n, edited);
    }
}
