package glimpse.tensor;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A parameter in native memory, where the products read it; its gradient beside it once one arrives. A matrix stands there
 * column by column, which is how OpenBLAS reads it fastest when there are few rows to multiply; a table row by row.
 */
final class FloatParameter implements Parameter {

    private static final int CHUNK = 4096;
    private static final float[] NOTHING = {};

    private final String name;
    private final int rows;
    private final int columns;
    private final boolean byRows;
    private final Native value;
    private Native gradient;
    private float[] moments = NOTHING;
    private float[] copy = NOTHING;
    private volatile FloatPanels panels = FloatPanels.NONE;
    private final AtomicLong changes = new AtomicLong();
    private volatile Optional<FloatWordProducts> wordProducts = Optional.empty();

    /** An ND4J array, and its memory as OpenBLAS and as Java see it. */
    private record Native(INDArray array, FloatPointer pointer, FloatBuffer buffer) {

        static Native zeros(int rows, int columns, boolean byRows) {
            INDArray array = Nd4j.create(Precisions.type(0f), new long[] {rows, columns}, byRows ? 'c' : 'f');
            FloatPointer pointer = new FloatPointer(array.data().pointer());
            return new Native(
                    array, pointer, pointer.capacity((long) rows * columns).asBuffer());
        }
    }

    /** @param byRows whether it is a table, whose rows are looked up */
    FloatParameter(String name, int rows, int columns, boolean byRows) {
        this.name = name;
        this.rows = rows;
        this.columns = columns;
        this.byRows = byRows || rows == 1;
        this.value = Native.zeros(rows, columns, this.byRows);
    }

    boolean isByRows() {
        return byRows;
    }

    FloatPointer pointer() {
        return value.pointer();
    }

    /** Where the products add the gradient. */
    FloatPointer gradientPointer() {
        return gradientMemory().pointer();
    }

    /** The products of a table's rows with the first columns, as far as they are known. */
    FloatWordProducts wordProducts(FloatParameter table) {
        long now = changes.get() + table.changes.get();
        Optional<FloatWordProducts> known = wordProducts.filter(products -> products.fits(table, now));
        if (known.isEmpty()) {
            known = Optional.of(new FloatWordProducts(table, now));
            wordProducts = known;
        }
        return known.get();
    }

    /** Copies one row of a table to {@code target} from {@code at} on. */
    void readRow(int row, float[] target, int at) {
        value.buffer().get(row * columns, target, at, columns);
    }

    /** All numbers of a table or vector on the heap, as long as nothing changes them; not to be written to. */
    float[] heap() {
        if (copy == NOTHING) {
            float[] fresh = new float[rows * columns];
            value.buffer().get(0, fresh);
            copy = fresh;
        }
        return copy;
    }

    /** Copies {@code length} numbers of a matrix's column from {@code row} on. */
    void readColumn(int column, int row, float[] target, int length) {
        value.buffer().get(column * rows + row, target, 0, length);
    }

    /** A matrix cut for products with a few rows, as long as nothing changes it. */
    FloatPanels panels() {
        FloatPanels known = panels;
        if (known == FloatPanels.NONE) {
            known = FloatPanels.of(this);
            panels = known;
        }
        return known;
    }

    /** Adds {@code length} numbers of {@code source} to the entries of a table's gradient from {@code offset} on. */
    void addGradient(int offset, float[] source, int from, int length) {
        FloatBuffer buffer = gradientMemory().buffer();
        float[] sum = new float[length];
        buffer.get(offset, sum);
        for (int i = 0; i < length; i++) {
            sum[i] += source[from + i];
        }
        buffer.put(offset, sum);
    }

    private Native gradientMemory() {
        if (gradient == null) {
            gradient = Native.zeros(rows, columns, byRows);
        }
        return gradient;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public double[] values() {
        return widen(value.buffer());
    }

    @Override
    public void assign(double[] values) {
        if (values.length != rows * columns) {
            throw new IllegalArgumentException(name + " has " + size() + " numbers, not " + values.length);
        }
        float[] narrow = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            narrow[place(i)] = (float) values[i];
        }
        value.buffer().put(0, narrow);
        changed();
    }

    @Override
    public double[] gradients() {
        return gradient == null ? new double[rows * columns] : widen(gradient.buffer());
    }

    private double[] widen(FloatBuffer buffer) {
        float[] numbers = new float[rows * columns];
        buffer.get(0, numbers);
        double[] wide = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            wide[i] = numbers[place(i)];
        }
        return wide;
    }

    /** Where the number stands that is at {@code i} row by row. */
    private int place(int i) {
        return byRows ? i : i % columns * rows + i / columns;
    }

    @Override
    public void clearGradient() {
        if (gradient != null) {
            float[] zeros = new float[CHUNK];
            for (int at = 0; at < rows * columns; at += CHUNK) {
                gradient.buffer().put(at, zeros, 0, Math.min(CHUNK, rows * columns - at));
            }
        }
    }

    @Override
    public double squaredGradientNorm() {
        if (gradient == null) {
            return 0;
        }
        double total = 0;
        float[] g = new float[CHUNK];
        for (int at = 0; at < rows * columns; at += CHUNK) {
            int n = Math.min(CHUNK, rows * columns - at);
            gradient.buffer().get(at, g, 0, n);
            total += FloatLoops.dot(g, 0, g, 0, n);
        }
        return total;
    }

    @Override
    public void adam(double scale, double rate, double beta1, double beta2, double epsilon) {
        if (moments == NOTHING) {
            moments = new float[2 * rows * columns];
        }
        update((w, g, at, n) -> adamChunk(w, g, at, n, scale, rate, beta1, beta2, epsilon));
    }

    private void adamChunk(
            float[] w, float[] g, int at, int n, double scale, double rate, double beta1, double beta2, double eps) {
        float[] m = moments;
        int second = rows * columns;
        float b1 = (float) beta1;
        float b2 = (float) beta2;
        float s = (float) scale;
        float lr = (float) rate;
        float e = (float) eps;
        for (int i = 0; i < n; i++) {
            float d = g[i] * s;
            m[at + i] = b1 * m[at + i] + (1 - b1) * d;
        }
        for (int i = 0; i < n; i++) {
            float d = g[i] * s;
            m[second + at + i] = b2 * m[second + at + i] + (1 - b2) * d * d;
        }
        for (int i = 0; i < n; i++) {
            w[i] -= lr * m[at + i] / ((float) Math.sqrt(m[second + at + i]) + e);
        }
    }

    @Override
    public void descend(double scale, double rate) {
        float factor = (float) (scale * rate);
        update((w, g, at, n) -> {
            for (int i = 0; i < n; i++) {
                w[i] -= factor * g[i];
            }
        });
    }

    private interface Chunk {
        void update(float[] values, float[] gradients, int at, int length);
    }

    private void update(Chunk chunk) {
        if (gradient == null) {
            return;
        }
        float[] w = new float[CHUNK];
        float[] g = new float[CHUNK];
        float[] zeros = new float[CHUNK];
        for (int at = 0; at < rows * columns; at += CHUNK) {
            int n = Math.min(CHUNK, rows * columns - at);
            value.buffer().get(at, w, 0, n);
            gradient.buffer().get(at, g, 0, n);
            chunk.update(w, g, at, n);
            value.buffer().put(at, w, 0, n);
            gradient.buffer().put(at, zeros, 0, n);
        }
        changed();
    }

    private void changed() {
        copy = NOTHING;
        panels = FloatPanels.NONE;
        changes.incrementAndGet();
    }

    @Override
    public double[] moments() {
        double[] wide = new double[moments.length];
        for (int i = 0; i < wide.length; i++) {
            int first = i / (rows * columns) * rows * columns;
            wide[i] = moments[first + place(i - first)];
        }
        return wide;
    }

    @Override
    public void restoreMoments(double[] wide) {
        moments = wide.length == 0 ? NOTHING : new float[2 * rows * columns];
        for (int i = 0; i < moments.length; i++) {
            int first = i / (rows * columns) * rows * columns;
            moments[first + place(i - first)] = (float) wide[i];
        }
    }

    @Override
    public String toString() {
        return name + " " + rows + "×" + columns + " " + Arrays.toString(Arrays.copyOf(values(), Math.min(4, rows)));
    }
}
