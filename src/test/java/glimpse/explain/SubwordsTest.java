package glimpse.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SubwordsTest {

    private static int[] words(String... tokens) {
        boolean[] marks = new boolean[tokens.length];
        for (int k = 0; k < marks.length; k++) {
            marks[k] = tokens[k].equals("</s>");
        }
        return Subwords.words(List.of(tokens), marks);
    }

    @Test
    void aBytePairPieceGoesOnInTheNextToken() {
        assertThat(words("low@@", "er", "in@@", "ter@@", "est")).containsExactly(0, 0, 1, 1, 1);
        assertThat(Subwords.joined(List.of("in@@", "ter@@", "est"))).isEqualTo("interest");
    }

    @Test
    void whereWordsBeginWithABarOtherTokensAreTheirRest() {
        assertThat(words("▁in", "ter", "est", "▁rates")).containsExactly(0, 0, 0, 1);
        assertThat(Subwords.joined(List.of("▁in", "ter", "est"))).isEqualTo("interest");
        assertThat(Subwords.joined(List.of("▁", "est"))).isEqualTo("est");
    }

    @Test
    void wordsOfByteLevelPairsBeginWithALetterOfTheirOwn() {
        assertThat(words("The", "Ġin", "ter", "est")).containsExactly(0, 1, 1, 1);
        assertThat(Subwords.joined(List.of("Ġin", "ter", "est"))).isEqualTo("interest");
    }

    @Test
    void aMarkIsNoPieceOfTheWordBeforeIt() {
        assertThat(words("▁a", "</s>")).containsExactly(0, 1);
        assertThat(words("cut@@", "</s>")).containsExactly(0, 1);
    }

    @Test
    void whatIsOnlyTwoAtSignsIsAWord() {
        assertThat(words("@@", "a")).containsExactly(0, 1);
    }

    @Test
    void wholeWordsHaveNoPieces() {
        assertThat(Subwords.areIn(List.of("a", "cat"), new boolean[2])).isFalse();
        assertThat(Subwords.areIn(List.of("a@@", "cat"), new boolean[2])).isTrue();
    }
}
