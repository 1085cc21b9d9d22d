package glimpse.tensor;

import java.util.Arrays;

/** From scores to weights, one row of n real positions at a time, and the derivatives. */
final class FloatNormalisers {

    private FloatNormalisers() {}

    /** Sparsemax: the Euclidean projection of the scores onto the simplex. */
    static void sparsemax(float[] x, float[] y, int at, int n) {
        float[] sorted = Arrays.copyOfRange(x, at, at + n);
        Arrays.sort(sorted);
        float sum = 0;
        float threshold = 0;
        for (int k = 1; k <= n; k++) {
            float z = sorted[n - k];
            sum += z;
            if (1 + k * z > sum) {
                threshold = (sum - 1) / k;
            }
        }
        for (int i = 0; i < n; i++) {
            y[at + i] = Math.max(0, x[at + i] - threshold);
        }
    }

    /** On its support, sparsemax subtracts the mean from the gradient. */
    static void sparsemaxBackward(float[] y, float[] dy, float[] dx, int at, int n) {
        float sum = 0;
        int support = 0;
        for (int i = 0; i < n; i++) {
            if (y[at + i] > 0) {
                sum += dy[at + i];
                support++;
            }
        }
        for (int i = 0; i < n; i++) {
            if (y[at + i] > 0) {
                dx[at + i] += dy[at + i] - sum / support;
            }
        }
    }

    /** The window of local-p around p: from (inclusive) and to (exclusive). */
    static int[] window(float p, int halfWidth, int n) {
        int centre = (int) Math.floor(p);
        return new int[] {Math.max(0, centre - halfWidth), Math.min(n, centre + halfWidth + 1)};
    }

    /** Softmax inside the window ({@code aligned}), then the Gaussian around p ({@code y}). */
    static void local(float[] x, float[] aligned, float[] y, int at, float p, int halfWidth, int n) {
        int[] window = window(p, halfWidth, n);
        FloatLoops.softmax(x, at + window[0], aligned, at + window[0], window[1] - window[0]);
        for (int i = window[0]; i < window[1]; i++) {
            y[at + i] = aligned[at + i] * gaussian(i, p, halfWidth);
        }
    }

    /** Adds to dx and returns dp. */
    static float localBackward(
            float[] aligned, float[] y, float[] dy, float[] dx, int at, float p, int halfWidth, int n) {
        int[] window = window(p, halfWidth, n);
        float[] inner = new float[aligned.length];
        float dp = 0;
        float sigma = halfWidth / 2f;
        for (int i = window[0]; i < window[1]; i++) {
            inner[at + i] = dy[at + i] * gaussian(i, p, halfWidth);
            dp += dy[at + i] * y[at + i] * (i - p) / (sigma * sigma);
        }
        FloatLoops.softmaxBackward(aligned, inner, dx, at + window[0], window[1] - window[0]);
        return dp;
    }

    private static float gaussian(int i, float p, int halfWidth) {
        float sigma = halfWidth / 2f;
        return (float) Math.exp(-(i - p) * (i - p) / (2 * sigma * sigma));
    }
}
