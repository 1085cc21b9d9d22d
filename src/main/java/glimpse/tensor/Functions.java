package glimpse.tensor;

/**
 * The scalar functions of the loops. In single precision they are short enough to be inlined (error about 1e-7, 4e-7 for
 * the quick one, which the JIT turns into vector code); in double they are the exact ones of {@link Math}.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // the coefficients as they were fitted
final class Functions {

    private static final float LN2_HIGH = 0.693359375f;
    private static final float LN2_LOW = -2.12194440e-4f;

    private Functions() {}

    /** For Elman states, where no gate damps an error from step to step: exact to the last place or two. */
    static float tanh(float x) {
        float e = exp(-2 * Math.abs(x));
        return Math.copySign((1 - e) / (1 + e), x);
    }

    static double tanh(double x) {
        return Math.tanh(x);
    }

    /** For gates and scores, where thousands are needed: a rational function of the clamped argument, without branches. */
    static float quickTanh(float x) {
        float c = Math.max(-7.90531110763549805f, Math.min(7.90531110763549805f, x));
        float s = c * c;
        float p = -2.76076847742355e-16f;
        p = Math.fma(p, s, 2.00018790482477e-13f);
        p = Math.fma(p, s, -8.60467152213735e-11f);
        p = Math.fma(p, s, 5.12229709037114e-08f);
        p = Math.fma(p, s, 1.48572235717979e-05f);
        p = Math.fma(p, s, 6.37261928875436e-04f);
        p = Math.fma(p, s, 4.89352455891786e-03f);
        float q = 1.19825839466702e-06f;
        q = Math.fma(q, s, 1.18534705686654e-04f);
        q = Math.fma(q, s, 2.26843463243900e-03f);
        q = Math.fma(q, s, 4.89352518554385e-03f);
        return c * p / q;
    }

    static double quickTanh(double x) {
        return Math.tanh(x);
    }

    static float sigmoid(float x) {
        float e = exp(-Math.abs(x));
        return (x >= 0 ? 1f : e) / (1 + e);
    }

    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** e^x for x ≤ 0: x = k ln 2 + r, a polynomial in r, and 2^k put together from its bits. */
    static float exp(float x) {
        float c = Math.max(x, -87f);
        int k = (int) (c * 1.44269504f - 0.5f);
        float r = c - k * LN2_HIGH - k * LN2_LOW;
        float p = 1.9875691500e-4f;
        p = p * r + 1.3981999507e-3f;
        p = p * r + 8.3334519073e-3f;
        p = p * r + 4.1665795894e-2f;
        p = p * r + 1.6666665459e-1f;
        p = p * r + 5.0000001201e-1f;
        return (p * r * r + r + 1f) * Float.intBitsToFloat((k + 127) << 23);
    }

    static double exp(double x) {
        return Math.exp(x);
    }

    /**
     * e^x for x ≤ 0, for sums over a vocabulary: 1 / p(−x/8)^8 with p the first nine terms of the exponential. No bits and no
     * branches, so it becomes vector code; far from 0 it is only as exact as a sum with e^0 in it needs.
     */
    static float quickExp(float x) {
        float z = -0.125f * x;
        float p = Math.fma(2.48015873e-5f, z, 1.98412698e-4f);
        p = Math.fma(p, z, 1.38888889e-3f);
        p = Math.fma(p, z, 8.33333333e-3f);
        p = Math.fma(p, z, 4.16666667e-2f);
        p = Math.fma(p, z, 0.166666667f);
        p = Math.fma(p, z, 0.5f);
        p = Math.fma(p, z, 1f);
        p = Math.fma(p, z, 1f);
        p = p * p;
        p = p * p;
        return 1f / (p * p);
    }

    static double quickExp(double x) {
        return Math.exp(x);
    }
}
