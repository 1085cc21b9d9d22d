package glimpse.tensor;

import static glimpse.tensor.Numbers.parameter;
import static glimpse.tensor.Numbers.random;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdamTest {

    private static final double RATE = 0.01;
    private static final double B1 = 0.9;
    private static final double B2 = 0.999;
    private static final double EPSILON = 1e-8;

    /** More numbers than a chunk of the update. */
    private static final int COLUMNS = 5001;

    /** Algorithm 1 of Kingma and Ba 2015, with the corrections where the paper has them. */
    private static final class Paper {
        private final double[] w = Numbers.flat(random(1, COLUMNS, 1));
        private final double[] m = new double[COLUMNS];
        private final double[] v = new double[COLUMNS];

        void step(double[] g, int t) {
            for (int i = 0; i < COLUMNS; i++) {
                m[i] = B1 * m[i] + (1 - B1) * g[i];
                v[i] = B2 * v[i] + (1 - B2) * g[i] * g[i];
                double mHat = m[i] / (1 - Math.pow(B1, t));
                double vHat = v[i] / (1 - Math.pow(B2, t));
                w[i] -= RATE * mHat / (Math.sqrt(vHat) + EPSILON);
            }
        }
    }

    private static double[] gradient(int t) {
        return Numbers.flat(random(1, COLUMNS, 100 + t));
    }

    /** Lets the gradient of Σ g ⊙ p arrive at p. */
    private static void arrive(Precision precision, Parameter p, double[] g) {
        Tape tape = Tape.recording(precision);
        p.clearGradient();
        tape.backward(tape.linear(tape.constant(1, COLUMNS, g), p));
    }

    private static void adam(Parameter p, double scale, int t) {
        double correction = Math.sqrt(1 - Math.pow(B2, t));
        p.adam(scale, RATE * correction / (1 - Math.pow(B1, t)), B1, B2, EPSILON * correction);
    }

    private static void close(double[] actual, double[] expected, double tolerance) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], Offset.offset(tolerance));
        }
    }

    @ParameterizedTest
    @EnumSource
    void tenStepsAreThoseOfThePaper(Precision precision) {
        Paper paper = new Paper();
        Parameter p = parameter(precision, random(1, COLUMNS, 1));
        for (int t = 1; t <= 10; t++) {
            arrive(precision, p, gradient(t));
            adam(p, 0.5, t);
            paper.step(Arrays.stream(gradient(t)).map(g -> 0.5 * g).toArray(), t);
        }
        close(p.values(), paper.w, precision == Precision.DOUBLE ? 1e-13 : 2e-6);
    }

    @Test
    void restoredMomentsGoOnAsIfNothingHadHappened() {
        Parameter p = parameter(Precision.FLOAT, random(1, COLUMNS, 1));
        arrive(Precision.FLOAT, p, gradient(1));
        adam(p, 1, 1);
        Parameter resumed = parameter(Precision.FLOAT, new double[][] {p.values()});
        resumed.restoreMoments(p.moments());
        for (Parameter each : new Parameter[] {p, resumed}) {
            arrive(Precision.FLOAT, each, gradient(2));
            adam(each, 1, 2);
        }
        assertThat(resumed.values()).isEqualTo(p.values());
        assertThat(resumed.moments()).isEqualTo(p.moments());
    }

    @Test
    void descentGoesAgainstTheGradient() {
        Parameter p = parameter(Precision.DOUBLE, random(1, COLUMNS, 1));
        double[] expected = p.values();
        double[] g = gradient(1);
        Arrays.setAll(expected, i -> expected[i] - 0.5 * 0.1 * g[i]);
        arrive(Precision.DOUBLE, p, g);
        p.descend(0.5, 0.1);
        close(p.values(), expected, 1e-15);
    }

    @Test
    void theNormIsThatOfTheWholeGradient() {
        Parameter p = parameter(Precision.FLOAT, random(1, COLUMNS, 1));
        assertThat(p.squaredGradientNorm()).isZero();
        arrive(Precision.FLOAT, p, gradient(1));
        double expected = Naive.inner(gradient(1), gradient(1));
        assertThat(p.squaredGradientNorm()).isCloseTo(expected, Offset.offset(1e-5 * expected));
        p.clearGradient();
        assertThat(p.squaredGradientNorm()).isZero();
    }

    @Test
    void aChangedParameterIsSeenByTheNextProduct() {
        Parameter b = parameter(Precision.FLOAT, new double[][] {{1, 2}});
        Tape tape = Tape.inference(Precision.FLOAT);
        tape.repeat(b, 1);
        b.assign(new double[] {3, 4});
        assertThat(tape.repeat(b, 1).row(0)).containsExactly(3, 4);
    }
}
