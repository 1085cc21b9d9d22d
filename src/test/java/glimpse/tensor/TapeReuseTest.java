package glimpse.tensor;

import static glimpse.tensor.Numbers.flat;
import static glimpse.tensor.Numbers.random;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A tape uses its memory again; the tensors here are large enough for that. */
class TapeReuseTest {

    private static final int ROWS = 24;
    private static final int SIZE = 120;
    private static final int SOURCES = 4;
    private static final int POSITIONS = 9;
    private static final int[] LENGTHS = {9, 5, 7, 1};

    private final List<Parameter> parameters = new ArrayList<>();

    private Parameter parameter(Precision precision, int rows, int columns) {
        Parameter p = Numbers.parameter(precision, random(rows, columns, 50 + parameters.size(), 0.3));
        parameters.add(p);
        return p;
    }

    private double[] run(Tape tape) {
        parameters.forEach(Parameter::clearGradient);
        Tensor x = Numbers.tensor(tape, random(ROWS, SIZE, 1));
        Tensor keys = Numbers.tensor(tape, random(SOURCES * POSITIONS, SIZE, 2));
        Tensor h = tape.gru(
                tape.linear(x, parameters.get(0)),
                tape.linear(x, parameters.get(0)),
                tape.dropout(x, 0.2, new Random(1)));
        Tape.LstmState s = tape.lstm(tape.linear(h, parameters.get(1)), h);
        Tensor e = tape.add(
                tape.additiveScores(s.hidden(), keys, SOURCES, parameters.get(2)),
                tape.scale(tape.dotScores(s.cell(), keys, SOURCES), 0.1));
        Tensor c = tape.add(
                tape.mix(tape.softmax(e, LENGTHS), keys, SOURCES), tape.mix(tape.sparsemax(e, LENGTHS), keys, SOURCES));
        Tensor logits = tape.linear(tape.concat(List.of(c, s.hidden())), parameters.get(3));
        double[] weights = new double[ROWS];
        Arrays.fill(weights, 1.0 / ROWS);
        Tensor loss = tape.crossEntropy(logits, new int[ROWS], weights, 0.1);
        tape.backward(loss);
        List<Double> all = new ArrayList<>(List.of(loss.get(0, 0)));
        parameters.forEach(p -> Arrays.stream(p.gradients()).forEach(all::add));
        Arrays.stream(flat(Numbers.gradients(x))).forEach(all::add);
        return all.stream().mapToDouble(d -> d).toArray();
    }

    @ParameterizedTest
    @EnumSource
    void aClearedTapeGivesTheSameNumbersAgainBitByBit(Precision precision) {
        parameter(precision, 3 * SIZE, SIZE);
        parameter(precision, 4 * SIZE, SIZE);
        parameter(precision, 1, SIZE);
        parameter(precision, 200, 2 * SIZE);
        Tape tape = Tape.recording(precision);
        double[] first = run(tape);
        for (int i = 0; i < 2; i++) {
            tape.clear();
            assertThat(run(tape)).isEqualTo(first);
        }
    }

    @Test
    void releasedMemoryIsUsedAgainWithoutALeak() {
        Tape tape = Tape.inference(Precision.FLOAT);
        Tensor full = Numbers.tensor(tape, random(64, 64, 1));
        tape.release(full);
        tape.release(full);
        Tensor a = tape.zeros(64, 64);
        Tensor b = tape.constant(64, 64, flat(random(64, 64, 2)));
        assertThat(flat(Numbers.values(a))).containsOnly(0);
        assertThat(flat(Numbers.values(b))).isEqualTo(flat(random(64, 64, 2)));
    }

    @Test
    void aTapeThatDoesNotRecordHasNoDerivatives() {
        Tape tape = Tape.inference(Precision.FLOAT);
        Tensor x = tape.zeros(1, 1);
        assertThatThrownBy(() -> tape.backward(x)).isInstanceOf(IllegalStateException.class);
        assertThat(tape.isRecording()).isFalse();
    }

    @Test
    void onlyASingleNumberHasDerivatives() {
        Tape tape = Tape.recording(Precision.FLOAT);
        Tensor x = tape.zeros(1, 2);
        assertThatThrownBy(() -> tape.backward(x)).isInstanceOf(IllegalStateException.class);
    }
}
