package glimpse.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
}
