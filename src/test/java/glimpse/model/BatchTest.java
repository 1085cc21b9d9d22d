package glimpse.model;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.model.TeacherForcing.Pairs;
import glimpse.tensor.Precision;
import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is computed side by side is what is computed alone. */
class BatchTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-12);
    private static final List<int[]> SOURCES = List.of(new int[] {4, 8, 5, 3}, new int[] {6, 3}, new int[] {7, 5, 3});
    private static final List<int[]> TARGETS = List.of(new int[] {4, 3}, new int[] {5, 6, 4, 3}, new int[] {3});

    /** Those whose attention looks at the padding give other numbers for other padding. */
    static Stream<SpecCases> networks() {
        return SpecCases.all().filter(each -> !each.spec().attention().padding());
    }

    private static double loss(Network network, SourceBatch sources, List<int[]> targets) {
        return new TeacherForcing(network, 0, 0)
                .loss(Tape.inference(Precision.DOUBLE), new Pairs(sources, targets), Dropout.NONE)
                .get(0, 0);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theLossOfAPaddedBatchIsTheMeanOverTheWordsOfItsSentences(SpecCases each) {
        Network network = Specs.network(each.spec(), Specs.WORDS, Precision.DOUBLE, 5);
        double sum = 0;
        for (int s = 0; s < SOURCES.size(); s++) {
            int[] target = TARGETS.get(s);
            sum += target.length * loss(network, SourceBatch.of(SOURCES.get(s)), List.of(target));
        }
        assertThat(loss(network, SourceBatch.of(SOURCES, 0), TARGETS)).isCloseTo(sum / 7, EXACT);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void whatThePaddingIsMadeOfDoesNotMatter(SpecCases each) {
        Network network = Specs.network(each.spec(), Specs.WORDS, Precision.DOUBLE, 5);
        assertThat(loss(network, SourceBatch.of(SOURCES, 0), TARGETS))
                .isEqualTo(loss(network, SourceBatch.of(SOURCES, 8), TARGETS));
    }

    /** Three hypotheses of each of two sources, against each alone. */
    @ParameterizedTest
    @MethodSource("networks")
    void aRowOfABeamGivesTheNumbersOfARowAlone(SpecCases each) {
        Network network = Specs.network(each.spec(), Specs.WORDS, Precision.DOUBLE, 5);
        int[][] written = {{4, 5}, {1, 6}, {2, 2}, {6, 4}, {3, 3}, {0, 1}};
        Tape tape = Tape.inference(Precision.DOUBLE);
        Encoded both = network.encode(tape, SourceBatch.of(SOURCES.subList(0, 2), 0), Dropout.NONE);
        DecoderState beam = network.start(tape, both).select(tape, new int[] {0, 0, 0, 1, 1, 1});
        Tensor together = logits(network, tape, both, beam, written);
        for (int r = 0; r < written.length; r++) {
            Encoded one = network.encode(tape, SourceBatch.of(SOURCES.get(r / 3)), Dropout.NONE);
            Tensor alone = logits(network, tape, one, network.start(tape, one), new int[][] {written[r]});
            for (int w = 0; w < alone.columns(); w++) {
                assertThat(together.get(r, w)).as("row " + r).isCloseTo(alone.get(0, w), EXACT);
            }
        }
    }

    /** The logits after every row's words were written. */
    private static Tensor logits(Network network, Tape tape, Encoded source, DecoderState start, int[][] written) {
        DecoderState state = start;
        int[] words = new int[written.length];
        Arrays.fill(words, Specs.WORDS.start());
        Tensor features = state.top();
        for (int t = 0; t <= written[0].length; t++) {
            DecoderStep step = network.step(tape, source, state, words, WeightEdit.NONE, Dropout.NONE);
            features = step.features();
            state = step.after();
            for (int r = 0; r < words.length && t < written[r].length; r++) {
                words[r] = written[r][t];
            }
        }
        return network.logits(tape, features);
    }
}
