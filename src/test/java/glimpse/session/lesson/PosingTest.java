package glimpse.session.lesson;

import static glimpse.session.lesson.Props.reverse;
import static glimpse.session.lesson.Props.scene;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import glimpse.session.lesson.Posed.Bars;
import glimpse.session.lesson.Posed.Choices;
import glimpse.words.InputException;
import glimpse.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PosingTest {

    private static final String FRENCH = "{'model': 'english-french-attention', 'sentence': 'He has a new car.'}";
    private static final String FIXED = "{'model': 'english-french-context-and-word', 'sentence': 'He has a new car.'}";

    @TempDir
    Path folder;

    private Posed posed(String show, String question, Words words) {
        return Props.staged(folder, scene(show, ", 'question': " + question))
                .question(words)
                .orElseThrow();
    }

    @Test
    void theMostLookedAtWordIsRightAndTheOthersComeNext() {
        Choices choices = (Choices) posed(reverse("c a f e b a d"), "{'kind': 'peak', 'step': 1}", Words.ENGLISH);
        assertThat(choices.prompt()).isEqualTo("Which source word is looked at most to write 'd'?");
        assertThat(choices.options()).hasSize(4).contains("d").doesNotHaveDuplicates();
        assertThat(choices.options().get(choices.right())).isEqualTo("d");
        Feedback right = choices.answer(choices.right());
        assertThat(right.right()).isTrue();
        assertThat(right.score()).isEqualTo(1);
        assertThat(right.sentence()).matches("Right: 'd' has 9\\d\\.\\d\u00a0% of the weight\\.");
        Feedback wrong = choices.answer(choices.right() == 0 ? 1 : 0);
        assertThat(wrong.right()).isFalse();
        assertThat(wrong.score()).isZero();
        assertThat(wrong.sentence()).startsWith("It is 'd', with 9");
    }

    @Test
    void aWordThatStandsTwiceIsToldByItsPlace() {
        Choices choices = (Choices) posed(reverse("a b a"), "{'kind': 'peak', 'step': 1}", Words.ENGLISH);
        assertThat(choices.options()).contains("a (1)", "a (3)", "b");
        assertThat(choices.options().get(choices.right())).isEqualTo("a (3)");
    }

    @Test
    void theQuestionIsTheSameInTheOtherLanguage() {
        Staged staged = Props.staged(folder, scene(FRENCH, ", 'question': {'kind': 'next-word', 'step': 4}"));
        Choices english = (Choices) staged.question(Words.ENGLISH).orElseThrow();
        Choices chinese = (Choices) staged.question(Words.CHINESE).orElseThrow();
        assertThat(chinese.options()).isEqualTo(english.options());
        assertThat(chinese.right()).isEqualTo(english.right());
        assertThat(english.prompt()).isEqualTo("Which word comes next? il a une …");
        assertThat(chinese.prompt()).startsWith("下一个词是什么");
        assertThat(english.options().get(english.right())).isEqualTo("nouvelle");
        assertThat(english.options()).contains("voiture", "nouveau");
    }

    @Test
    void barsLikeTheWeightsOverlapWhollyAndHitThePeak() {
        Bars bars = (Bars) posed(FRENCH, "{'kind': 'bars', 'step': 4}", Words.ENGLISH);
        float[] weights = bars.row().weights();
        double[] same = new double[weights.length];
        for (int i = 0; i < same.length; i++) {
            same[i] = 40 * weights[i];
        }
        Feedback feedback = bars.answer(same);
        assertThat(feedback.right()).isTrue();
        assertThat(feedback.score()).isCloseTo(1, within(1e-6));
        assertThat(feedback.sentence()).contains("100.0", "'new'");
    }

    @Test
    void barsOfOneHeightHitNothing() {
        Bars bars = new Bars("", new Row(List.of("a", "b"), new float[] {0.75f, 0.25f}, Words.ENGLISH));
        Feedback feedback = bars.answer(new double[] {2, 2});
        assertThat(feedback.right()).isFalse();
        assertThat(feedback.score()).isCloseTo(0.75, within(1e-6));
    }

    @Test
    void theOverlapIsOneLessHalfTheDifferences() {
        float[] weights = {0.5f, 0.3f, 0.2f};
        assertThat(Row.overlap(weights, new double[] {0, 0, 1})).isCloseTo(0.2, within(1e-6));
        assertThat(Row.overlap(weights, new double[] {2, 2, 0})).isCloseTo(0.8, within(1e-6));
        assertThat(Row.overlap(new float[] {1, 0}, new double[] {0, 3})).isZero();
    }

    @Test
    void barsWithoutHeightAreNoAnswer() {
        Bars bars = new Bars("", new Row(List.of("a", "b"), new float[] {1, 0}, Words.ENGLISH));
        assertThatThrownBy(() -> bars.answer(new double[2])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bars.answer(new double[] {1, Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bars.answer(new double[] {1})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneOfTheTwoModelsWroteTheOutput() {
        String song = "My father likes this old song.";
        String further = ", 'compare': " + FIXED + ", 'question': {'kind': 'author'}";
        Staged staged = Props.staged(folder, scene(FRENCH, further).replace("He has a new car.", song));
        Choices choices = (Choices) staged.question(Words.ENGLISH).orElseThrow();
        Shown author = choices.right() == 0 ? staged.shown() : staged.compared().orElseThrow();
        assertThat(choices.options().get(choices.right()))
                .isEqualTo(author.entry().title(Words.ENGLISH));
        assertThat(choices.prompt()).endsWith(author.trace().best().text());
    }

    @Test
    void whoWroteItIsNoQuestionWhereBothWroteTheSame() {
        String other = "{'model': 'english-french', 'sentence': 'He has a new car.'}";
        Staged staged =
                Props.staged(folder, scene(FRENCH, ", 'compare': " + other + ", 'question': {'kind': 'author'}"));
        assertThatThrownBy(() -> staged.question(Words.ENGLISH))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("The question cannot be computed: English → French · Attention and");
    }

    @Test
    void aWordThatIsLookedAtNeedNotMatter() {
        Choices choices = (Choices) posed(FRENCH, "{'kind': 'crossed-out', 'step': 1, 'position': 2}", Words.ENGLISH);
        assertThat(choices.prompt()).startsWith("'il' has p = 95.").endsWith("if 'has' is crossed out?");
        assertThat(choices.options().get(choices.right())).isEqualTo("It stays about the same.");
        assertThat(choices.replies()).hasSameSizeAs(choices.options());
    }

    @Test
    void aWordThatMattersTakesTheProbabilityWithIt() {
        Choices choices = (Choices) posed(FRENCH, "{'kind': 'crossed-out', 'step': 4, 'position': 4}", Words.ENGLISH);
        assertThat(choices.options().get(choices.right())).isEqualTo("Less than a tenth of it is left.");
    }

    @Test
    void whatIsTooCloseToCallHasNoFate() {
        assertThat(Fate.of(0.5, 0.9)).contains(Fate.RISES);
        assertThat(Fate.of(0.9, 0.9)).contains(Fate.STAYS);
        assertThat(Fate.of(0.9, 0.6)).contains(Fate.FALLS);
        assertThat(Fate.of(0.9, 0.3)).contains(Fate.FALLS_FAR);
        assertThat(Fate.of(0.9, 0.01)).contains(Fate.VANISHES);
        assertThat(Fate.of(0.9, 0.4501)).isEqualTo(Optional.empty());
    }

    @Test
    void withoutAttentionNothingIsLookedAt() {
        assertThatThrownBy(() -> posed(FIXED, "{'kind': 'peak'}", Words.ENGLISH))
                .hasMessageContaining("has no attention, so there are no weights to look at");
    }

    @Test
    void aStepBeyondTheOutputIsNone() {
        assertThatThrownBy(() -> posed(reverse("a b c"), "{'kind': 'next-word', 'step': 9}", Words.ENGLISH))
                .hasMessage("The step 9 is asked for, but the output has 4.");
    }
}
