package glimpse.tensor;

import static glimpse.tensor.Numbers.compare;
import static glimpse.tensor.Numbers.parameter;
import static glimpse.tensor.Numbers.random;
import static glimpse.tensor.Numbers.tensor;
import static glimpse.tensor.Numbers.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fused operations against their naive twins, in both precisions; letters as in {@link Tape}. */
class OperationsTest {

    private static final int[] LENGTHS = {7, 4};

    /** Of one operation on numbers around 1. */
    private static double tolerance(Precision precision) {
        return precision == Precision.DOUBLE ? 1e-13 : 2e-6;
    }

    private static void meets(Precision precision, Tensor actual, double[][] expected) {
        compare(values(actual), expected, tolerance(precision));
    }

    @ParameterizedTest
    @EnumSource
    void linearOfAnyNumberOfRowsAndOddSizes(Precision precision) {
        Tape tape = Tape.inference(precision);
        for (int[] size : new int[][] {{1, 1}, {5, 3}, {8, 16}, {13, 27}, {150, 901}}) {
            double[][] w = random(size[0], size[1], 1);
            for (int rows = 1; rows <= 18; rows++) {
                double[][] x = random(rows, size[1], rows, 1 / Math.sqrt(size[1]));
                meets(precision, tape.linear(tensor(tape, x), parameter(precision, w)), Naive.linear(x, w));
            }
        }
    }

    @Test
    void linearAgainstAWeightThatIsLargerThanACache() {
        Tape tape = Tape.inference(Precision.FLOAT);
        double[][] w = random(2100, 2003, 1);
        Parameter weight = parameter(Precision.FLOAT, w);
        for (int rows : new int[] {1, 3, 7, 17}) {
            double[][] x = random(rows, 2003, rows, 1 / Math.sqrt(2003));
            meets(Precision.FLOAT, tape.linear(tensor(tape, x), weight), Naive.linear(x, w));
        }
    }

    @ParameterizedTest
    @EnumSource
    void linearAddsItsBiasToEveryRow(Precision precision) {
        Tape tape = Tape.inference(precision);
        double[][] x = random(3, 5, 1);
        double[][] w = random(4, 5, 2);
        double[][] b = random(1, 4, 3);
        double[][] expected = Naive.linear(x, w);
        for (double[] row : expected) {
            Arrays.setAll(row, i -> row[i] + b[0][i]);
        }
        meets(precision, tape.linear(tensor(tape, x), parameter(precision, w), parameter(precision, b)), expected);
    }

    @Test
    void aMatrixThatDoesNotFitIsNamed() {
        Tape tape = Tape.inference(Precision.FLOAT);
        Tensor x = tape.zeros(2, 3);
        assertThatThrownBy(() -> tape.linear(x, parameter(Precision.FLOAT, random(2, 4, 1))))
                .hasMessageContaining("p takes rows of 4 numbers, not of 3");
    }

    @ParameterizedTest
    @EnumSource
    void gru(Precision precision) {
        Tape tape = Tape.inference(precision);
        double[][] in = random(5, 39, 1, 3);
        double[][] state = random(5, 39, 2, 3);
        double[][] h = random(5, 13, 3);
        meets(precision, tape.gru(tensor(tape, in), tensor(tape, state), tensor(tape, h)), Naive.gru(in, state, h));
    }

    @ParameterizedTest
    @EnumSource
    void lstm(Precision precision) {
        Tape tape = Tape.inference(precision);
        double[][] gates = random(5, 52, 1, 3);
        double[][] c = random(5, 13, 2, 2);
        Tape.LstmState next = tape.lstm(tensor(tape, gates), tensor(tape, c));
        double[][] cell = Naive.lstmCell(gates, c);
        meets(precision, next.cell(), cell);
        meets(precision, next.hidden(), Naive.lstmHidden(gates, cell));
    }

    @ParameterizedTest
    @EnumSource
    void additiveScoresOfSeveralRowsASource(Precision precision) {
        Tape tape = Tape.inference(precision);
        double[][] q = random(6, 11, 1, 2);
        double[][] k = random(14, 11, 2, 2);
        double[][] f = random(42, 11, 3);
        double[][] v = random(1, 11, 4);
        double[] none = new double[11];
        meets(
                precision,
                tape.additiveScores(tensor(tape, q), tensor(tape, k), 2, parameter(precision, v)),
                Naive.scores(q, k, 2, (query, key, r, i) -> Naive.additive(query, key, none, v[0])));
        meets(
                precision,
                tape.additiveScores(tensor(tape, q), tensor(tape, k), tensor(tape, f), 2, parameter(precision, v)),
                Naive.scores(q, k, 2, (query, key, r, i) -> Naive.additive(query, key, f[r * 7 + i], v[0])));
    }

    @ParameterizedTest
    @EnumSource
    void dotAndCosineScoresOfSeveralRowsASource(Precision precision) {
        Tape tape = Tape.inference(precision);
        double[][] q = random(6, 11, 1);
        double[][] k = random(14, 11, 2);
        double[][] beta = {{2.5}};
        meets(
                precision,
                tape.dotScores(tensor(tape, q), tensor(tape, k), 2),
                Naive.scores(q, k, 2, (query, key, r, i) -> Naive.inner(query, key)));
        meets(
                precision,
                tape.cosineScores(tensor(tape, q), tensor(tape, k), 2, parameter(precision, beta)),
                Naive.scores(q, k, 2, (query, key, r, i) -> 2.5 * Naive.cosine(query, key)));
    }

    @Test
    void theCosineOfNothingIsZero() {
        Tape tape = Tape.inference(Precision.FLOAT);
        Parameter beta = parameter(Precision.FLOAT, new double[][] {{1}});
        Tensor e = tape.cosineScores(tape.zeros(1, 3), tensor(tape, random(2, 3, 1)), 1, beta);
        meets(Precision.FLOAT, e, new double[1][2]);
    }

    @ParameterizedTest
    @EnumSource
    void correlate(Precision precision) {
        Tape tape = Tape.inference(precision);
        double[][] weights = random(3, 6, 1);
        for (int width : new int[] {1, 3, 5, 15}) {
            double[][] filters = random(4, width, width);
            meets(
                    precision,
                    tape.correlate(tensor(tape, weights), parameter(precision, filters)),
                    Naive.correlate(weights, filters));
        }
    }

    /** The naive outcome of each row's real positions, and zeros beyond. */
    private static double[][] masked(double[][] scores, UnaryOperator<double[]> normaliser) {
        double[][] out = new double[scores.length][];
        for (int r = 0; r < scores.length; r++) {
            int length = LENGTHS[r / (scores.length / LENGTHS.length)];
            double[] inside = normaliser.apply(Arrays.copyOf(scores[r], length));
            out[r] = Arrays.copyOf(inside, scores[r].length);
        }
        return out;
    }

    @ParameterizedTest
    @EnumSource
    void softmaxAndSparsemaxOverTheRealPositions(Precision precision) {
        Tape tape = Tape.inference(precision);
        for (double bound : new double[] {0.05, 1, 6, 200}) {
            double[][] e = random(6, 7, 3, bound);
            meets(precision, tape.softmax(tensor(tape, e), LENGTHS), masked(e, Naive::softmax));
            Tensor sparse = tape.sparsemax(tensor(tape, e), LENGTHS);
            compare(values(sparse), masked(e, Naive::sparsemax), bound * tolerance(precision) + tolerance(precision));
        }
    }

    @ParameterizedTest
    @EnumSource
    void equalScoresGetEqualWeights(Precision precision) {
        Tape tape = Tape.inference(precision);
        double[][] even = {{0.25, 0.25, 0.25, 0.25}};
        meets(precision, tape.softmax(tape.constant(1, 4, new double[] {9, 9, 9, 9}), new int[] {4}), even);
        meets(precision, tape.sparsemax(tape.constant(1, 4, new double[] {9, 9, 9, 9}), new int[] {4}), even);
    }

    @ParameterizedTest
    @EnumSource
    void localWeightsAroundEveryPosition(Precision precision) {
        Tape tape = Tape.inference(precision);
        for (int halfWidth : new int[] {1, 2, 10}) {
            double[][] e = random(6, 7, 3);
            double[][] shares = {{0.01}, {0.3}, {0.97}, {0.03}, {0.55}, {1}};
            double[][] expected = new double[6][];
            for (int r = 0; r < 6; r++) {
                double[] real = Arrays.copyOf(e[r], LENGTHS[r / 3]);
                expected[r] = Arrays.copyOf(Naive.local(real, shares[r][0], halfWidth), 7);
            }
            meets(precision, tape.localWeights(tensor(tape, e), tensor(tape, shares), halfWidth, LENGTHS), expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void mix(Precision precision) {
        Tape tape = Tape.inference(precision);
        double[][] weights = random(6, 7, 1);
        double[][] states = random(14, 11, 2);
        meets(precision, tape.mix(tensor(tape, weights), tensor(tape, states), 2), Naive.mix(weights, states, 2));
    }

    @ParameterizedTest
    @EnumSource
    void crossEntropyWithSmoothingAndRowsLeftOut(Precision precision) {
        Tape tape = Tape.inference(precision);
        double[][] logits = random(4, 37, 1, 5);
        int[] targets = {3, 36, 0, 7};
        double[] weights = {1, 0.5, 0, 2};
        for (double smoothing : new double[] {0, 0.1, 1}) {
            double expected = Naive.crossEntropy(logits, targets, weights, smoothing);
            meets(precision, tape.crossEntropy(tensor(tape, logits), targets, weights, smoothing), new double[][] {
                {expected}
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void elementByElement(Precision precision) {
        Tape tape = Tape.inference(precision);
        double[][] x = random(3, 10, 1, 4);
        meets(precision, tape.tanh(tensor(tape, x)), Naive.map(x, Math::tanh));
        meets(precision, tape.sigmoid(tensor(tape, x)), Naive.map(x, Naive::sigmoid));
        meets(precision, tape.relu(tensor(tape, x)), Naive.map(x, v -> Math.max(0, v)));
    }

    @Test
    void dropoutLeavesOutItsShareAndKeepsTheMean() {
        Tape tape = Tape.inference(Precision.FLOAT);
        double[] ones = new double[100_000];
        Arrays.fill(ones, 1);
        double[][] x = values(tape.dropout(tape.constant(100, 1000, ones), 0.3, new Random(1)));
        double[] all = Numbers.flat(x);
        assertThat(Arrays.stream(all).filter(v -> v == 0).count() / 1e5).isBetween(0.29, 0.31);
        assertThat(Arrays.stream(all).average().orElseThrow()).isBetween(0.99, 1.01);
    }

    @Test
    void bothPrecisionsLeaveOutTheSameNumbers() {
        List<double[][]> kept = Arrays.stream(Precision.values())
                .map(precision -> {
                    Tape tape = Tape.inference(precision);
                    return values(tape.dropout(tensor(tape, random(4, 9, 1)), 0.5, new Random(8)));
                })
                .toList();
        compare(kept.get(0), kept.get(1), 1e-6);
    }
}
