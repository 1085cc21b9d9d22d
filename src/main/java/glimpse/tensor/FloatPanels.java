package glimpse.tensor;

import java.util.Arrays;

/**
 * Columns of a weight on the heap, cut for products with a few rows: panels of so many outputs that two rows' part stays in
 * the nearest cache, and in each panel an array for every three inputs. Two rows by three inputs in these arrays is the
 * largest body that the JIT was seen to turn into vector code with every collector and size that was tried. Its fused
 * multiply-add is one instruction on every Arm and on x86-64 since 2013; on older processors it would be slow.
 */
final class FloatPanels {

    /** Outputs of a panel; not a power of two, so that rows that are read together do not claim the same lines of cache. */
    private static final int WIDTH = 960;

    /** Inputs that are used for all rows before the next ones, so that they stay in cache; in threes. */
    private static final int DEPTH = 63;

    private final int inputs;
    private final int outputs;
    private final float[][][] panels;

    /** @param column the first of {@code inputs} columns */
    FloatPanels(FloatParameter w, int column, int inputs) {
        this.inputs = inputs;
        this.outputs = w.rows();
        this.panels = new float[(outputs + WIDTH - 1) / WIDTH][threes(inputs) / 3][3 * WIDTH];
        for (int p = 0; p < panels.length; p++) {
            for (int k = 0; k < inputs; k++) {
                w.readColumn(column + k, p * WIDTH, width(p), panels[p][k / 3], k % 3 * WIDTH);
            }
        }
    }

    private int width(int panel) {
        return Math.min(WIDTH, outputs - panel * WIDTH);
    }

    private static int threes(int n) {
        return (n + 2) / 3 * 3;
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
     * y = b + x Wᵀ: {@code [R, in]}, {@code [out, in]} to {@code [R, out]}.
     *
     * @param bias b, {@code [out]}, or empty
     * @param room as {@link #room} gives it
     */
    void multiply(float[] x, int rows, float[] bias, float[] y, float[][] room) {
        int across = threes(inputs);
        float[] in = new float[even(rows) * across];
        for (int r = 0; r < rows; r++) {
            System.arraycopy(x, r * inputs, in, r * across, inputs);
        }
        Threads.share(panels.length, (double) rows * outputs * inputs, (part, from, to) -> {
            float[][] sums = Arrays.copyOfRange(room, part * even(rows), (part + 1) * even(rows));
            for (int p = from; p < to; p++) {
                int width = width(p);
                begin(sums, bias, p * WIDTH, width);
                for (int i = 0; i < across; i += DEPTH) {
                    add(panels[p], in, across, i, Math.min(across, i + DEPTH), sums, width);
                }
                for (int r = 0; r < rows; r++) {
                    System.arraycopy(sums[r], 0, y, r * outputs + p * WIDTH, width);
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

    private static void add(float[][] w, float[] x, int across, int from, int to, float[][] y, int n) {
        for (int r = 0; r < y.length; r += 2) {
            for (int i = from; i < to; i += 3) {
                int a = r * across + i;
                int b = a + across;
                add(y[r], y[r + 1], w[i / 3], x[a], x[a + 1], x[a + 2], x[b], x[b + 1], x[b + 2], n);
            }
        }
    }

    private static void add(
            float[] y, float[] z, float[] w, float a0, float a1, float a2, float b0, float b1, float b2, int n) {
        for (int j = 0; j < n; j++) {
            float t = w[j];
            float u = w[WIDTH + j];
            float v = w[2 * WIDTH + j];
            float p = y[j];
            float q = z[j];
            y[j] = Math.fma(a2, v, Math.fma(a1, u, Math.fma(a0, t, p)));
            z[j] = Math.fma(b2, v, Math.fma(b1, u, Math.fma(b0, t, q)));
        }
    }
}
