package glimpse.model;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.model.TeacherForcing.Pairs;
import glimpse.tensor.Distribution;
import glimpse.tensor.Parameter;
import glimpse.tensor.Precision;
import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The derivative of the whole loss, by finite differences, for every kind of network. */
class NetworkGradientTest {

    private static final double STEP = 1e-5;
    private static final double TOLERANCE = 1e-8;

    /** So many numbers of each parameter are tried. */
    private static final int TRIED = 8;

    private static final Pairs PAIRS = new Pairs(
            SourceBatch.of(List.of(new int[] {4, 8, 5, 3}, new int[] {6, 3}, new int[] {7, 5, 3}), 0),
            List.of(new int[] {4, 3}, new int[] {5, 6, 4, 3}, new int[] {3}));

    static Stream<SpecCases> networks() {
        return SpecCases.all();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyParametersDerivativeIsThatOfFiniteDifferences(SpecCases each) {
        Network network = Specs.network(each.spec(), Specs.WORDS, Precision.DOUBLE, 5);
        Tape tape = Tape.recording(Precision.DOUBLE);
        tape.backward(loss(network, tape));
        for (Parameter p : network.parameters().all()) {
            double[] gradients = p.gradients();
            double[] values = p.values();
            for (int i : tried(values.length)) {
                double slope = (at(network, p, values, i, STEP) - at(network, p, values, i, -STEP)) / (2 * STEP);
                assertThat(gradients[i])
                        .as(p.name() + "[" + i + "]")
                        .isCloseTo(slope, Offset.offset(TOLERANCE * Math.max(1, Math.abs(slope))));
            }
            p.assign(values);
        }
    }

    @Test
    void wordsOfItsOwnLeadTheDecoderAsTheyWouldInGreedyDecoding() {
        Network network =
                Specs.network(SpecCases.all().findFirst().orElseThrow().spec(), Specs.WORDS, Precision.DOUBLE, 5);
        Tape tape = Tape.inference(Precision.DOUBLE);
        TeacherForcing plain = new TeacherForcing(network, 0, 0);
        Pairs one = new Pairs(SourceBatch.of(List.of(new int[] {4, 8, 5, 3}), 0), List.of(new int[] {4, 6, 5, 3}));
        double own = plain.loss(tape, one, Dropout.NONE, (t, row) -> false).get(0, 0);
        Encoded source = network.encode(tape, one.sources(), Dropout.NONE);
        DecoderState state = network.start(tape, source);
        int[] words = {network.vocabularies().start()};
        double expected = 0;
        for (int t = 0; t < 4; t++) {
            DecoderStep step = network.step(tape, source, state, words, WeightEdit.NONE, Dropout.NONE);
            Distribution next = tape.distribution(network.logits(tape, step.features()));
            expected -= next.logProbability(0, one.targets().get(0)[t]) / 4;
            words = next.best(0, 1);
            state = step.after();
        }
        assertThat(own).isCloseTo(expected, Offset.offset(1e-12));
        assertThat(own).isNotEqualTo(plain.loss(tape, one, Dropout.NONE).get(0, 0));
        assertThat(plain.loss(tape, one, Dropout.NONE, (t, row) -> true).get(0, 0))
                .isCloseTo(plain.loss(tape, one, Dropout.NONE).get(0, 0), Offset.offset(1e-12));
    }

    /** A context of the backward state alone leaves out what reads forward in that layer. */
    private static boolean isPassedOver(Parameter p, Specification spec) {
        return !spec.attention().isPresent()
                && spec.context().from() == Specification.Summary.BACKWARD
                && p.name().startsWith("encoder.0.forward");
    }

    private static Tensor loss(Network network, Tape tape) {
        return new TeacherForcing(network, 0.1, 0).loss(tape, PAIRS, new Dropout(0.2, new Random(1)));
    }

    private static double at(Network network, Parameter p, double[] values, int i, double change) {
        double[] changed = values.clone();
        changed[i] += change;
        p.assign(changed);
        return loss(network, Tape.inference(Precision.DOUBLE)).get(0, 0);
    }

    private static int[] tried(int size) {
        return size <= TRIED
                ? IntStream.range(0, size).toArray()
                : new Random(size).ints(TRIED, 0, size).toArray();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyParameterTakesPart(SpecCases each) {
        Network network = Specs.network(each.spec(), Specs.WORDS, Precision.DOUBLE, 5);
        Tape tape = Tape.recording(Precision.DOUBLE);
        tape.backward(loss(network, tape));
        assertThat(network.parameters().all())
                .filteredOn(p -> p.squaredGradientNorm() == 0 && !isPassedOver(p, each.spec()))
                .extracting(Parameter::name)
                .isEmpty();
    }
}
