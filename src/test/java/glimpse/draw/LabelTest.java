package glimpse.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelTest {

    private static final Style STYLE = new Style(13, Theme.LIGHT.text());

    @Test
    void symbolsAreItalicAndWhatFollowsIsASubscript() {
        Label label = Label.of("$α_{5,i}$", STYLE);
        assertThat(label.runs()).extracting(Run::text).containsExactly("α", "5,", "i");
        assertThat(label.runs()).extracting(Run::italic).containsExactly(true, false, true);
        assertThat(label.runs().get(1).dy()).isPositive();
    }

    @Test
    void whatFollowsACaretIsASuperscriptAndTheTOfATransposeIsUpright() {
        List<Run> runs = Label.of("$h_4^T c$", STYLE).runs();
        assertThat(runs).extracting(Run::text).containsExactly("h", "4", "T", " ", "c");
        assertThat(runs.get(2).dy()).isNegative();
        assertThat(runs.get(2).italic()).isFalse();
        assertThat(runs.get(2).size()).isLessThan(STYLE.size());
        assertThat(runs.get(4).dy()).isZero();
    }

    @Test
    void wordsOfAVocabularyAreNeverTakenForMarkup() {
        String word = "a*b_$c$*{x}";
        assertThat(Label.of("*" + Markup.literal(word) + "*", STYLE).runs())
                .singleElement()
                .satisfies(run -> {
                    assertThat(run.text()).isEqualTo(word);
                    assertThat(run.bold()).isTrue();
                });
    }

    @Test
    void aShortenedLineFitsAndSaysSo() {
        Label label = Label.of("one *two* three four five", STYLE).shortened(80);
        assertThat(label.width()).isLessThanOrEqualTo(80);
        assertThat(label.runs().get(label.runs().size() - 1).text()).endsWith("…");
    }

    @Test
    void asMuchOfAWordIsKeptAsFits() {
        String word = "internationalization";
        for (int letters = 1; letters < word.length() - 2; letters++) {
            Label cut = Label.plain(word.substring(0, letters) + "…", STYLE);
            assertThat(Label.fitted(word, STYLE, cut.width())).isEqualTo(cut);
        }
        assertThat(Label.fitted("😀😀😀", STYLE, 1).runs().get(0).text()).isEqualTo("😀…");
    }

    @Test
    void runsFollowEachOtherWithoutAGap() {
        Label label = Label.of("a *b* c", STYLE);
        assertThat(label.runs().get(1).dx()).isEqualTo(label.runs().get(0).width());
    }

    @Test
    void ticksAreRoundNumbers() {
        assertThat(new Scale(0, 0.93, 0, 100).ticks(5)).containsExactly(0.0, 0.2, 0.4, 0.6000000000000001, 0.8);
        assertThat(new Scale(-3, 7, 0, 100).ticks(5)).containsExactly(-2.0, 0.0, 2.0, 4.0, 6.0);
    }
}
