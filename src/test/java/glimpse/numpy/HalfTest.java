package glimpse.numpy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfTest {

    /** The definition of IEEE 754, in words: sign, exponent, fraction. */
    private static double value(int bits) {
        int exponent = bits >> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        double magnitude =
                switch (exponent) {
                    case 0 -> fraction / 1024.0 * Math.pow(2, -14);
                    case 31 -> fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
                    default -> (1 + fraction / 1024.0) * Math.pow(2, exponent - 15);
                };
        return (bits & 0x8000) == 0 ? magnitude : -magnitude;
    }

    @Test
    void everyPatternHasItsValue() {
        for (int bits = 0; bits < 0x10000; bits++) {
            assertThat(Double.valueOf(Half.toFloat((short) bits))).isEqualTo(Double.valueOf(value(bits)));
        }
    }

    @Test
    void everyValueHasItsPattern() {
        for (int bits = 0; bits < 0x10000; bits++) {
            if (!Double.isNaN(value(bits))) {
                assertThat(Half.fromFloat((float) value(bits)) & 0xffff).isEqualTo(bits);
            }
        }
        assertThat(Half.toFloat(Half.fromFloat(Float.NaN))).isNaN();
    }

    /** Between two neighbours the middle goes to the even one, what lies beside it to the nearer one. */
    @Test
    void numbersInBetweenGoToTheNearestAndTiesToTheEvenOne() {
        for (int bits = 0; bits < 0x7bff; bits++) {
            float middle = (float) ((value(bits) + value(bits + 1)) / 2);
            assertThat(Half.fromFloat(middle) & 0xffff).isEqualTo(bits % 2 == 0 ? bits : bits + 1);
            assertThat(Half.fromFloat(Math.nextDown(middle)) & 0xffff).isEqualTo(bits);
            assertThat(Half.fromFloat(Math.nextUp(middle)) & 0xffff).isEqualTo(bits + 1);
            assertThat(Half.fromFloat(-middle) & 0x7fff).isEqualTo(bits % 2 == 0 ? bits : bits + 1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "65504, 65504",
        "65519.996, 65504",
        "65520, Infinity",
        "1e30, Infinity",
        "-Infinity, -Infinity",
        "-0.0, -0.0",
        "2.9802322e-8, 0",
        "2.9802326e-8, 5.9604645e-8",
        "1e-40, 0"
    })
    void theEndsOfTheRange(float x, float expected) {
        assertThat(Half.toFloat(Half.fromFloat(x))).isEqualTo(expected);
    }

    @Test
    void noNeighbourIsNearer() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            float x = (float) Math.scalb(random.nextGaussian(), random.nextInt(36) - 24);
            int bits = Half.fromFloat(x) & 0x7fff;
            double error = Math.abs(value(bits) - Math.abs((double) x));
            if (bits < 0x7c00) {
                assertThat(error).isLessThanOrEqualTo(Math.abs(value(bits + 1) - Math.abs((double) x)));
                assertThat(error).isLessThanOrEqualTo(Math.abs(value(Math.max(0, bits - 1)) - Math.abs((double) x)));
            }
        }
    }
}
