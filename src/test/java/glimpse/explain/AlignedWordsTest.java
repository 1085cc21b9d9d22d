package glimpse.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glimpse.decode.Decoding;
import glimpse.decode.Translator;
import glimpse.explain.AlignmentError.Reference;
import glimpse.figure.Traces;
import glimpse.model.Specification.Normaliser;
import glimpse.tensor.Precision;
import glimpse.trace.Trace;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlignedWordsTest {

    private static final Link LINK = new Link(1, 0);

    private static AlignedWords words(Trace trace) {
        return AlignedWords.of(trace, trace.best().last());
    }

    @Test
    void anOutputIsJudgedAsEvaluateJudgesTheSameWords() {
        Translator translator = SmallModels.translator(SmallModels.bahdanau(Normaliser.SOFTMAX), Precision.DOUBLE);
        Reference gold = new Reference(Set.of(new Link(0, 0), new Link(2, 1)), Set.of(new Link(1, 1)));
        Trace trace = translator.translate("a b c", new Decoding.Forced("p q", Decoding.Limits.DEFAULT), () -> false);
        GoldScores seen =
                GoldScores.of(words(trace).weights(trace.path(trace.best().last())), gold);
        GoldScores evaluated = GoldScores.of(ForcedAttention.of(translator, "a b c", "p q", () -> false), gold);
        assertThat(seen.diagonal()).isEqualTo(evaluated.diagonal());
        assertThat(seen.uniform()).isEqualTo(evaluated.uniform());
        assertThat(seen.attention().errorRate()).isEqualTo(evaluated.attention().errorRate());
        assertThat(seen.attention().precision()).isEqualTo(evaluated.attention().precision());
        assertThat(seen.attention().recall()).isEqualTo(evaluated.attention().recall());
        assertThat(seen.attention().softErrorRate())
                .isCloseTo(evaluated.attention().softErrorRate(), within(1e-6));
    }

    @Test
    void marksAreNoWords() {
        AlignedWords cat = words(Traces.cat());
        assertThat(cat.sourceWord()).containsExactly(0, 1, 2, 3, 4, AlignedWords.NONE);
        assertThat(cat.targetWord()).containsExactly(0, 1, 2, 3, 4, 5, AlignedWords.NONE);
    }

    @Test
    void piecesShareTheirWordAndItsWeight() {
        Trace trace = Traces.pieces();
        AlignedWords words = words(trace);
        assertThat(words.sources()).isLessThan(trace.source().length());
        SoftAlignment weights = words.weights(trace.path(trace.best().last()));
        assertThat(weights.targets()).isEqualTo(words.targets());
        assertThat(weights.sources()).isEqualTo(words.sources());
    }

    @Test
    void aLinkTurnsFromNoneToSureToPossibleToNone() {
        Reference sure = Reference.NONE.turning(LINK);
        Reference possible = sure.turning(LINK);
        assertThat(sure).isEqualTo(new Reference(Set.of(LINK), Set.of()));
        assertThat(possible).isEqualTo(new Reference(Set.of(), Set.of(LINK)));
        assertThat(possible.turning(LINK)).isEqualTo(Reference.NONE);
    }
}
