package glimpse.session.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import glimpse.decode.Decoding;
import glimpse.decode.Translator;
import glimpse.explain.NeighbourIndex;
import glimpse.explain.NeighbourIndex.Neighbour;
import glimpse.explain.SmallModels;
import glimpse.explain.WordStates;
import glimpse.model.Specification.Normaliser;
import glimpse.session.job.Progress;
import glimpse.session.training.Selection;
import glimpse.tensor.Precision;
import glimpse.trace.Trace;
import glimpse.train.Corpus;
import glimpse.train.TextPair;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeighboursTest {

    private static final List<TextPair> PAIRS = List.of(
            new TextPair("a b c", "p q"),
            new TextPair("c", "r s q p"),
            new TextPair("b b", "q"),
            new TextPair("b b", "r"));

    private final Translator translator =
            SmallModels.translator(SmallModels.bahdanau(Normaliser.SOFTMAX), Precision.DOUBLE);

    private Function<List<Selection.Numbered>, List<WordStates>> reading(StateKind kind) {
        return pairs -> new StateReading(translator, kind, pairs).read();
    }

    private NeighbourIndex index(StateKind kind, int most) {
        return new Neighbours(kind, most).index(new Corpus(PAIRS), reading(kind), Progress.UNSEEN, () -> false);
    }

    @Test
    void theStatesOfABatchAreThoseOfEachSentenceAlone() {
        List<Selection.Numbered> pairs = IntStream.range(0, PAIRS.size())
                .mapToObj(i -> new Selection.Numbered(i + 1, PAIRS.get(i)))
                .toList();
        List<WordStates> sources = reading(StateKind.ENCODER).apply(pairs);
        List<WordStates> targets = reading(StateKind.DECODER).apply(pairs);
        for (int p = 0; p < PAIRS.size(); p++) {
            Decoding forced = new Decoding.Forced(PAIRS.get(p).target(), Decoding.Limits.DEFAULT);
            Trace trace = translator.translate(PAIRS.get(p).source(), forced, () -> false);
            assertThat(sources.get(p).words()).isEqualTo(trace.source().shown());
            assertClose(sources.get(p).states(), trace.encoderStates());
            assertThat(targets.get(p).words()).isEqualTo(trace.best().tokens());
            float[][] written = trace.nodes().stream()
                    .map(node -> node.computed().state()[0])
                    .toArray(float[][]::new);
            assertClose(targets.get(p).states(), written);
        }
    }

    private static void assertClose(float[][] actual, float[][] expected) {
        assertThat(actual.length).isEqualTo(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).containsExactly(expected[i], within(1e-5f));
        }
    }

    @Test
    void aStateOfTheCorpusIsItsOwnNearest() {
        Trace trace = translator.translate("a b c", new Decoding.Greedy(), () -> false);
        Neighbour nearest = index(StateKind.ENCODER, 99)
                .nearest(trace.encoderStates()[1], 1)
                .get(0);
        assertThat(nearest.words()).isEqualTo(trace.source().shown());
        assertThat(nearest.position()).isEqualTo(1);
        assertThat(nearest.line()).isEqualTo(1);
        assertThat(nearest.cosine()).isCloseTo(1, within(1e-5));
    }

    @Test
    void aSourceThatOccursTwiceIsIndexedOnceButBothItsTargetsAre() {
        assertThat(index(StateKind.ENCODER, 99).sentences()).isEqualTo(3);
        assertThat(index(StateKind.DECODER, 99).sentences()).isEqualTo(4);
    }

    @Test
    void noMoreStatesAreTakenThanAsked() {
        assertThat(index(StateKind.ENCODER, 5).size()).isEqualTo(5);
    }

    @Test
    void theProgressEndsAtAllAndACancelledIndexIsNone() {
        List<Integer> done = new ArrayList<>();
        new Neighbours(StateKind.ENCODER, 99)
                .index(new Corpus(PAIRS), reading(StateKind.ENCODER), (some, all) -> done.add(some), () -> false);
        assertThat(done).containsExactly(0, 99);
        assertThatThrownBy(() -> new Neighbours(StateKind.ENCODER, 99)
                        .index(new Corpus(PAIRS), reading(StateKind.ENCODER), Progress.UNSEEN, () -> true))
                .isInstanceOf(CancellationException.class);
    }
}
