package glimpse.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One form of a text for all the ways in which people write it. */
class NormalisedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I’m here | I'm here",
                "cafe\u0301 | caf\u00e9",
                "j’ai\u202f! | j'ai !",
                "a\u00a0\u2009\u3000b | a b",
                "zero\u200bwid\u00adth | zerowidth",
                "“Yes” – she said… | \"Yes\" - she said...",
                "«\u00a0Oui\u00a0» | \" Oui \"",
                "ＡＢＣ１２３！ | ABC123!",
                "你好, 世界. | 你好， 世界。",
                "你好，世界。 | 你好，世界。",
                "(你好)! | （你好）！",
                "我爱Tom. | 我爱Tom。",
                "我爱Tom！ | 我爱Tom！",
                "圆周率是3.14吗? | 圆周率是3.14吗？",
                "等... | 等...",
                "3.5, no? | 3.5, no?"
            })
    void aTextHasOneForm(String written, String form) {
        assertThat(Normalised.of(written).text()).isEqualTo(form);
    }

    @Test
    void normalisingTwiceChangesNothingMore() {
        String letters = "aé e\u0301,.?!:;()你好3Tom’“”…\u00a0\u200b\u00adＡ！，。、— \u1100\u1161\u11a8\ud83d\ude00";
        int[] all = letters.codePoints().toArray();
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.appendCodePoint(all[random.nextInt(all.length)]);
            }
            String once = Normalised.of(text.toString()).text();
            assertThat(Normalised.of(once).text()).as(text.toString()).isEqualTo(once);
        }
    }

    @Test
    void aTokenIsReadInTheOneFormAndShownAsItWasWritten() {
        Tokenizer words = Tokenization.WORDS.with(List.of(), true, true);
        assertThat(words.cut("I’m\u202fin a cafe\u0301…"))
                .containsExactly(
                        new Tokenizer.Token("I", "I"),
                        new Tokenizer.Token("’m", "'m"),
                        new Tokenizer.Token("in", "in"),
                        new Tokenizer.Token("a", "a"),
                        new Tokenizer.Token("cafe\u0301", "caf\u00e9"),
                        new Tokenizer.Token("…", "."),
                        new Tokenizer.Token("…", "."),
                        new Tokenizer.Token("…", "."));
    }

    @Test
    void piecesOfWordsAreShownAsTheyWereWritten() {
        Tokenizer pieces = Tokenization.BPE.with(List.of(), true, true);
        assertThat(pieces.cut("E\u0301t"))
                .containsExactly(new Tokenizer.Token("E\u0301@@", "\u00c9@@"), new Tokenizer.Token("t", "t"));
    }

    @Test
    void aWordThatIsNotKnownIsReadAsItsOtherSpelling() {
        Vocabulary vocabulary =
                new Vocabulary(List.of("<pad>", "<unk>", "<s>", "</s>", "cafe", "Paris"), Vocabulary.Specials.DEFAULT);
        Language language = new Language(PlainTokenizer.WHITESPACE, vocabulary, false, false, false);
        assertThat(language.find("café").readAs()).contains("cafe");
        assertThat(language.find("CAFÉ").readAs()).contains("cafe");
        assertThat(language.find("paris").readAs()).contains("Paris");
        assertThat(language.find("Paris").readAs()).isEmpty();
        assertThat(language.find("thé").known()).isFalse();
        assertThat(language.encodeSource("thé café").readAs()).containsExactly(java.util.Map.entry(1, "cafe"));
    }

    @Test
    void aSpecialWordThatAPersonWritesIsAnOrdinaryWord() {
        Vocabulary vocabulary = new Vocabulary(Vocabulary.SPECIALS, Vocabulary.Specials.DEFAULT);
        Language language = new Language(PlainTokenizer.WHITESPACE, vocabulary, false, false, false);
        assertThat(language.encodeTarget("a </s> b").ids()).containsExactly(1, 1, 1, 3);
    }
}
