package glimpse.tensor;

/** Element-wise loops that several operations share; written so that the JIT turns them into vector code. */
final class FloatLoops {

    private FloatLoops() {}

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
        float m = x[at];
        for (int i = 1; i < n; i++) {
            m = Math.max(m, x[at + i]);
        }
        return m;
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

    /** ln Σ exp x. */
    static double logSumExp(float[] x, int at, int n) {
        float m = max(x, at, n);
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = 0;
        for (; i + 4 <= n; i += 4) {
            s0 += Functions.exp(x[at + i] - m);
            s1 += Functions.exp(x[at + i + 1] - m);
            s2 += Functions.exp(x[at + i + 2] - m);
            s3 += Functions.exp(x[at + i + 3] - m);
        }
        for (; i < n; i++) {
            s0 += Functions.exp(x[at + i] - m);
        }
        return m + Math.log(s0 + s1 + s2 + s3);
    }

    /** dx += y ⊙ (dy − Σ dy y): the derivative of a softmax with outcome y. */
    static void softmaxBackward(float[] y, float[] dy, float[] dx, int at, int n) {
        float inner = dot(y, at, dy, at, n);
        for (int i = 0; i < n; i++) {
            dx[at + i] += y[at + i] * (dy[at + i] - inner);
        }
    }
}
