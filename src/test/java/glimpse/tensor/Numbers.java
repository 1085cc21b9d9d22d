package glimpse.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;

/** Matrices of tests: made at random, laid into tensors and parameters, and compared. */
final class Numbers {

    private Numbers() {}

    /** Uniform in ±1; the same seed gives the same numbers. */
    static double[][] random(int rows, int columns, long seed) {
        return random(rows, columns, seed, 1);
    }

    /** Uniform in ±bound, and the same in both precisions. */
    static double[][] random(int rows, int columns, long seed, double bound) {
        Random random = new Random(seed);
        double[][] x = new double[rows][columns];
        for (double[] row : x) {
            Arrays.setAll(row, i -> (double) (float) (bound * (2 * random.nextDouble() - 1)));
        }
        return x;
    }

    static double[] flat(double[][] x) {
        return Arrays.stream(x).flatMapToDouble(Arrays::stream).toArray();
    }

    static Tensor tensor(Tape tape, double[][] x) {
        return tape.constant(x.length, x[0].length, flat(x));
    }

    static Parameter parameter(Precision precision, double[][] x) {
        Parameter parameter = precision.table("p", x.length, x[0].length);
        parameter.assign(flat(x));
        return parameter;
    }

    static double[][] values(Tensor x) {
        double[][] out = new double[x.rows()][x.columns()];
        for (int r = 0; r < out.length; r++) {
            for (int i = 0; i < x.columns(); i++) {
                out[r][i] = x.get(r, i);
            }
        }
        return out;
    }

    static double[][] gradients(Tensor x) {
        double[][] out = new double[x.rows()][x.columns()];
        for (int r = 0; r < out.length; r++) {
            for (int i = 0; i < x.columns(); i++) {
                out[r][i] = x.gradient(r, i);
            }
        }
        return out;
    }

    /** Each number within the tolerance, relative to the larger of 1 and what is expected. */
    static void compare(double[][] actual, double[][] expected, double tolerance) {
        assertThat(actual.length).as("rows").isEqualTo(expected.length);
        for (int r = 0; r < expected.length; r++) {
            assertThat(actual[r]).as("row " + r).hasSameSizeAs(expected[r]);
            for (int i = 0; i < expected[r].length; i++) {
                assertThat(actual[r][i])
                        .as("[" + r + "," + i + "]")
                        .isCloseTo(expected[r][i], Offset.offset(tolerance * Math.max(1, Math.abs(expected[r][i]))));
            }
        }
    }
}
