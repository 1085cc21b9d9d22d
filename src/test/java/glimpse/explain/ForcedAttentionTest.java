package glimpse.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import glimpse.decode.Decoding;
import glimpse.decode.Translator;
import glimpse.model.Specification.Normaliser;
import glimpse.tensor.Precision;
import glimpse.text.Language;
import glimpse.text.PlainTokenizer;
import glimpse.text.Tokenization;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForcedAttentionTest {

    private static final Translator WORDS =
            SmallModels.translator(SmallModels.bahdanau(Normaliser.SOFTMAX), Precision.DOUBLE);

    private static Translator letters() {
        return new Translator(WORDS.network(), letters(WORDS.source()), letters(WORDS.target()), WORDS.identity());
    }

    private static Language letters(Language words) {
        return new Language(PlainTokenizer.CHARACTERS, words.vocabulary(), false, true, true);
    }

    private static double[][] traced(Translator translator, String source, String target) {
        Trace trace = translator.translate(source, new Decoding.Forced(target, Decoding.Limits.DEFAULT), () -> false);
        return SoftAlignment.of(trace, trace.best().last()).weights();
    }

    @Test
    void whereTokensAreWordsTheWeightsAreThoseOfTheForcedTraceWithoutTheMarks() {
        double[][] traced = traced(WORDS, "a b c", "p q");
        double[][] words =
                ForcedAttention.of(WORDS, "a b c", "p q", () -> false).weights();
        assertThat(words).hasDimensions(2, 3);
        for (int t = 0; t < 2; t++) {
            for (int i = 0; i < 3; i++) {
                assertThat(words[t][i]).isCloseTo(traced[t][i], within(1e-6));
            }
        }
    }

    @Test
    void piecesOfASourceWordAreAddedAndThoseOfATargetWordAveraged() {
        Translator translator = letters();
        // Tokens: <s> . ! ? </s> and : ; , </s>
        double[][] traced = ForcedAttentionTest.rows(translator, ".!?", ":;,");
        double[][] words =
                ForcedAttention.of(translator, ".! ?", ":; ,", () -> false).weights();
        assertThat(words).hasDimensions(2, 2);
        assertThat(words[0][0])
                .isCloseTo((traced[0][1] + traced[0][2] + traced[1][1] + traced[1][2]) / 2, within(1e-9));
        assertThat(words[0][1]).isCloseTo((traced[0][3] + traced[1][3]) / 2, within(1e-9));
        assertThat(words[1][0]).isCloseTo(traced[2][1] + traced[2][2], within(1e-9));
    }

    @Test
    void whatMarksAPieceIsNoLetterOfItsWord() {
        Language from = new Language(
                Tokenization.BPE.with(List.of(), false, true), WORDS.source().vocabulary(), false, true, true);
        Language to = new Language(
                Tokenization.BPE.with(List.of(), false, true), WORDS.target().vocabulary(), false, true, true);
        Translator pieces = new Translator(WORDS.network(), from, to, WORDS.identity());
        // Every piece is unknown, as every word is that stands alone.
        double[][] alone = ForcedAttention.of(letters(), "X Y Z W V", "X Y Z W", () -> false)
                .weights();
        double[][] words =
                ForcedAttention.of(pieces, "XYZ WV", "XY ZW", () -> false).weights();
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += (alone[0][i] + alone[1][i]) / 2;
        }
        assertThat(words).hasDimensions(2, 2);
        assertThat(words[0][0]).isCloseTo(sum, within(1e-9));
        assertThat(words[1][1]).isCloseTo((alone[2][3] + alone[2][4] + alone[3][3] + alone[3][4]) / 2, within(1e-9));
    }

    /** Each character a word of its own, so that nothing is merged but the marks are lost; column 0 is kept empty. */
    private static double[][] rows(Translator translator, String source, String target) {
        double[][] single = ForcedAttention.of(
                        translator, String.join(" ", source.split("")), String.join(" ", target.split("")), () -> false)
                .weights();
        double[][] shifted = new double[single.length][single[0].length + 1];
        for (int t = 0; t < single.length; t++) {
            System.arraycopy(single[t], 0, shifted[t], 1, single[t].length);
        }
        return shifted;
    }

    @Test
    void aTokenOfWhiteSpaceBelongsToNoWord() {
        WordPieces pieces = WordPieces.of("ab c", List.of("a", "b", " ", "c"));
        assertThat(pieces.shares()).isDeepEqualTo(new double[][] {{1, 0}, {1, 0}, {0, 0}, {0, 1}});
    }

    @Test
    void aTokenOverTwoWordsBelongsToBoth() {
        assertThat(WordPieces.of("ab c", List.of("a", "b c")).shares())
                .isDeepEqualTo(new double[][] {{1, 0}, {0.5, 0.5}});
    }

    @Test
    void wordsThatTheVocabularyLacksAreReadAsUnknown() {
        assertThat(ForcedAttention.of(WORDS, "a zebra", "p zèbre q", () -> false)
                        .weights())
                .hasDimensions(3, 2);
    }

    @Test
    void aModelWithoutAttentionIsRefused() {
        Translator fixed = SmallModels.translator(SmallModels.fixed(), Precision.DOUBLE);
        assertThatThrownBy(() -> ForcedAttention.of(fixed, "a", "p", () -> false))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no attention");
    }

    @Test
    void aRowWithoutWeightLinksNothing() {
        assertThat(SoftAlignment.ofWords(new double[][] {{0, 0}, {0, 0.3}}).peakLinks())
                .containsExactly(new Link(1, 1));
    }
}
