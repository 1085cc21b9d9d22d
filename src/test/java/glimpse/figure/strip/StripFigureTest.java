package glimpse.figure.strip;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.draw.Figure;
import glimpse.draw.Mark;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.figure.Look;
import glimpse.figure.TextsOnPaper;
import glimpse.figure.Traces;
import glimpse.trace.Trace;
import glimpse.words.Words;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripFigureTest {

    private static final Look LIGHT = new Look(Theme.LIGHT, WeightMap.TEAL, Words.ENGLISH, 900, 300);

    private static Figure figure(Trace trace, Look look) {
        return StripFigure.of(trace, trace.best().last(), look);
    }

    private static List<String> texts(Figure figure) {
        return TextsOnPaper.of(figure).stream().map(Mark.Text::plain).toList();
    }

    @ParameterizedTest
    @CsvSource({"1,300", "6,300", "6,900", "20,446", "60,900", "200,1600"})
    void allTextsAreOnThePaperAndApart(int words, double width) {
        TextsOnPaper.areInsideAndApart(figure(Traces.ofLength(words), LIGHT.sized(width, 300)));
    }

    @Test
    void everyStepHasItsPanelWithItsWordAndItsHighestWeight() {
        assertThat(texts(figure(Traces.cat(), LIGHT)))
                .contains("1 我", "2 有", "7 </s>", "97.0\u00a0%", "65.0\u00a0%")
                .contains("I", "have", "cat");
    }

    @Test
    void aBarIsAsLongAsItsWeight() {
        Trace cat = Traces.cat();
        Figure figure = figure(cat, LIGHT);
        double panel =
                figure.hitsOf(new Target.Weight(1, 0)).get(0).area().box().width();
        double left = figure.hitsOf(new Target.Weight(1, 0)).get(0).area().box().x();
        assertThat(figure.marks())
                .anyMatch(mark -> mark instanceof Mark.Rectangle bar
                        && bar.x() == left
                        && Math.abs(bar.width() - 0.97f * panel) < 1e-4);
    }

    @Test
    void aColumnOfAPaperHoldsSeveralPanelsAbreast() {
        Figure figure = figure(Traces.cat(), LIGHT.sized(446, 300));
        double first =
                figure.hitsOf(new Target.Weight(1, 0)).get(0).area().box().y();
        assertThat(figure.hitsOf(new Target.Weight(5, 0)).get(0).area().box().y())
                .isEqualTo(first);
    }

    @Test
    void withoutAttentionItSaysSo() {
        assertThat(texts(figure(Traces.cat(Traces.FIXED_START), LIGHT)))
                .singleElement()
                .asString()
                .contains("no attention");
    }
}
