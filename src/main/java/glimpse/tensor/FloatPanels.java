package glimpse.tensor;

import java.util.Arrays;

/**
 * A weight on the heap, cut for products with a few rows: panels of so many outputs that two rows' part stays in the
 * nearest cache, and in each panel an array for every input. Two rows by two inputs, each an array of its own, is the
 * largest body that the JIT turns into vector code wherever it puts it.
 */
final class FloatPanels {

    /** Outputs of a panel; not a power of two, so that rows that are read together do not claim the same lines of cache. */
    private static final int WIDTH = 960;

    /** Inputs that are used for all rows before the next ones, so that they stay in cache; even. */
    private static final int DEPTH = 64;

    static final FloatPanels NONE = new FloatPanels(new float[0][][]);

    private final float[][][] panels;

    private FloatPanels(float[][][] panels) {
        this.panels = panels;
    }

    static FloatPanels of(FloatParameter w) {
        // one input more, so that the last has a partner
        float[][][] panels = new float[(w.rows() + WIDTH - 1) / WIDTH][w.columns() + 1][WIDTH];
        for (int p = 0; p < panels.length; p++) {
            for (int k = 0; k < w.columns(); k++) {
                w.readColumn(k, p * WIDTH, panels[p][k], width(w.rows(), p));
            }
        }
        return new FloatPanels(panels);
    }

    private static int width(int n, int panel) {
        return Math.min(WIDTH, n - panel * WIDTH);
    }

    /** Where products with so many rows are summed; what is there already where it is large enough. */
    static float[][] room(int rows, float[][] there) {
        int needed = Threads.PARTS * even(rows);
        return there.length >= needed ? there : new float[needed][WIDTH];
    }

    private static int even(int n) {
        return n + n % 2;
    }

    /**
     * y = b + x W[:, column … column + k]ᵀ: {@code [R, k]}, {@code [n, in]} to {@code [R, n]}.
     *
     * @param bias b, {@code [n]}, or empty
     * @param room as {@link #room} gives it
     */
    void multiply(float[] x, int rows, int column, int k, float[] bias, float[] y, int n, float[][] room) {
        int inputs = even(k);
        float[] in = new float[even(rows) * inputs];
        for (int r = 0; r < rows; r++) {
            System.arraycopy(x, r * k, in, r * inputs, k);
        }
        Threads.share(panels.length, (double) rows * n * k, (part, from, to) -> {
            float[][] sums = Arrays.copyOfRange(room, part * even(rows), (part + 1) * even(rows));
            for (int p = from; p < to; p++) {
                int width = width(n, p);
                begin(sums, bias, p * WIDTH, width);
                for (int i = 0; i < inputs; i += DEPTH) {
                    add(panels[p], column, in, inputs, i, Math.min(inputs, i + DEPTH), sums, width);
                }
                for (int r = 0; r < rows; r++) {
                    System.arraycopy(sums[r], 0, y, r * n + p * WIDTH, width);
                }
            }
        });
    }

    private static void begin(float[][] sums, float[] bias, int from, int width) {
        for (float[] sum : sums) {
            if (bias.length == 0) {
                Arrays.fill(sum, 0);
            } else {
                System.arraycopy(bias, from, sum, 0, width);
            }
        }
    }

    private static void add(float[][] w, int column, float[] x, int inputs, int from, int to, float[][] y, int n) {
        for (int r = 0; r < y.length; r += 2) {
            for (int i = from; i < to; i += 2) {
                int a = r * inputs + i;
                int b = a + inputs;
                add(y[r], y[r + 1], w[column + i], w[column + i + 1], x[a], x[a + 1], x[b], x[b + 1], n);
            }
        }
    }

    private static void add(
            float[] y, float[] z, float[] w0, float[] w1, float a0, float a1, float b0, float b1, int n) {
        for (int j = 0; j < n; j++) {
            float u = w0[j];
            float v = w1[j];
            float s = y[j];
            float t = z[j];
            y[j] = Math.fma(a1, v, Math.fma(a0, u, s));
            z[j] = Math.fma(b1, v, Math.fma(b0, u, t));
        }
    }
}
