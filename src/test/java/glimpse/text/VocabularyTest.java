package glimpse.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static final Map<String, Integer> COUNTS = Map.of("the", 9, "b", 3, "a", 3, "rare", 1);

    @Test
    void frequentWordsComeFirstAndEquallyFrequentOnesByTheAlphabet() {
        assertThat(Vocabulary.of(COUNTS, 0, 1).words())
                .containsExactly("<pad>", "<unk>", "<s>", "</s>", "the", "a", "b", "rare");
    }

    @Test
    void aLimitCountsTheSpecialWords() {
        assertThat(Vocabulary.of(COUNTS, 6, 1).words()).endsWith("</s>", "the", "a");
        assertThat(Vocabulary.of(COUNTS, 2, 1).words()).isEqualTo(Vocabulary.SPECIALS);
    }

    @Test
    void rareWordsAreLeftOut() {
        assertThat(Vocabulary.of(COUNTS, 0, 2).words()).doesNotContain("rare").contains("a");
    }

    @Test
    void wordsAndNumbersAreInverse() {
        Vocabulary vocabulary = Vocabulary.of(COUNTS, 0, 1);
        for (int i = 0; i < vocabulary.size(); i++) {
            assertThat(vocabulary.number(vocabulary.word(i))).hasValue(i);
        }
        assertThat(vocabulary.number("never")).isEmpty();
    }

    @Test
    void aWordThatComesTwiceHasItsFirstNumber() {
        Vocabulary vocabulary =
                new Vocabulary(List.of("<pad>", "<unk>", "<s>", "</s>", "a", "a"), Vocabulary.Specials.DEFAULT);
        assertThat(vocabulary.number("a")).hasValue(4);
        assertThat(vocabulary.size()).isEqualTo(6);
    }

    @Test
    void onlyTheFourSpecialWordsAreSpecial() {
        Vocabulary vocabulary = Vocabulary.of(COUNTS, 0, 1);
        assertThat(vocabulary.isSpecial(3)).isTrue();
        assertThat(vocabulary.isSpecial(4)).isFalse();
    }
}
