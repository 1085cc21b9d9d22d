package glimpse.tensor;

import glimpse.words.InputException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

    /** Numbers of one parameter at most: at times they stand in one array on the heap. */
    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private static final float[] NOTHING = {};

    private final String name;
    private final int rows;
    private final int columns;
    private final boolean byRows;
    private final Native value;
    private Native gradient;
    private float[][] firstMoments = {};
    private float[][] secondMoments = {};
    private float[] copy = NOTHING;
    private final Map<List<Integer>, FloatPanels> panels = new ConcurrentHashMap<>();
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
        this.value = memory(name, rows, columns, this.byRows);
    }

    /** @throws InputException if there is no room for so many numbers */
    private static Native memory(String name, int rows, int columns, boolean byRows) {
        if ((long) rows * columns > LARGEST) {
            throw new InputException("fault.too-large", name, rows, columns);
        }
        try {
            return Native.zeros(rows, columns, byRows);
        } catch (RuntimeException | OutOfMemoryError e) {
            // the native allocator's fault comes as a plain exception, known by its text alone
            if (e instanceof RuntimeException other
                    && !String.valueOf(e.getMessage()).contains("bad_alloc")) {
                throw other;
            }
            InputException fault = new InputException("fault.too-large", name, rows, columns);
            fault.initCause(e);
            throw fault;
        }
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

    /** How often its numbers have changed. */
    long changes() {
        return changes.get();
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
    void readColumn(int column, int row, int length, float[] target, int at) {
        value.buffer().get(column * rows + row, target, at, length);
    }

    /** Some columns of a matrix, cut for products with a few rows, as long as nothing changes them. */
    FloatPanels panels(int column, int length) {
        return panels.computeIfAbsent(List.of(column, length), key -> FloatPanels.ofColumns(this, column, length));
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
            gradient = memory(name, rows, columns, byRows);
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
        if (firstMoments.length == 0) {
            firstMoments = new float[chunks()][CHUNK];
            secondMoments = new float[chunks()][CHUNK];
        }
        update((w, g, chunk, n) -> adam(
                w,
                g,
                firstMoments[chunk],
                secondMoments[chunk],
                n,
                (float) scale,
                (float) rate,
                (float) beta1,
                (float) beta2,
                (float) epsilon));
    }

    private int chunks() {
        return (rows * columns + CHUNK - 1) / CHUNK;
    }

    /** One loop over whole arrays: with places to start from, the JIT would not make vector code of it. */
    private static void adam(
            float[] w, float[] g, float[] m, float[] v, int n, float s, float rate, float b1, float b2, float e) {
        for (int i = 0; i < n; i++) {
            float d = g[i] * s;
            float first = b1 * m[i] + (1 - b1) * d;
            float second = b2 * v[i] + (1 - b2) * d * d;
            m[i] = first;
            v[i] = second;
            w[i] -= rate * first / ((float) Math.sqrt(second) + e);
        }
    }

    @Override
    public void descend(double scale, double rate) {
        float factor = (float) (scale * rate);
        update((w, g, chunk, n) -> {
            for (int i = 0; i < n; i++) {
                w[i] -= factor * g[i];
            }
        });
    }

    private interface Chunk {
        void update(float[] values, float[] gradients, int chunk, int length);
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
            chunk.update(w, g, at / CHUNK, n);
            value.buffer().put(at, w, 0, n);
            gradient.buffer().put(at, zeros, 0, n);
        }
        changed();
    }

    private void changed() {
        copy = NOTHING;
        panels.clear();
        changes.incrementAndGet();
    }

    @Override
    public double[] moments() {
        int size = rows * columns;
        double[] wide = new double[firstMoments.length == 0 ? 0 : 2 * size];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = moment(i)[place(i % size) % CHUNK];
        }
        return wide;
    }

    @Override
    public void restoreMoments(double[] wide) {
        int some = wide.length == 0 ? 0 : chunks();
        firstMoments = new float[some][CHUNK];
        secondMoments = new float[some][CHUNK];
        for (int i = 0; i < wide.length; i++) {
            moment(i)[place(i % (rows * columns)) % CHUNK] = (float) wide[i];
        }
    }

    /** The chunk with the i-th of all moments: row by row, the second ones after the first. */
    private float[] moment(int i) {
        int size = rows * columns;
        return (i < size ? firstMoments : secondMoments)[place(i % size) / CHUNK];
    }

    @Override
    public void close() {
        value.array().close();
        if (gradient != null) {
            gradient.array().close();
        }
        changed();
    }

    @Override
    public String toString() {
        return name + " " + rows + "×" + columns + " " + Arrays.toString(Arrays.copyOf(values(), Math.min(4, rows)));
    }
}
