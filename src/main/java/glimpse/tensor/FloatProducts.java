package glimpse.tensor;

import static org.bytedeco.openblas.global.openblas.CblasColMajor;
import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.cblas_sgemm;
import static org.bytedeco.openblas.global.openblas.cblas_sgemv;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.javacpp.FloatPointer;

/**
 * Matrix products of heap arrays with parameters. Holds scratch memory, so it belongs to one thread.
 *
 * <p>One row is a matrix–vector product; a few rows are multiplied by {@link FloatPanels panels} of the weight, unless it is
 * just being learnt; many rows go to the general product. On the way back a weight's gradient is the product of all rows
 * that it met: they are gathered, because one large product is faster than many small ones.
 */
final class FloatProducts {

    /** Up to so many rows, the product by panels is faster than the general one. */
    private static final int FEW_ROWS = 32;

    /** Outputs that a matrix–vector product computes together. */
    private static final int BLOCK = 16;

    /** Rows that are gathered for a weight's gradient. */
    private static final int GATHERED = 1024;

    private static final float[] NONE = {};

    private final Scratch in = new Scratch();
    private final Scratch out = new Scratch();
    private final Map<FloatParameter, Gathered> gathered = new HashMap<>();
    private float[] part = {};
    private float[][] sums = {};

    /** Native memory that grows to the largest size asked for. */
    private static final class Scratch {
        private FloatPointer memory = new FloatPointer(1024);

        FloatPointer of(int size) {
            if (memory.capacity() < size) {
                memory.close();
                memory = new FloatPointer(size + size / 4L);
            }
            return memory;
        }

        FloatPointer holding(float[] data, int size) {
            return of(size).put(data, 0, size);
        }
    }

    /** Rows of x and dy whose share of dW = dyᵀ x is still to be added. */
    private static final class Gathered {
        private final FloatParameter w;
        private FloatPointer x = new FloatPointer();
        private FloatPointer dy = new FloatPointer();
        private int most;
        private int rows;

        Gathered(FloatParameter w) {
            this.w = w;
        }

        /** Gives where dy now stands. */
        FloatPointer add(float[] moreX, float[] moreDy, int more) {
            if (rows + more > most) {
                flush();
                grow(Math.max(GATHERED, more));
            }
            put(x, w.columns(), moreX, more);
            FloatPointer place = put(dy, w.rows(), moreDy, more);
            rows += more;
            return place;
        }

        private void grow(int wanted) {
            if (most < wanted) {
                x.close();
                dy.close();
                x = new FloatPointer((long) wanted * w.columns());
                dy = new FloatPointer((long) wanted * w.rows());
                most = wanted;
            }
        }

        private FloatPointer put(FloatPointer to, int width, float[] from, int more) {
            return to.getPointer((long) rows * width).put(from, 0, more * width);
        }

        void flush() {
            if (rows == 0) {
                return;
            }
            int n = w.rows();
            int k = w.columns();
            FloatPointer dw = w.gradientPointer();
            Threads.forWork((double) rows * n * k);
            if (w.isByRows()) {
                cblas_sgemm(CblasRowMajor, CblasTrans, CblasNoTrans, n, k, rows, 1f, dy, n, x, k, 1f, dw, k);
            } else {
                cblas_sgemm(CblasRowMajor, CblasTrans, CblasNoTrans, k, n, rows, 1f, x, k, dy, n, 1f, dw, n);
            }
            rows = 0;
        }
    }

    /**
     * y = b + x W[:, column … column + k]ᵀ: {@code [R, k]}, {@code [out, in]} to {@code [R, out]}; a table is taken whole.
     *
     * @param resting whether the weight will be used again before it changes
     * @param bias b, {@code [out]}, or empty
     */
    void forward(float[] x, int rows, FloatParameter w, int column, int k, boolean resting, float[] bias, float[] y) {
        int n = w.rows();
        int workers = Threads.workers((double) rows * n * k);
        if (resting && rows > 1 && rows <= FEW_ROWS && !w.isByRows()) {
            sums = FloatPanels.room(rows, workers, sums);
            w.panels(column, k).multiply(x, rows, bias, y, workers, sums);
            return;
        }
        FloatPointer a = in.holding(x, rows * k);
        FloatPointer c = out.of(rows * n);
        FloatPointer b = column == 0 ? w.pointer() : w.pointer().getPointer((long) column * n);
        if (rows == 1) {
            oneRow(a, b, n, k, w.isByRows(), workers, bias, c);
        } else {
            float beta = 0;
            for (int r = 0; r < rows; r++) {
                beta = begin(c.getPointer((long) r * n), bias, 0, n);
            }
            Threads.forWork((double) rows * n * k);
            if (w.isByRows()) {
                cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, rows, n, k, 1f, a, k, b, k, beta, c, n);
            } else {
                cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, rows, n, k, 1f, a, k, b, n, beta, c, n);
            }
        }
        c.get(y, 0, rows * n);
    }

    /** Begins a sum with the bias; gives the factor with which OpenBLAS is to take what stands there. */
    private static float begin(FloatPointer y, float[] bias, int from, int n) {
        if (bias.length == 0) {
            return 0;
        }
        y.put(bias, from, n);
        return 1;
    }

    /** y = b + W x, cut into as many blocks of outputs as there are workers. */
    private static void oneRow(
            FloatPointer x, FloatPointer w, int n, int k, boolean byRows, int workers, float[] bias, FloatPointer y) {
        Threads.forWork(0);
        int block = (n / workers + BLOCK - 1) / BLOCK * BLOCK;
        Threads.share((n + block - 1) / block, workers, (worker, part) -> {
            int from = part * block;
            int size = Math.min(block, n - from);
            FloatPointer to = y.getPointer(from);
            float beta = begin(to, bias, from, size);
            if (byRows) {
                FloatPointer some = w.getPointer((long) from * k);
                cblas_sgemv(CblasRowMajor, CblasNoTrans, size, k, 1f, some, k, x, 1, beta, to, 1);
            } else {
                cblas_sgemv(CblasColMajor, CblasNoTrans, size, k, 1f, w.getPointer(from), n, x, 1, beta, to, 1);
            }
        });
    }

    /** The products of looked-up rows with the first columns of w, each computed once; the bias may be empty. */
    void lookUp(FloatOrigin.LookUp words, FloatParameter w, float[] bias, float[] y) {
        FloatWordProducts known = w.wordProducts(words.table());
        int n = w.rows();
        int k = words.table().columns();
        for (int r = 0; r < words.ids().length; r++) {
            int id = words.ids()[r];
            float[] product = known.get(id);
            if (product == null) {
                float[] row = new float[k];
                words.table().readRow(id, row, 0);
                product = new float[n];
                forward(row, 1, w, 0, k, true, NONE, product);
                known.put(id, product);
            }
            System.arraycopy(product, 0, y, r * n, n);
            FloatLoops.accumulate(y, r * n, bias, 0, bias.length);
        }
    }

    /** What each state of a sentence contributes through some columns of w, to be mixed at every step. */
    FloatPanels contributions(FloatTensor states, FloatParameter w, int column) {
        float[] each = new float[states.rows * w.rows()];
        forward(states.data, states.rows, w, column, states.columns, true, NONE, each);
        return FloatPanels.ofRows(each, states.rows, w.rows());
    }

    /** y = b + α P: {@code [R, N]}, {@code [N, out]} to {@code [R, out]}; the bias may be empty. */
    void mix(float[] weights, int rows, FloatPanels contributions, float[] bias, float[] y) {
        int workers = Threads.workers(rows * contributions.size());
        sums = FloatPanels.room(rows, workers, sums);
        contributions.multiply(weights, rows, bias, y, workers, sums);
    }

    /**
     * dx += dy W, or dx = dy W where there is none yet, and, where it is learnt, dW += dyᵀ x, at the latest when
     * {@link #finish} is called.
     */
    void backward(float[] x, float[] dx, boolean first, int rows, FloatParameter w, float[] dy, boolean learning) {
        int n = w.rows();
        int k = w.columns();
        FloatPointer g =
                learning ? gathered.computeIfAbsent(w, Gathered::new).add(x, dy, rows) : out.holding(dy, rows * n);
        FloatPointer a = in.of(rows * k);
        Threads.forWork((double) rows * n * k);
        if (w.isByRows()) {
            cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, rows, k, n, 1f, g, n, w.pointer(), k, 0f, a, k);
        } else {
            cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, rows, k, n, 1f, g, n, w.pointer(), n, 0f, a, k);
        }
        if (first) {
            a.get(dx, 0, rows * k);
        } else {
            part = part.length < rows * k ? new float[rows * k] : part;
            a.get(part, 0, rows * k);
            FloatLoops.accumulate(dx, 0, part, 0, rows * k);
        }
    }

    /** Adds what is still gathered to the weights' gradients. */
    void finish() {
        gathered.values().forEach(Gathered::flush);
    }
}
