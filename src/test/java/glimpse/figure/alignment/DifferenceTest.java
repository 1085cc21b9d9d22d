package glimpse.figure.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.draw.Figure;
import glimpse.draw.Mark;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.figure.Look;
import glimpse.figure.Numbers;
import glimpse.figure.Place;
import glimpse.figure.TextsOnPaper;
import glimpse.figure.Traces;
import glimpse.trace.Trace;
import glimpse.words.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A heat map less another. */
class DifferenceTest {

    private static final Look LIGHT = new Look(Theme.LIGHT, WeightMap.TEAL, Words.ENGLISH, 480, 690);
    private static final Trace CAT = Traces.cat();
    private static final Trace LUONG = Traces.cat(Traces.DOT);

    private static Figure less(Trace trace, Trace other, Look look) {
        AlignmentView view = AlignmentView.whole(trace, Place.best(trace, 5));
        return AlignmentFigure.of(trace, view.less(new Beside(other, Place.best(other, 1))), look);
    }

    private static List<String> texts(Figure figure) {
        return TextsOnPaper.of(figure).stream().map(Mark.Text::plain).toList();
    }

    @Test
    void textsNeverMeetNorLeaveTheFigure() {
        for (int n : new int[] {1, 6, 20, 60}) {
            Trace trace = Traces.ofLength(Traces.ADDITIVE, n, n);
            Trace longer = Traces.ofLength(Traces.DOT, n, n + 3);
            for (Words words : List.of(Words.ENGLISH, Words.CHINESE)) {
                for (double width : new double[] {366, 480, 900}) {
                    Look look = new Look(Theme.DARK, WeightMap.TEAL, words, width, 690);
                    TextsOnPaper.areInsideAndApart(less(trace, longer, look));
                }
            }
        }
    }

    @Test
    void anOutputLessItselfIsZeroEverywhere() {
        AlignmentView view = AlignmentView.whole(CAT, Place.best(CAT, 5));
        float[][] none = new Beside(CAT, view.place()).from(view.place().path(CAT));
        for (float[] row : none) {
            assertThat(row).containsOnly(0);
        }
        assertThat(texts(less(CAT, CAT, LIGHT))).contains("100.0\u00a0%", "weight in common");
    }

    @Test
    void aCellSaysHowMuchMoreTheLeftOutputLooksThere() {
        Trace other = Traces.ofLength(Traces.ADDITIVE, 6, 7);
        Trace trace = Traces.ofLength(Traces.DOT, 6, 7);
        float left = trace.nodes().get(4).computed().weights()[3];
        float right = other.nodes().get(4).computed().weights()[3];
        Figure figure = less(trace, other, LIGHT);
        assertThat(figure.hitsOf(new Target.Weight(5, 3)).get(0).text()).endsWith(Numbers.decimal(left - right, 4));
    }

    @Test
    void theRowsAreTheStepsThatBothOutputsHaveWithBothWordsWhereTheyDiffer() {
        Trace other = Traces.of(Traces.ADDITIVE, CAT.source().tokens(), List.of("我", "看", "</s>"), 24, List.of());
        Figure figure = less(CAT, other, LIGHT);
        assertThat(texts(figure)).contains("我", "有│看", "一│</s>").doesNotContain("只", "猫");
        assertThat(figure.hitsOf(new Target.Row(4))).isEmpty();
    }

    @Test
    void withoutAttentionOrWithOtherWordsThereIsNothingToTakeAway() {
        assertThat(texts(less(CAT, Traces.cat(Traces.FIXED_START), LIGHT)))
                .anyMatch(text -> text.contains("needs two models with attention"));
        assertThat(texts(less(CAT, Traces.ofLength(Traces.ADDITIVE, 9, 7), LIGHT)))
                .anyMatch(text -> text.contains("read different words"));
        assertThat(texts(less(CAT, LUONG, LIGHT))).contains("more on the left", "more on the right");
    }
}
