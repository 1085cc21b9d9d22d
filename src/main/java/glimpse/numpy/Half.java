package glimpse.numpy;

/** IEEE 754 half precision: one sign bit, five of exponent (bias 15), ten of fraction. */
public final class Half {

    private static final int INFINITY = 0x7c00;

    private Half() {}

    public static float toFloat(short half) {
        int sign = (half & 0x8000) << 16;
        int exponent = half >> 10 & 0x1f;
        int fraction = half & 0x3ff;
        if (exponent == 0) {
            float magnitude = fraction * 0x1p-24f;
            return sign == 0 ? magnitude : -magnitude;
        }
        int wide = exponent == 0x1f ? 0xff : exponent + 112;
        return Float.intBitsToFloat(sign | wide << 23 | fraction << 13);
    }

    /** Rounds to the nearest, ties to even; what is too large becomes infinite. */
    public static short fromFloat(float x) {
        int sign = Float.floatToRawIntBits(x) >>> 16 & 0x8000;
        float magnitude = Math.abs(x);
        if (Float.isNaN(x)) {
            return (short) (sign | INFINITY | 1);
        }
        if (magnitude >= 65520) {
            return (short) (sign | INFINITY);
        }
        // in units of the last place of the half that is nearest: 2^-24 below the smallest normal number, else 2^(e-10)
        int exponent = Math.max(-14, Math.getExponent(magnitude));
        int units = (int) Math.rint(Math.scalb((double) magnitude, 10 - exponent));
        int biased = magnitude < 0x1p-14f ? 0 : (exponent + 15) << 10;
        return (short) (sign | (biased == 0 ? units : biased + units - 0x400));
    }
}
