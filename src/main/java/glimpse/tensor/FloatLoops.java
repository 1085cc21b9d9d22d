package glimpse.tensor;

import java.util.Arrays;

/**
 * Element-wise loops that several operations share, written so that the JIT turns them into vector code. It does so for a
 * sum or a product of several arrays at one index and for a long formula on one array in place. It does not for a long
 * formula on several, nor where indices differ (as the arrays might be one, each element would have to wait for the last):
 * so work is cut into stages of the one kind and the other, and what begins elsewhere is copied to the beginning first.
 */
final class FloatLoops {

    /** In how many sums, or maxima, a long array is read. */
    static final int LANES = 256;

    private FloatLoops() {}

    /** y += x. */
    static void accumulate(float[] y, float[] x, int n) {
        for (int i = 0; i < n; i++) {
            y[i] += x[i];
        }
    }

    /** y += a x. */
    static void accumulate(float[] y, float a, float[] x, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = Math.fma(a, x[i], y[i]);
        }
    }

    /** y += x. */
    static void accumulate(float[] y, int yAt, float[] x, int xAt, int n) {
        for (int i = 0; i < n; i++) {
            y[yAt + i] += x[xAt + i];
        }
    }

    /** y += a x. */
    static void accumulate(float[] y, int yAt, float a, float[] x, int xAt, int n) {
        for (int i = 0; i < n; i++) {
            y[yAt + i] += a * x[xAt + i];
        }
    }

    /** Σ x y, in eight sums: a single one would have to wait for each addition. */
    static float dot(float[] x, int xAt, float[] y, int yAt, int n) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        float s4 = 0;
        float s5 = 0;
        float s6 = 0;
        float s7 = 0;
        int i = 0;
        for (; i + 8 <= n; i += 8) {
            s0 += x[xAt + i] * y[yAt + i];
            s1 += x[xAt + i + 1] * y[yAt + i + 1];
            s2 += x[xAt + i + 2] * y[yAt + i + 2];
            s3 += x[xAt + i + 3] * y[yAt + i + 3];
            s4 += x[xAt + i + 4] * y[yAt + i + 4];
            s5 += x[xAt + i + 5] * y[yAt + i + 5];
            s6 += x[xAt + i + 6] * y[yAt + i + 6];
            s7 += x[xAt + i + 7] * y[yAt + i + 7];
        }
        float rest = 0;
        for (; i < n; i++) {
            rest += x[xAt + i] * y[yAt + i];
        }
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7)) + rest;
    }

    static float max(float[] x, int at, int n) {
        float m = Float.NEGATIVE_INFINITY;
        for (float largest : n < 2 * LANES ? Arrays.copyOfRange(x, at, at + n) : largestOfLanes(x, at, n)) {
            m = Math.max(m, largest);
        }
        return m;
    }

    /** The largest of x_j, x_{j + L}, x_{j + 2 L}, … for each of the L lanes j; fewer lanes where n is small. */
    static float[] largestOfLanes(float[] x, int at, int n) {
        float[] largest = Arrays.copyOfRange(x, at, at + Math.min(n, LANES));
        float[] part = new float[LANES];
        for (int i = LANES; i < n; i += LANES) {
            int length = Math.min(LANES, n - i);
            System.arraycopy(x, at + i, part, 0, length);
            larger(largest, part, length);
        }
        return largest;
    }

    private static void larger(float[] y, float[] x, int n) {
        for (int j = 0; j < n; j++) {
            y[j] = Math.max(y[j], x[j]);
        }
    }

    /** Softmax of n numbers, in place of y; n is small. */
    static void softmax(float[] x, int xAt, float[] y, int yAt, int n) {
        float m = max(x, xAt, n);
        float sum = 0;
        for (int i = 0; i < n; i++) {
            y[yAt + i] = Functions.exp(x[xAt + i] - m);
            sum += y[yAt + i];
        }
        for (int i = 0; i < n; i++) {
            y[yAt + i] /= sum;
        }
    }

    /** tanh in place, quick. */
    static void tanh(float[] x, int at, int n) {
        for (int i = at; i < at + n; i++) {
            x[i] = Functions.quickTanh(x[i]);
        }
    }

    /** σ in place, quick: σ(x) = ½ + ½ tanh ½ x. */
    static void sigmoid(float[] x, int at, int n) {
        for (int i = at; i < at + n; i++) {
            x[i] = 0.5f + 0.5f * Functions.quickTanh(0.5f * x[i]);
        }
    }

    /** e^(x − m) in place for x ≤ m, quick. */
    static void exp(float[] x, float m, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = Functions.quickExp(x[i] - m);
        }
    }

    /** y = x + c. */
    static void shift(float[] x, int xAt, float c, float[] y, int yAt, int n) {
        for (int i = 0; i < n; i++) {
            y[yAt + i] = x[xAt + i] + c;
        }
    }

    /** z = x + y. */
    static void add(float[] x, int xAt, float[] y, int yAt, float[] z, int zAt, int n) {
        for (int i = 0; i < n; i++) {
            z[zAt + i] = x[xAt + i] + y[yAt + i];
        }
    }

    /**
     * ln Σ exp x for many numbers.
     *
     * @param m the largest of them
     */
    static double logSumExp(float[] x, int at, int n, float m) {
        float[] part = new float[LANES];
        float[] sums = new float[LANES];
        for (int i = 0; i < n; i += LANES) {
            int length = Math.min(LANES, n - i);
            System.arraycopy(x, at + i, part, 0, length);
            exp(part, m, length);
            accumulate(sums, part, length);
        }
        double sum = 0;
        for (int j = 0; j < LANES; j++) {
            sum += sums[j];
        }
        return m + Math.log(sum);
    }

    /** From {@code [rows, columns]} to {@code [columns, rows]}. */
    static void transpose(float[] x, int rows, int columns, float[] y) {
        for (int c = 0; c < columns; c++) {
            for (int r = 0; r < rows; r++) {
                y[c * rows + r] = x[r * columns + c];
            }
        }
    }

    /** dx += y ⊙ (dy − Σ dy y): the derivative of a softmax with outcome y. */
    static void softmaxBackward(float[] y, float[] dy, float[] dx, int at, int n) {
        float inner = dot(y, at, dy, at, n);
        for (int i = 0; i < n; i++) {
            dx[at + i] += y[at + i] * (dy[at + i] - inner);
        }
    }
}
