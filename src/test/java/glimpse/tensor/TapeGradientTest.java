package glimpse.tensor;

import static glimpse.tensor.Numbers.random;
import static org.assertj.core.api.Assertions.assertThat;

import glimpse.tensor.Slopes.Program;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation's derivative. Letters as in {@link Tape}; where there are sources, S = 2, R = 4 and N = 5, with one
 * sentence shorter than the other.
 */
class TapeGradientTest {

    private static final int[] LENGTHS = {5, 3};

    /**
     * One operation in one situation.
     *
     * @param operation name and number of arguments, such as {@code linear/3}
     */
    record Case(String operation, String situation, Slopes slopes) {
        @Override
        public String toString() {
            return operation + " " + situation;
        }
    }

    private static Case of(String operation, String situation, List<double[][]> inputs, Program program) {
        return new Case(operation, situation, new Slopes(inputs, just(), program));
    }

    private static Case of(
            String operation, String situation, List<double[][]> inputs, List<double[][]> parameters, Program program) {
        return new Case(operation, situation, new Slopes(inputs, parameters, program));
    }

    private static List<double[][]> just(double[][]... matrices) {
        return List.of(matrices);
    }

    private static double[][] x(int rows, int columns) {
        return random(rows, columns, 7L * rows + columns);
    }

    private static double[][] y(int rows, int columns) {
        return random(rows, columns, 1000 + 7L * rows + columns);
    }

    private static double[][] z(int rows, int columns) {
        return random(rows, columns, 2000 + 7L * rows + columns);
    }

    static Stream<Case> cases() {
        return Stream.of(shapes(), products(), elements(), cells(), scores(), weights(), losses())
                .flatMap(s -> s);
    }

    private static Stream<Case> shapes() {
        return Stream.of(
                of("zeros/2", "", just(x(3, 2)), (t, in, p) -> t.add(in.get(0), t.zeros(3, 2))),
                of("constant/3", "as an input", just(x(3, 2)), (t, in, p) -> in.get(0)),
                of("concat/1", "of three", just(x(2, 3), y(2, 1), z(2, 4)), (t, in, p) -> t.concat(in)),
                of("concat/1", "of one twice", just(x(2, 3)), (t, in, p) -> t.concat(List.of(in.get(0), in.get(0)))),
                of("columns/3", "from the middle", just(x(3, 5)), (t, in, p) -> t.columns(in.get(0), 1, 4)),
                of("stack/1", "of three", just(x(2, 3), y(1, 3), z(3, 3)), (t, in, p) -> t.stack(in)),
                of("rows/3", "from the middle", just(x(5, 3)), (t, in, p) -> t.rows(in.get(0), 1, 4)),
                of(
                        "select/2",
                        "with a row twice",
                        just(x(3, 2)),
                        (t, in, p) -> t.select(in.get(0), new int[] {2, 0, 2, 2})),
                of(
                        "choose/3",
                        "",
                        just(x(3, 2), y(3, 2)),
                        (t, in, p) -> t.choose(new boolean[] {true, false, true}, in.get(0), in.get(1))));
    }

    private static Stream<Case> products() {
        return Stream.of(
                of(
                        "embed/2",
                        "with a word twice",
                        just(),
                        just(x(4, 3)),
                        (t, in, p) -> t.embed(p.get(0), new int[] {1, 3, 1})),
                of(
                        "linear/2",
                        "of few rows",
                        just(x(3, 5)),
                        just(y(4, 5)),
                        (t, in, p) -> t.linear(in.get(0), p.get(0))),
                of(
                        "linear/2",
                        "of many rows",
                        just(x(9, 5)),
                        just(y(4, 5)),
                        (t, in, p) -> t.linear(in.get(0), p.get(0))),
                of(
                        "linear/2",
                        "used twice",
                        just(x(2, 3)),
                        just(y(3, 3)),
                        (t, in, p) -> t.linear(t.linear(in.get(0), p.get(0)), p.get(0))),
                of(
                        "linear/3",
                        "",
                        just(x(3, 5)),
                        just(y(4, 5), z(1, 4)),
                        (t, in, p) -> t.linear(in.get(0), p.get(0), p.get(1))),
                of("repeat/2", "", just(), just(x(1, 4)), (t, in, p) -> t.repeat(p.get(0), 3)));
    }

    private static Stream<Case> elements() {
        return Stream.of(
                of("add/2", "", just(x(2, 3), y(2, 3)), (t, in, p) -> t.add(in.get(0), in.get(1))),
                of("add/2", "to itself", just(x(2, 3)), (t, in, p) -> t.add(in.get(0), in.get(0))),
                of("multiply/2", "", just(x(2, 3), y(2, 3)), (t, in, p) -> t.multiply(in.get(0), in.get(1))),
                of("multiply/2", "by itself", just(x(2, 3)), (t, in, p) -> t.multiply(in.get(0), in.get(0))),
                of("scale/2", "", just(x(2, 3)), (t, in, p) -> t.scale(in.get(0), -1.7)),
                of("tanh/1", "", just(x(3, 5)), (t, in, p) -> t.tanh(in.get(0))),
                of("sigmoid/1", "", just(x(3, 5)), (t, in, p) -> t.sigmoid(in.get(0))),
                of("relu/1", "", just(x(3, 5)), (t, in, p) -> t.relu(in.get(0))),
                of("maxout/1", "", just(x(3, 6)), (t, in, p) -> t.maxout(in.get(0))),
                of(
                        "blend/3",
                        "",
                        just(x(2, 3), y(2, 3), z(2, 3)),
                        (t, in, p) -> t.blend(in.get(0), in.get(1), in.get(2))),
                of("dropout/3", "", just(x(4, 6)), (t, in, p) -> t.dropout(in.get(0), 0.4, new Random(3))),
                of("dropout/3", "of nothing", just(x(2, 2)), (t, in, p) -> t.dropout(in.get(0), 0, new Random(3))));
    }

    private static Stream<Case> cells() {
        return Stream.of(
                of("gru/3", "", just(x(2, 9), y(2, 9), z(2, 3)), (t, in, p) -> t.gru(in.get(0), in.get(1), in.get(2))),
                of(
                        "gru/3",
                        "where one product is both",
                        just(x(2, 9), z(2, 3)),
                        (t, in, p) -> t.gru(in.get(0), in.get(0), in.get(1))),
                of("lstm/2", "by its state", just(x(2, 12), y(2, 3)), (t, in, p) -> t.lstm(in.get(0), in.get(1))
                        .hidden()),
                of("lstm/2", "by its cell", just(x(2, 12), y(2, 3)), (t, in, p) -> t.lstm(in.get(0), in.get(1))
                        .cell()),
                of("lstm/2", "by both", just(x(2, 12), y(2, 3)), (t, in, p) -> {
                    Tape.LstmState next = t.lstm(in.get(0), in.get(1));
                    return t.concat(List.of(next.hidden(), next.cell()));
                }));
    }

    private static Stream<Case> scores() {
        return Stream.of(
                of(
                        "additiveScores/4",
                        "of two rows a source",
                        just(x(4, 3), y(10, 3)),
                        just(z(1, 3)),
                        (t, in, p) -> t.additiveScores(in.get(0), in.get(1), 2, p.get(0))),
                of(
                        "additiveScores/5",
                        "of two rows a source",
                        just(x(4, 3), y(10, 3), z(20, 3)),
                        just(z(1, 3)),
                        (t, in, p) -> t.additiveScores(in.get(0), in.get(1), in.get(2), 2, p.get(0))),
                of(
                        "dotScores/3",
                        "of two rows a source",
                        just(x(4, 9), y(10, 9)),
                        (t, in, p) -> t.dotScores(in.get(0), in.get(1), 2)),
                of(
                        "cosineScores/4",
                        "of two rows a source",
                        just(x(4, 3), y(10, 3)),
                        just(new double[][] {{1.8}}),
                        (t, in, p) -> t.cosineScores(in.get(0), in.get(1), 2, p.get(0))),
                of(
                        "correlate/2",
                        "with a filter narrower than the source",
                        just(x(4, 5)),
                        just(y(2, 3)),
                        (t, in, p) -> t.correlate(in.get(0), p.get(0))),
                of(
                        "correlate/2",
                        "with a filter wider than the source",
                        just(x(2, 2)),
                        just(y(3, 7)),
                        (t, in, p) -> t.correlate(in.get(0), p.get(0))));
    }

    private static Stream<Case> weights() {
        return Stream.of(
                of("softmax/2", "", just(x(4, 5)), (t, in, p) -> t.softmax(in.get(0), LENGTHS)),
                of(
                        "sparsemax/2",
                        "where some are zero",
                        just(random(4, 5, 5, 1.5)),
                        (t, in, p) -> t.sparsemax(in.get(0), LENGTHS)),
                of(
                        "sparsemax/2",
                        "where all are above zero",
                        just(random(4, 5, 6, 0.1)),
                        (t, in, p) -> t.sparsemax(in.get(0), LENGTHS)),
                of(
                        "localWeights/4",
                        "at both ends and in the middle",
                        just(x(4, 5), new double[][] {{0.5}, {0.05}, {0.97}, {0.4}}),
                        (t, in, p) -> t.localWeights(in.get(0), in.get(1), 1, LENGTHS)),
                of(
                        "localWeights/4",
                        "with a window wider than the source",
                        just(x(4, 5), new double[][] {{0.5}, {0.05}, {0.97}, {0.4}}),
                        (t, in, p) -> t.localWeights(in.get(0), in.get(1), 6, LENGTHS)),
                of(
                        "mix/3",
                        "of two rows a source",
                        just(x(4, 5), y(10, 3)),
                        (t, in, p) -> t.mix(in.get(0), in.get(1), 2)));
    }

    private static Stream<Case> losses() {
        int[] targets = {3, 0, 5, 1};
        return Stream.of(
                of(
                        "crossEntropy/4",
                        "",
                        just(x(4, 6)),
                        (t, in, p) -> t.crossEntropy(in.get(0), targets, new double[] {1, 1, 1, 1}, 0)),
                of(
                        "crossEntropy/4",
                        "smoothed, a row left out",
                        just(x(4, 6)),
                        (t, in, p) -> t.crossEntropy(in.get(0), targets, new double[] {0.5, 0, 2, 1}, 0.1)),
                of(
                        "softCrossEntropy/2",
                        "of a softmax",
                        just(x(2, 3)),
                        (t, in, p) -> t.softCrossEntropy(
                                t.softmax(in.get(0), new int[] {3}), new double[] {0.2, 0.8, 0, 0, 0, 1})));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void derivativesAreThoseOfFiniteDifferences(Case each) {
        each.slopes().check();
    }

    @Test
    void everyOperationThatGivesATensorIsInTheList() {
        TreeSet<String> operations = Arrays.stream(Tape.class.getMethods())
                .filter(m -> m.getReturnType() == Tensor.class || m.getReturnType() == Tape.LstmState.class)
                .map(TapeGradientTest::key)
                .collect(Collectors.toCollection(TreeSet::new));
        operations.remove("detach/1");
        assertThat(cases().map(Case::operation)).containsAll(operations);
    }

    private static String key(Method method) {
        return method.getName() + "/" + method.getParameterCount();
    }

    @Test
    void detachLetsNoGradientThrough() {
        Tape tape = Tape.recording(Precision.DOUBLE);
        Tensor x = tape.constant(1, 1, new double[] {3});
        tape.backward(tape.multiply(tape.detach(x), x));
        assertThat(x.gradient(0, 0)).isEqualTo(3);
    }

    @Test
    void aSecondBackwardGivesItsOwnDerivatives() {
        Tape tape = Tape.recording(Precision.DOUBLE);
        Tensor x = tape.constant(1, 1, new double[] {3});
        Tensor square = tape.multiply(x, x);
        Tensor twice = tape.scale(square, 2);
        tape.backward(twice);
        tape.backward(square);
        assertThat(x.gradient(0, 0)).isEqualTo(6);
        assertThat(twice.gradient(0, 0)).isZero();
    }

    @Test
    void fromSeveralEndsTheDerivativeIsThatOfTheirSum() {
        Tape tape = Tape.recording(Precision.DOUBLE);
        Tensor x = tape.constant(1, 2, new double[] {3, 4});
        tape.backwardFrom(List.of(tape.multiply(x, x), tape.scale(x, 5)));
        assertThat(x.gradient(0, 0)).isEqualTo(11);
        assertThat(x.gradient(0, 1)).isEqualTo(13);
    }
}
