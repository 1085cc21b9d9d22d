package glimpse.figure.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glimpse.draw.Box;
import glimpse.draw.Figure;
import glimpse.draw.Hit;
import glimpse.draw.Mark;
import glimpse.draw.Paint;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.figure.Look;
import glimpse.figure.Numbers;
import glimpse.figure.Place;
import glimpse.figure.TextsOnPaper;
import glimpse.figure.Traces;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import glimpse.words.Words;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputFigureTest {

    private static final Look LIGHT = new Look(Theme.LIGHT, WeightMap.TEAL, Words.ENGLISH, 719, 108);
    private static final Trace CAT = Traces.cat();
    private static final List<Node> PATH = CAT.path(CAT.best());

    private static Figure figure(int step, int told) {
        return OutputFigure.of(CAT, new OutputView(Place.best(CAT, step), told, Optional.empty()), LIGHT);
    }

    private static List<String> texts(Figure figure) {
        return TextsOnPaper.of(figure).stream().map(Mark.Text::plain).toList();
    }

    @ParameterizedTest
    @CsvSource({"1, 367, 85", "6, 367, 85", "6, 719, 108", "15, 550, 85", "40, 719, 108", "60, 1200, 108"})
    void textsNeverMeetNorLeaveTheStrip(int n, double width, double height) {
        Trace trace = Traces.ofLength(Traces.ADDITIVE, n, n + 1);
        for (int step : new int[] {1, n / 2 + 1, n + 1}) {
            OutputView view = new OutputView(Place.best(trace, step), n + 1, Optional.empty());
            TextsOnPaper.areInsideAndApart(OutputFigure.of(trace, view, LIGHT.sized(width, height)));
        }
    }

    @Test
    void everyWordStandsUnderABarAsHighAsItsProbability() {
        Figure figure = figure(5, PATH.size());
        List<Double> heights = figure.marks().stream()
                .filter(mark -> mark instanceof Mark.Rectangle bar
                        && (bar.paint().equals(Paint.fill(Theme.LIGHT.bar()))
                                || bar.paint().equals(Paint.fill(Theme.LIGHT.accent()))))
                .map(mark -> ((Mark.Rectangle) mark).height())
                .toList();
        assertThat(heights).hasSize(PATH.size());
        double whole = 108 - 30 - 32;
        for (int t = 0; t < PATH.size(); t++) {
            assertThat(heights.get(t)).isCloseTo(whole * Math.exp(PATH.get(t).logProbability()), within(0.01));
        }
        assertThat(texts(figure)).contains("猫", "output");
    }

    @Test
    void theCurrentWordAloneHasTheAccent() {
        assertThat(figure(5, PATH.size()).marks())
                .filteredOn(mark ->
                        mark instanceof Mark.Rectangle bar && bar.paint().equals(Paint.fill(Theme.LIGHT.accent())))
                .hasSize(1);
    }

    @Test
    void beforeTheWordsStandsTheLogarithmOfTheirProbability() {
        String whole = Numbers.decimal(PATH.get(PATH.size() - 1).cumulative(), 2);
        assertThat(texts(figure(1, PATH.size()))).contains("ln P " + whole);
        assertThat(texts(figure(3, 2)))
                .contains("ln P " + Numbers.decimal(PATH.get(1).cumulative(), 2));
    }

    @Test
    void whatIsNotToldYetIsAnOutlineAndCannotBePointedAt() {
        Figure figure = figure(3, 2);
        assertThat(texts(figure)).contains("我", "有").doesNotContain("一", "猫");
        assertThat(figure.hitsOf(new Target.Row(2))).isNotEmpty();
        assertThat(figure.hitsOf(new Target.Row(3))).isEmpty();
    }

    @Test
    void thePointerFindsAWordAndItsNumbers() {
        Figure figure = figure(1, PATH.size());
        Hit hit = figure.hitsOf(new Target.Row(5)).get(0);
        Box area = hit.area().box();
        assertThat(figure.hitAt(area.centreX(), area.centreY())).contains(hit);
        assertThat(hit.text()).startsWith("猫\nstep 5: p ");
    }

    @Test
    void ofAnOutputThatDoesNotFitTheCurrentWordIsInView() {
        Trace trace = Traces.ofLength(Traces.ADDITIVE, 60, 60);
        for (int step : new int[] {1, 30, 60}) {
            OutputView view = new OutputView(Place.best(trace, step), 60, Optional.empty());
            Figure figure = OutputFigure.of(trace, view, LIGHT);
            assertThat(figure.hitsOf(new Target.Row(step))).isNotEmpty();
        }
    }
}
