package glimpse.tensor;

import java.util.Arrays;

/**
 * A weight on the heap, cut for products with a few rows: panels of so many outputs that two rows' part stays in the
 * nearest cache, and in each panel an array for every input. Two rows by three inputs is the largest body that the JIT
 * surely turns into vector code, and it needs the arrays cut like this: one for the two rows, one for each input.
 */
final class FloatPanels {

    /** Outputs of a panel. */
    private static final int WIDTH = 960;

    /** Inputs that are used for all rows before the next ones, so that they stay in cache. */
    private static final int DEPTH = 63;

    static final FloatPanels NONE = new FloatPanels(new float[0][][]);

    private final float[][][] panels;

    private FloatPanels(float[][][] panels) {
        this.panels = panels;
    }

    static FloatPanels of(FloatParameter w) {
        float[][][] panels = new float[(w.rows() + WIDTH - 1) / WIDTH][w.columns()][WIDTH];
        for (int p = 0; p < panels.length; p++) {
            for (int k = 0; k < w.columns(); k++) {
                w.readColumn(k, p * WIDTH, panels[p][k], width(w.rows(), p));
            }
        }
        return new FloatPanels(panels);
    }

    /** Where products with so many rows are summed; what is there already where it is large enough. */
    static float[][] room(int rows, float[][] there) {
        int pairs = Threads.PARTS * ((rows + 1) / 2);
        return there.length >= pairs ? there : new float[pairs][2 * WIDTH];
    }

    /**
     * y = x W[:, column … column + k]ᵀ: {@code [R, k]}, {@code [n, in]} to {@code [R, n]}.
     *
     * @param room as {@link #room} gives it
     */
    void multiply(float[] x, int rows, int column, int k, float[] y, int n, float[][] room) {
        int pairs = (rows + 1) / 2;
        Threads.share(panels.length, (double) rows * n * k, (part, from, to) -> {
            float[][] sums = Arrays.copyOfRange(room, part * pairs, (part + 1) * pairs);
            for (int p = from; p < to; p++) {
                int width = width(n, p);
                multiply(panels[p], column, x, k, rows, sums, width);
                for (int r = 0; r < rows; r++) {
                    System.arraycopy(sums[r / 2], r % 2 * WIDTH, y, r * n + p * WIDTH, width);
                }
            }
        });
    }

    private static int width(int n, int panel) {
        return Math.min(WIDTH, n - panel * WIDTH);
    }

    private static void multiply(float[][] w, int column, float[] x, int k, int rows, float[][] y, int n) {
        for (float[] pair : y) {
            Arrays.fill(pair, 0);
        }
        for (int from = 0; from < k; from += DEPTH) {
            int to = Math.min(k, from + DEPTH);
            for (int r = 0; r < rows; r += 2) {
                for (int i = from; i < to; i += 3) {
                    multiply(w, column, x, k, i, r, r + 1 < rows, y[r / 2], n);
                }
            }
        }
    }

    /** Adds what three inputs from {@code i} on contribute to rows r and r + 1; where there is none, its factor is 0. */
    private static void multiply(
            float[][] w, int column, float[] x, int k, int i, int r, boolean twoRows, float[] y, int n) {
        boolean second = i + 1 < k;
        boolean third = i + 2 < k;
        float[] w0 = w[column + i];
        float[] w1 = second ? w[column + i + 1] : w0;
        float[] w2 = third ? w[column + i + 2] : w0;
        int a = r * k + i;
        int b = a + k;
        multiply(
                y,
                w0,
                w1,
                w2,
                x[a],
                second ? x[a + 1] : 0,
                third ? x[a + 2] : 0,
                twoRows ? x[b] : 0,
                twoRows && second ? x[b + 1] : 0,
                twoRows && third ? x[b + 2] : 0,
                n);
    }

    private static void multiply(
            float[] y,
            float[] w0,
            float[] w1,
            float[] w2,
            float a0,
            float a1,
            float a2,
            float b0,
            float b1,
            float b2,
            int n) {
        for (int j = 0; j < n; j++) {
            float u = w0[j];
            float v = w1[j];
            float o = w2[j];
            float s = y[j];
            float t = y[WIDTH + j];
            y[j] = Math.fma(a2, o, Math.fma(a1, v, Math.fma(a0, u, s)));
            y[WIDTH + j] = Math.fma(b2, o, Math.fma(b1, v, Math.fma(b0, u, t)));
        }
    }
}
