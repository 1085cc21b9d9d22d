package glimpse.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static final Map<String, Integer> COUNTS =
            Map.of("the", 9, "cat", 3, "dog", 3, "sat", 2, "<s>", 5, "rare", 1);

    @Test
    void specialWordsComeFirstThenTheMostFrequentThenTheAlphabet() {
        assertThat(Vocabulary.of(COUNTS, 0, 1).words())
                .containsExactly("<pad>", "<unk>", "<s>", "</s>", "the", "cat", "dog", "sat", "rare");
    }

    @Test
    void theLimitCountsTheSpecialWords() {
        assertThat(Vocabulary.of(COUNTS, 6, 1).words())
                .endsWith("</s>", "the", "cat")
                .hasSize(6);
        assertThat(Vocabulary.of(COUNTS, 3, 1).words()).isEqualTo(Vocabulary.SPECIALS);
    }

    @Test
    void whatIsTooRareIsNotLearnt() {
        assertThat(Vocabulary.of(COUNTS, 0, 3).words())
                .endsWith("the", "cat", "dog")
                .hasSize(7);
    }

    @Test
    void ofAWordThatComesTwiceTheFirstNumberCounts() {
        Vocabulary vocabulary = new Vocabulary(
                java.util.List.of("<pad>", "<unk>", "<s>", "</s>", "a", "b", "a"), Vocabulary.Specials.DEFAULT);
        assertThat(vocabulary.number("a")).hasValue(4);
        assertThat(vocabulary.number("c")).isEmpty();
        assertThat(vocabulary.size()).isEqualTo(7);
    }
}
