package glimpse.tensor;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.cblas_sgemm;
import static org.bytedeco.openblas.global.openblas.cblas_sgemv;

import org.bytedeco.javacpp.FloatPointer;

/**
 * Matrix products of heap arrays with parameters. Holds scratch memory, so it belongs to one thread.
 *
 * <p>One way does not suit all sizes. Few rows are multiplied one by one, a block of the weight at a time that stays in
 * cache, so that the weight is read from memory once. Some rows against a weight that fits the cache go to W xᵀ, whose
 * outcome is turned; many rows to x Wᵀ.
 */
final class FloatProducts {

    /** Up to so many rows, matrix–vector products are faster than any matrix product. */
    private static final int FEW_ROWS = 6;

    /** Up to so many, they are against a weight that is larger than the cache, and W xᵀ is against one that is not. */
    private static final int SOME_ROWS = 16;

    /** Numbers of a weight that fits the cache that all processors share. */
    private static final int LARGE = 1 << 22;

    /** Numbers of a weight that stay in cache beside the vectors. */
    private static final int BLOCK = 1 << 17;

    private final Scratch in = new Scratch();
    private final Scratch out = new Scratch();
    private float[] turned = {};

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

    /** y = x Wᵀ: {@code [R, in]}, {@code [out, in]} to {@code [R, out]}. */
    void forward(float[] x, int rows, FloatParameter w, float[] y) {
        int n = w.rows();
        int k = w.columns();
        FloatPointer a = in.holding(x, rows * k);
        FloatPointer c = out.of(rows * n);
        Threads.forWork((double) rows * n * k);
        if (rows <= FEW_ROWS || (rows <= SOME_ROWS && w.size() > LARGE)) {
            byBlocks(a, rows, w.pointer(), n, k, c);
            c.get(y, 0, rows * n);
        } else if (rows <= SOME_ROWS) {
            cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, n, rows, k, 1f, w.pointer(), k, a, k, 0f, c, rows);
            turned = turned.length < rows * n ? new float[rows * n] : turned;
            c.get(turned, 0, rows * n);
            FloatLoops.transpose(turned, n, rows, y);
        } else {
            cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, rows, n, k, 1f, a, k, w.pointer(), k, 0f, c, n);
            c.get(y, 0, rows * n);
        }
    }

    private static void byBlocks(FloatPointer x, int rows, FloatPointer w, int n, int k, FloatPointer y) {
        int step = rows == 1 ? n : Math.max(1, Math.min(n, BLOCK / k));
        for (int at = 0; at < n; at += step) {
            int height = Math.min(step, n - at);
            FloatPointer block = at == 0 ? w : w.getPointer((long) at * k);
            for (int r = 0; r < rows; r++) {
                FloatPointer from = r == 0 ? x : x.getPointer((long) r * k);
                FloatPointer to = r + at == 0 ? y : y.getPointer((long) r * n + at);
                cblas_sgemv(CblasRowMajor, CblasNoTrans, height, k, 1f, block, k, from, 1, 0f, to, 1);
            }
        }
    }

    /** dx += dy W and, where it is learnt, dW += dyᵀ x. */
    void backward(float[] x, float[] dx, int rows, FloatParameter w, float[] dy, boolean learning) {
        int n = w.rows();
        int k = w.columns();
        Threads.forWork((double) rows * n * k);
        FloatPointer g = out.holding(dy, rows * n);
        FloatPointer a = in.holding(x, rows * k);
        if (learning) {
            cblas_sgemm(
                    CblasRowMajor, CblasTrans, CblasNoTrans, n, k, rows, 1f, g, n, a, k, 1f, w.gradientPointer(), k);
        }
        cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, rows, k, n, 1f, g, n, w.pointer(), k, 0f, a, k);
        float[] part = new float[rows * k];
        a.get(part, 0, rows * k);
        FloatLoops.accumulate(dx, 0, part, 0, rows * k);
    }

    /** y = M v for a matrix on the heap: {@code [R, n]}, {@code [n]} to {@code [R]}. */
    void times(float[] matrix, int rows, int columns, FloatParameter vector, float[] y) {
        FloatPointer a = in.holding(matrix, rows * columns);
        FloatPointer c = out.of(rows);
        Threads.forWork((double) rows * columns);
        cblas_sgemv(CblasRowMajor, CblasNoTrans, rows, columns, 1f, a, columns, vector.pointer(), 1, 0f, c, 1);
        c.get(y, 0, rows);
    }
}
