package glimpse.tensor;

import java.util.Arrays;

/**
 * Columns of a matrix on the heap, cut for products with a few rows: panels of so many outputs that a few rows' part stays
 * in the nearest cache, and in each panel an array for every input. Two inputs for three rows, or for two, are the bodies
 * that the JIT was seen to turn into vector code wherever they are called from; a little more (two rows by three inputs,
 * five by two, one by eight) takes five times as long. The fused multiply-add is one instruction on every Arm and on x86-64
 * since 2013; on older processors it would be slow.
 */
final class FloatPanels {

    /** Outputs of a panel; not a power of two, so that rows that are read together do not claim the same lines of cache. */
    private static final int WIDTH = 1280;

    /** Inputs that are used for all rows before the next ones, so that they stay in cache; an even number. */
    private static final int DEPTH = 64;

    private final int inputs;
    private final int outputs;
    private final float[][][] panels;

    /** Where a column's numbers come from. */
    @FunctionalInterface
    private interface Column {

        /** Copies as many numbers of column k from {@code from} on as {@code target} holds. */
        void read(int k, int from, float[] target);
    }

    private FloatPanels(int inputs, int outputs, Column column) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.panels = new float[(outputs + WIDTH - 1) / WIDTH][even(inputs)][];
        for (int p = 0; p < panels.length; p++) {
            int width = width(p);
            Arrays.setAll(panels[p], k -> new float[width]);
            for (int k = 0; k < inputs; k++) {
                column.read(k, p * WIDTH, panels[p][k]);
            }
        }
    }

    /** Some columns of a weight. */
    static FloatPanels ofColumns(FloatParameter w, int first, int inputs) {
        return new FloatPanels(
                inputs, w.rows(), (k, from, target) -> w.readColumn(first + k, from, target.length, target, 0));
    }

    /** The rows of a matrix {@code [inputs, outputs]}, as columns. */
    static FloatPanels ofRows(float[] matrix, int inputs, int outputs) {
        return new FloatPanels(
                inputs,
                outputs,
                (k, from, target) -> System.arraycopy(matrix, k * outputs + from, target, 0, target.length));
    }

    /** How many numbers there are. */
    double size() {
        return (double) inputs * outputs;
    }

    private int width(int panel) {
        return Math.min(WIDTH, outputs - panel * WIDTH);
    }

    private static int even(int n) {
        return n + n % 2;
    }

    /** Where products with so many rows are summed; what is there already where it is large enough. */
    static float[][] room(int rows, int workers, float[][] there) {
        int needed = workers * rows;
        return there.length >= needed ? there : new float[needed][WIDTH];
    }

    /**
     * y = b + x Wᵀ: {@code [R, in]}, {@code [out, in]} to {@code [R, out]}. Workers share the panels; where there is but
     * one, the rows.
     *
     * @param rows R, at least 2
     * @param bias b, {@code [out]}, or empty
     * @param room as {@link #room} gives it
     */
    void multiply(float[] x, int rows, float[] bias, float[] y, int workers, float[][] room) {
        int across = even(inputs);
        float[] in = x;
        if (across > inputs) {
            in = new float[rows * across];
            for (int r = 0; r < rows; r++) {
                System.arraycopy(x, r * inputs, in, r * across, inputs);
            }
        }
        float[] even = in;
        int cuts = panels.length == 1 ? Math.min(workers, rows / 2) : 1;
        Threads.share(panels.length * cuts, workers, (worker, part) -> {
            int panel = part / cuts;
            int from = rows * (part % cuts) / cuts;
            int to = rows * (part % cuts + 1) / cuts;
            float[][] sums = Arrays.copyOfRange(room, worker * rows, worker * rows + to - from);
            begin(sums, bias, panel * WIDTH, width(panel));
            for (int i = 0; i < across; i += DEPTH) {
                add(panels[panel], even, from * across, across, i, Math.min(across, i + DEPTH), sums);
            }
            for (int r = from; r < to; r++) {
                System.arraycopy(sums[r - from], 0, y, r * outputs + panel * WIDTH, width(panel));
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

    /** @param at where the first row of x begins, the others {@code across} further on each */
    private static void add(float[][] w, float[] x, int at, int across, int from, int to, float[][] y) {
        int r = 0;
        for (; y.length - r == 3 || y.length - r > 4; r += 3) {
            for (int i = from; i < to; i += 2) {
                int a = at + r * across + i;
                int b = a + across;
                int c = b + across;
                add(w[i], w[i + 1], x[a], x[a + 1], y[r], x[b], x[b + 1], y[r + 1], x[c], x[c + 1], y[r + 2]);
            }
        }
        for (; r < y.length; r += 2) {
            for (int i = from; i < to; i += 2) {
                int a = at + r * across + i;
                int b = a + across;
                add(w[i], w[i + 1], x[a], x[a + 1], y[r], x[b], x[b + 1], y[r + 1]);
            }
        }
    }

    private static void add(
            float[] v,
            float[] w,
            float a0,
            float a1,
            float[] a,
            float b0,
            float b1,
            float[] b,
            float c0,
            float c1,
            float[] c) {
        for (int j = 0; j < v.length; j++) {
            float t = v[j];
            float u = w[j];
            float p = a[j];
            float q = b[j];
            float s = c[j];
            a[j] = Math.fma(a1, u, Math.fma(a0, t, p));
            b[j] = Math.fma(b1, u, Math.fma(b0, t, q));
            c[j] = Math.fma(c1, u, Math.fma(c0, t, s));
        }
    }

    private static void add(float[] v, float[] w, float a0, float a1, float[] a, float b0, float b1, float[] b) {
        for (int j = 0; j < v.length; j++) {
            float t = v[j];
            float u = w[j];
            float p = a[j];
            float q = b[j];
            a[j] = Math.fma(a1, u, Math.fma(a0, t, p));
            b[j] = Math.fma(b1, u, Math.fma(b0, t, q));
        }
    }
}
