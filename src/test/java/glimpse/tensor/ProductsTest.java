package glimpse.tensor;

import static glimpse.tensor.Numbers.compare;
import static glimpse.tensor.Numbers.flat;
import static glimpse.tensor.Numbers.random;
import static glimpse.tensor.Numbers.tensor;
import static glimpse.tensor.Numbers.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Products of few and of many rows, with matrices and with tables, against three nested loops. */
class ProductsTest {

    private static final int IN = 37;
    private static final int OUT = 90;

    private static Parameter matrix(double[][] w) {
        Parameter p = Precision.DOUBLE.matrix("w", w.length, w[0].length);
        p.assign(flat(w));
        return p;
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                for (int k = 0; k < b.length; k++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }

    private static double[][] turned(double[][] a) {
        double[][] t = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                t[j][i] = a[i][j];
            }
        }
        return t;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 33, 1500})
    void aMatrixAndATableMultiplyAndLearnAlike(int rows) {
        double[][] x = random(rows, IN, 1);
        double[][] w = random(OUT, IN, 2);
        double[][] dy = random(rows, OUT, 3);
        for (Parameter p : List.of(matrix(w), Numbers.parameter(Precision.DOUBLE, w))) {
            Tape tape = Tape.recording(Precision.DOUBLE);
            Tensor in = tensor(tape, x);
            Tensor first = tape.linear(in, p);
            Tensor second = tape.linear(in, p);
            compare(values(first), product(x, turned(w)), 1e-12);
            Tensor wanted = tensor(tape, dy);
            tape.backwardFrom(List.of(tape.multiply(first, wanted), second));
            double[][] both = new double[rows][OUT];
            for (int r = 0; r < rows; r++) {
                for (int j = 0; j < OUT; j++) {
                    both[r][j] = dy[r][j] + 1;
                }
            }
            double[] dw = flat(product(turned(both), x));
            for (int i = 0; i < dw.length; i++) {
                assertThat(p.gradients()[i]).isCloseTo(dw[i], Offset.offset(1e-10));
            }
            double[][] dx = product(both, w);
            for (int i = 0; i < IN; i++) {
                assertThat(in.gradient(rows - 1, i)).isCloseTo(dx[rows - 1][i], Offset.offset(1e-10));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 1", "3, 64, 1", "5, 65, 2", "10, 66, 2", "32, 70, 2"})
    void aFewRowsGoThroughPanelsOfTheWeightInBothPrecisions(int rows, int in, int threads) {
        int out = 2000;
        double[][] x = random(rows, in, 1);
        double[][] w = random(out, in, 2);
        double[][] b = random(1, out, 3);
        double[][] wanted = product(x, turned(w));
        for (double[] row : wanted) {
            Arrays.setAll(row, j -> row[j] + b[0][j]);
        }
        Threads.atMost(threads);
        for (Precision precision : Precision.values()) {
            Parameter weight = precision.matrix("w", out, in);
            weight.assign(flat(w));
            Tape tape = Tape.inference(precision);
            Tensor y = tape.linear(tensor(tape, x), weight, Numbers.parameter(precision, b));
            compare(values(y), wanted, precision == Precision.DOUBLE ? 1e-12 : 1e-5);
        }
        Threads.atMost(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 40})
    void productsOfWordsThatAreKeptAreThoseOfTheWholeAndFollowEveryChange(int rows) {
        double[][] table = random(11, 5, 4);
        Parameter words = Numbers.parameter(Precision.DOUBLE, table);
        Parameter w = matrix(random(OUT, 5 + IN, 5));
        int[] ids = new int[rows];
        for (int r = 0; r < rows; r++) {
            ids[r] = r * 7 % 11;
        }
        for (int change = 0; change < 3; change++) {
            Tape keeping = Tape.inference(Precision.DOUBLE);
            Tape recording = Tape.recording(Precision.DOUBLE);
            compare(values(parts(keeping, words, ids, w)), values(parts(recording, words, ids, w)), 1e-12);
            if (change == 0) {
                words.assign(flat(random(11, 5, 6)));
            } else {
                w.assign(flat(random(OUT, 5 + IN, 7)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 40})
    void productsOfMixedStatesAreThoseOfTheWholeAndFollowEveryChange(int rows) {
        Parameter w = matrix(random(OUT, 3 + IN, 5));
        Tape keeping = Tape.inference(Precision.DOUBLE);
        Tensor states = tensor(keeping, random(9, IN, 6));
        for (int change = 0; change < 3; change++) {
            Tape recording = Tape.recording(Precision.DOUBLE);
            Tensor wanted = mixed(recording, tensor(recording, random(9, IN, 6)), rows, w, change);
            compare(values(mixed(keeping, states, rows, w, change)), values(wanted), 1e-12);
            if (change > 0) {
                w.assign(flat(random(OUT, 3 + IN, 7)));
            }
        }
    }

    private static Tensor mixed(Tape tape, Tensor states, int rows, Parameter w, int step) {
        Tensor before = tensor(tape, random(rows, 3, 8));
        Tensor context = tape.mix(tensor(tape, random(rows, 9, 9 + step)), states, 1);
        Parameter bias = Numbers.parameter(Precision.DOUBLE, random(1, OUT, 3));
        return tape.linear(List.of(before, context), w, bias);
    }

    private static Tensor parts(Tape tape, Parameter words, int[] ids, Parameter w) {
        Tensor rest = tensor(tape, random(ids.length, IN, 8));
        return tape.linear(List.of(tape.embed(words, ids), rest), w);
    }
}
