package glimpse.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import glimpse.text.Language;
import glimpse.text.PlainTokenizer;
import glimpse.text.Vocabulary;
import glimpse.words.InputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class BleuTest {

    private final Bleu bleu = new Bleu();

    private void add(String hypothesis, String reference) {
        bleu.add(words(hypothesis), words(reference));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    @Test
    void aPerfectOutputScoresAHundred() {
        add("the cat sat on the mat", "the cat sat on the mat");
        assertThat(bleu.score()).isCloseTo(100, within(1e-9));
    }

    @Test
    void precisionsAreMultipliedAndAnOrderWithoutMatchCountsAsHalfAMatch() {
        add("the cat sat on the mat", "the cat is on the mat");
        assertThat(bleu.score()).isCloseTo(100 * Math.pow(5 / 6.0 * 3 / 5.0 * 1 / 4.0 * 0.5 / 3.0, 0.25), within(1e-9));
    }

    @Test
    void aSecondOrderWithoutMatchCountsAsAQuarter() {
        add("a b x c d", "a b y c d");
        assertThat(bleu.score())
                .isCloseTo(100 * Math.pow(4 / 5.0 * 2 / 4.0 * 0.5 / 3.0 * 0.25 / 2.0, 0.25), within(1e-9));
    }

    @Test
    void aWordCountsAtMostAsOftenAsTheReferenceHasIt() {
        add("the the the the the", "the cat is on the");
        assertThat(bleu.score())
                .isCloseTo(100 * Math.pow(2 / 5.0 * 0.5 / 4.0 * 0.25 / 3.0 * 0.125 / 2.0, 0.25), within(1e-9));
    }

    @Test
    void whatIsShorterThanItsReferencePaysForIt() {
        add("a b c d", "a b c d e f");
        assertThat(bleu.score()).isCloseTo(100 * Math.exp(1 - 6 / 4.0), within(1e-9));
    }

    @Test
    void countsAreSummedOverTheCorpusBeforeTheyAreDivided() {
        add("a b c d", "a b c d");
        add("e f x h i", "e f g h i");
        double product = 8 / 9.0 * 5 / 7.0 * 2 / 5.0 * 1 / 3.0;
        assertThat(bleu.score()).isCloseTo(100 * Math.pow(product, 0.25), within(1e-9));
    }

    @Test
    void withoutAnyMatchOrAnyFourWordsTheScoreIsZero() {
        assertThat(bleu.score()).isZero();
        add("x y z u", "a b c d");
        assertThat(bleu.score()).isZero();
        Bleu brief = new Bleu();
        brief.add(List.of("a", "b", "c"), List.of("a", "b", "c"));
        assertThat(brief.score()).isZero();
    }

    private static final Language MODEL = language(false);

    private static Language language(boolean lowercase) {
        Vocabulary none = new Vocabulary(Vocabulary.SPECIALS, Vocabulary.Specials.DEFAULT);
        return new Language(PlainTokenizer.WHITESPACE, none, lowercase, false, true);
    }

    @Test
    void aModelThatWritesLowerCaseIsComparedInLowerCase() {
        assertThat(BleuTokens.MODEL.of("Je suis DÉSOLÉ .", language(true)))
                .containsExactly("je", "suis", "désolé", ".");
        assertThat(BleuTokens.MTEVAL.of("Je suis", language(true))).containsExactly("Je", "suis");
    }

    /** Reference numbers: the published formula and mteval-v13a's rules, written anew in Python. */
    @Test
    void whatSacreBleuCountsIsCasedUnlessLowerCaseIsAskedFor() {
        for (BleuTokens tokens : List.of(BleuTokens.MTEVAL, BleuTokens.CHARACTERS)) {
            List<String> lower = new BleuKind(tokens, false).of("je suis.", MODEL);
            assertThat(new BleuKind(tokens, false).of("Je SUIS.", MODEL)).isNotEqualTo(lower);
            assertThat(new BleuKind(tokens, true).of("Je SUIS.", MODEL)).isEqualTo(lower);
        }
    }

    private static double score(BleuTokens tokens, String... pairs) {
        Bleu bleu = new Bleu();
        for (int i = 0; i < pairs.length; i += 2) {
            bleu.add(tokens.of(pairs[i], MODEL), tokens.of(pairs[i + 1], MODEL));
        }
        return bleu.score();
    }

    @Test
    void theScoreDependsOnWhatIsCounted() {
        String[] pairs = {
            "He paid $3.50, didn't he?",
            "He paid $3.50 for it, didn't he?",
            "It's a well-known book (from 1984-1985).",
            "It is a well-known book (from 1984-1985).",
            "\"Rock & roll\" costs 1,000.",
            "\"Rock &amp; roll\" cost 1,000."
        };
        assertThat(score(BleuTokens.MTEVAL, pairs)).isCloseTo(68.16977228463155, within(1e-9));
        assertThat(score(BleuTokens.MODEL, pairs)).isCloseTo(34.40728284600335, within(1e-9));
        assertThat(score(BleuTokens.CHARACTERS, "我有一只 猫。", "我有一只黑猫。", "你好吗？", "你 好 吗？"))
                .isCloseTo(66.49549929951772, within(1e-9));
    }

    @Test
    void mtevalPartsPunctuationButNotNumbers() {
        assertThat(BleuTokens.named("13a").of("It's well-known: 1984-1985 cost $1,000.5.", MODEL))
                .containsExactly("It's", "well-known", ":", "1984", "-", "1985", "cost", "$", "1,000.5", ".");
    }

    @Test
    void aKindOfTokensThatIsNotKnownIsRefused() {
        assertThatThrownBy(() -> BleuTokens.named("x"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("model, 13a, char");
    }
}
