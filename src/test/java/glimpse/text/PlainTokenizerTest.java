package glimpse.text;

import static glimpse.text.PlainTokenizer.CHARACTERS;
import static glimpse.text.PlainTokenizer.LETTERS;
import static glimpse.text.PlainTokenizer.WHITESPACE;
import static glimpse.text.PlainTokenizer.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTokenizerTest {

    private static List<String> split(String spaced) {
        return List.of(spaced.split(" "));
    }

    @Test
    void englishCliticsStandAlone() {
        assertThat(WORDS.tokens("I don't, you can't; Tom's here."))
                .isEqualTo(split("I do n't , you ca n't ; Tom 's here ."));
        assertThat(WORDS.tokens("We’ll see, I’m sure they'd've gone"))
                .isEqualTo(split("We ’ll see , I ’m sure they 'd 've gone"));
    }

    @Test
    void cliticsAreFoundInCapitals() {
        assertThat(WORDS.tokens("DON'T")).isEqualTo(split("DO N'T"));
    }

    @Test
    void frenchElisionsStandAlone() {
        assertThat(WORDS.tokens("L'homme qu'il n'a pas vu jusqu'ici"))
                .isEqualTo(split("L' homme qu' il n' a pas vu jusqu' ici"));
        assertThat(WORDS.tokens("J’ai d’abord lorsqu’elle")).isEqualTo(split("J’ ai d’ abord lorsqu’ elle"));
    }

    @Test
    void numbersAndPunctuationMarks() {
        assertThat(WORDS.tokens("At 10:30, 3.5 % of 1,000…")).isEqualTo(split("At 10:30 , 3.5 % of 1,000 …"));
        assertThat(WORDS.tokens("well-known")).isEqualTo(split("well - known"));
    }

    @Test
    void lettersWithMarksBelongToTheirWord() {
        assertThat(WORDS.tokens("Élève cafe\u0301 naïve")).containsExactly("Élève", "cafe\u0301", "naïve");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I don't know what you're talking about.",
                "Tom's sister won't come, will she?",
                "He said: I've seen it (twice)!",
                "It's ten o'clock; let's go.",
                "A well-known story of 1,000 nights.",
                "She said \"no\" and left.",
                "\"Come in,\" he said, \"and sit down.\"",
                "L'homme qu'il a vu n'est pas d'ici.",
                "Aujourd'hui, quelqu'un m'a dit qu'elle s'en va jusqu'à demain.",
                "C’est aujourd’hui l’été.",
                "We’re late, aren’t we?",
                "Das ist ein schönes Haus."
            })
    void joinIsTheInverseOnEverydaySentences(String sentence) {
        assertThat(WORDS.join(WORDS.tokens(sentence))).isEqualTo(sentence);
    }

    @Test
    void chineseCharactersStandAloneAndLatinRunsTogether() {
        assertThat(CHARACTERS.tokens("我用 Java 写了123行。")).isEqualTo(split("我 用 Java 写 了 123 行 。"));
    }

    @Test
    void charactersBeyondTheBasicPlaneStayWhole() {
        assertThat(CHARACTERS.tokens("𠮷野家")).containsExactly("𠮷", "野", "家");
        assertThat(LETTERS.tokens("a𠮷")).containsExactly("a", "𠮷");
    }

    @ParameterizedTest
    @ValueSource(strings = {"我喜欢你。", "他在看Windows电脑。", "我住在New York。", "今天是2024年5月。", "Yes, I like tea. And you?"})
    void joinIsTheInverseOnChineseSentences(String sentence) {
        assertThat(CHARACTERS.join(CHARACTERS.tokens(sentence))).isEqualTo(sentence);
    }

    @Test
    void lettersKeepTheirSpaces() {
        assertThat(LETTERS.tokens("a b")).containsExactly("a", " ", "b");
        assertThat(LETTERS.join(List.of("a", " ", "b"))).isEqualTo("a b");
    }

    @Test
    void whitespaceCutsAtWhitespaceOnly() {
        assertThat(WHITESPACE.tokens("  don't   stop, ")).containsExactly("don't", "stop,");
        assertThat(WHITESPACE.join(List.of("don't", "stop,"))).isEqualTo("don't stop,");
    }

    @ParameterizedTest
    @EnumSource
    void whiteSpaceHasNoTokens(PlainTokenizer tokenizer) {
        assertThat(tokenizer.tokens("")).isEmpty();
        assertThat(tokenizer.tokens(" \t\n ")).isEmpty();
        assertThat(tokenizer.join(List.of())).isEmpty();
    }
}
