package glimpse.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class FunctionsTest {

    /** From −100 to 100, denser where the functions bend. */
    private static DoubleStream range() {
        return IntStream.rangeClosed(-100_000, 100_000)
                .mapToDouble(i -> i / 1000.0)
                .flatMap(x -> DoubleStream.of(x, x / 10, x / 1000, x / 1e6));
    }

    private static double worst(DoubleStream errors) {
        return errors.map(Math::abs).max().orElseThrow();
    }

    @Test
    void tanhIsExactToTheLastPlaces() {
        assertThat(worst(range().map(x -> Functions.tanh((float) x) - Math.tanh((float) x))))
                .isLessThan(1.5e-7);
    }

    @Test
    void quickTanhErrsByLessThanFourTenMillionths() {
        assertThat(worst(range().map(x -> Functions.quickTanh((float) x) - Math.tanh((float) x))))
                .isLessThan(4e-7);
    }

    @Test
    void noTanhLeavesTheRangeFromMinusOneToOneByMoreThanARounding() {
        assertThat(worst(range().map(x -> Functions.tanh((float) x)))).isLessThanOrEqualTo(1);
        assertThat(worst(range().map(x -> Functions.quickTanh((float) x)))).isLessThanOrEqualTo(1 + 2e-7);
    }

    @Test
    void sigmoidErrsByLessThanAMillionth() {
        assertThat(worst(range().map(x -> Functions.sigmoid((float) x) - Naive.sigmoid((float) x))))
                .isLessThan(2e-7);
    }

    @Test
    void expIsRelativelyExactWhereASingleCanSayIt() {
        range().filter(x -> x <= 0 && x > -87).forEach(x -> assertThat((double) Functions.exp((float) x))
                .isCloseTo(Math.exp((float) x), Percentage.withPercentage(5e-5)));
    }

    @Test
    void quickExpErrsByLessThanAMillionthOfOne() {
        assertThat(worst(range().filter(x -> x <= 0).map(x -> Functions.quickExp((float) x) - Math.exp((float) x))))
                .isLessThan(1e-6);
        assertThat(Functions.quickExp(Float.NEGATIVE_INFINITY)).isZero();
        assertThat(Functions.quickExp(Float.NaN)).isNaN();
    }

    @Test
    void expOfFarBelowIsNextToNothing() {
        for (float x : new float[] {-87.5f, -100, -1e30f, Float.NEGATIVE_INFINITY}) {
            assertThat((double) Functions.exp(x)).isCloseTo(0, Offset.offset(1e-37));
        }
    }

    @Test
    void whatIsNotANumberStaysSo() {
        assertThat(Functions.exp(Float.NaN)).isNaN();
        assertThat(Functions.tanh(Float.NaN)).isNaN();
        assertThat(Functions.sigmoid(Float.NaN)).isNaN();
    }

    @Test
    void inDoubleTheyAreThoseOfMath() {
        range().forEach(x -> {
            assertThat(Functions.tanh(x)).isEqualTo(Math.tanh(x));
            assertThat(Functions.quickTanh(x)).isEqualTo(Math.tanh(x));
            assertThat(Functions.exp(x)).isEqualTo(Math.exp(x));
            assertThat(Functions.sigmoid(x)).isEqualTo(Naive.sigmoid(x));
        });
    }
}
