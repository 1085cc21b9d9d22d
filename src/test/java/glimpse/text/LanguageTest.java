package glimpse.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageTest {

    private static final Vocabulary VOCABULARY =
            new Vocabulary(List.of("<pad>", "<unk>", "<s>", "</s>", "the", "cat", "."), Vocabulary.Specials.DEFAULT);

    private static Language language(boolean lowercase, boolean start, boolean end) {
        return new Language(PlainTokenizer.WORDS, VOCABULARY, lowercase, start, end);
    }

    @Test
    void aSourceHasTheMarksThatItsModelExpects() {
        assertThat(language(false, true, true).encodeSource("the cat").ids()).containsExactly(2, 4, 5, 3);
        assertThat(language(false, false, true).encodeSource("the cat").ids()).containsExactly(4, 5, 3);
        assertThat(language(false, false, false).encodeSource("the cat").ids()).containsExactly(4, 5);
    }

    @Test
    void aShorterSourceIsFilledUpWithPaddingWhereItsModelDoesNotMaskIt() {
        Language padded = new Language(PlainTokenizer.WORDS, VOCABULARY, false, false, true, 5, false);
        assertThat(padded.encodeSource("the cat").ids()).containsExactly(4, 5, 3, 0, 0);
        assertThat(padded.encodeSource("the cat the cat the cat").ids()).hasSize(7);
        assertThat(padded.encodeTarget("the cat").ids()).containsExactly(4, 5, 3);
    }

    @Test
    void aTargetEndsWithTheEndMarkWhateverItsSourceHas() {
        assertThat(language(false, true, false).encodeTarget("the cat").ids()).containsExactly(4, 5, 3);
    }

    @Test
    void anUnknownWordKeepsItsSpellingAndSaysWhereItIs() {
        Language.Encoded encoded = language(false, true, true).encodeSource("Dog dog.");
        assertThat(encoded.tokens()).containsExactly("<s>", "Dog", "dog", ".", "</s>");
        assertThat(encoded.ids()).containsExactly(2, 1, 1, 6, 3);
        assertThat(encoded.unknown()).containsExactly(1, 2);
    }

    @Test
    void aLowercaseLanguageLooksWordsUpInLowerCase() {
        Language.Encoded encoded = language(true, false, false).encodeSource("The CAT");
        assertThat(encoded.tokens()).containsExactly("The", "CAT");
        assertThat(encoded.ids()).containsExactly(4, 5);
    }

    @Test
    void aWordThatIsSpelledLikeAMarkIsUnknownWhereItWasNeverLearnt() {
        Language plain = new Language(PlainTokenizer.WHITESPACE, VOCABULARY, false, false, true);
        Language.Encoded encoded = plain.encodeSource("the </s> <pad> cat");
        assertThat(encoded.ids()).containsExactly(4, 1, 1, 5, 3);
        assertThat(encoded.unknown()).containsExactly(1, 2);
    }

    @Test
    void aWordThatIsSpelledLikeAMarkIsLearntLikeAnyOther() {
        Vocabulary learnt = Vocabulary.of(Map.of("a", 3, "</s>", 2, "<unk>", 1), 0, 1);
        Language plain = new Language(PlainTokenizer.WHITESPACE, learnt, false, false, true);
        Language.Encoded encoded = plain.encodeTarget("a </s> <unk> a");
        assertThat(encoded.ids()).containsExactly(4, 5, 6, 4, 3);
        assertThat(encoded.unknown()).isEmpty();
        assertThat(plain.decode(encoded.tokens(), List.of(4, 5, 6, 4, 3))).isEqualTo("a </s> <unk> a");
    }

    @Test
    void noOtherTokenizerLeavesAMarkWhole() {
        for (PlainTokenizer tokenizer :
                List.of(PlainTokenizer.WORDS, PlainTokenizer.CHARACTERS, PlainTokenizer.LETTERS)) {
            assertThat(tokenizer.tokens("a </s> <unk> <pad>")).doesNotContainAnyElementsOf(Vocabulary.SPECIALS);
        }
        assertThat(new BytePairs(BytePairs.learn(List.of("<unk> <unk> <unk> </s> </s>"), false, 99), false)
                        .tokens("a </s> <unk> <pad>"))
                .doesNotContainAnyElementsOf(Vocabulary.SPECIALS);
    }

    @Test
    void aTextIsReadWithoutMarksButWithUnknownWords() {
        assertThat(language(false, false, true)
                        .decode(
                                List.of("<s>", "the", "<unk>", "cat", ".", "</s>", "<pad>"),
                                List.of(2, 4, 1, 5, 6, 3, 0)))
                .isEqualTo("the <unk> cat.");
    }
}
