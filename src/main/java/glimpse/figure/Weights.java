package glimpse.figure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What is read off one row of weights, {@code [N]}. */
public final class Weights {

    private Weights() {}

    /** The position of the largest number, the first of several. */
    public static int peak(float[] row) {
        return IntStream.range(0, row.length)
                .boxed()
                .max(Comparator.comparingDouble((Integer i) -> row[i]).thenComparing(Comparator.reverseOrder()))
                .orElse(0);
    }

    /** Positions from the largest number to the smallest. */
    public static List<Integer> order(float[] row) {
        return IntStream.range(0, row.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -row[i]))
                .toList();
    }

    /** Entropy in bits. */
    public static double entropy(float[] row) {
        double nats = 0;
        for (float weight : row) {
            nats -= weight > 0 ? weight * Math.log(weight) : 0;
        }
        return nats / Math.log(2);
    }

    /** The entropy in bits of equal weights for all positions that a mask does not hide. */
    public static double possible(float[] scores) {
        int open = 0;
        for (float score : scores) {
            open += Float.isFinite(score) ? 1 : 0;
        }
        return Math.log(Math.max(1, open)) / Math.log(2);
    }

    /** Whether a vector has no direction, so that no cosine with it is defined. */
    public static boolean isZero(float[] vector) {
        for (float x : vector) {
            if (x != 0) {
                return false;
            }
        }
        return true;
    }

    /** The cosine of the angle between two vectors; 0 where one has no direction. */
    public static double cosine(float[] a, float[] b) {
        double dot = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            dot += (double) a[i] * b[i];
            aa += (double) a[i] * a[i];
            bb += (double) b[i] * b[i];
        }
        return aa == 0 || bb == 0 ? 0 : dot / Math.sqrt(aa * bb);
    }
}
