package glimpse.figure.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glimpse.draw.Figure;
import glimpse.draw.Hit;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.figure.Look;
import glimpse.figure.TextsOnPaper;
import glimpse.figure.training.TrainingCurve.Point;
import glimpse.words.Words;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TrainingFigureTest {

    private static final Look LOOK = new Look(Theme.LIGHT, WeightMap.TEAL, Words.ENGLISH, 400, 120);
    private static final TrainingCurve LOSS =
            new TrainingCurve("loss", List.of(new Point(1, 4), new Point(10, 2), new Point(100, 1)));

    private static Figure draw(TrainingCurve... curves) {
        return TrainingFigure.of(List.of(curves), OptionalInt.of(1), LOOK);
    }

    private static List<String> texts(Figure figure) {
        return TextsOnPaper.of(figure).stream().map(text -> text.plain()).toList();
    }

    private static double middle(Figure figure, int moment) {
        Hit hit = figure.hitsOf(new Target.Moment(moment)).get(0);
        return hit.area().box().centreX();
    }

    @Test
    void tenTimesTheStepsAreEverywhereAsWide() {
        Figure figure = draw(LOSS);
        double first = figure.hitsOf(new Target.Moment(1)).get(0).area().box().x();
        double second = figure.hitsOf(new Target.Moment(2)).get(0).area().box().x();
        double axis = 400 - 42 - 18;
        assertThat(second - first).isEqualTo(axis / 2, within(1e-6));
    }

    @Test
    void momentsLieSideBySideFromEdgeToEdge() {
        Figure figure = draw(LOSS);
        assertThat(middle(figure, 0)).isLessThan(middle(figure, 1));
        assertThat(figure.hitAt(0, 60)).get().extracting(Hit::target).isEqualTo(new Target.Moment(0));
        assertThat(figure.hitAt(399, 60)).get().extracting(Hit::target).isEqualTo(new Target.Moment(2));
    }

    @Test
    void allTextsAreReadable() {
        TextsOnPaper.areInsideAndApart(draw(LOSS));
        TextsOnPaper.areInsideAndApart(draw(LOSS, new TrainingCurve("held out", List.of(new Point(10, 3)))));
    }

    @Test
    void aPointSaysItsStepAndItsNumber() {
        assertThat(draw(LOSS).hitsOf(new Target.Moment(1)).get(0).text()).isEqualTo("loss at step 10: 2.000");
    }

    @Test
    void linesAreNamedWhereThereIsMoreThanOne() {
        TrainingCurve held = new TrainingCurve("held out", List.of(new Point(10, 3)));
        assertThat(texts(draw(LOSS))).doesNotContain("loss");
        assertThat(texts(draw(LOSS, held))).contains("loss", "held out");
    }
}
