package glimpse.figure.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glimpse.draw.Box;
import glimpse.draw.Figure;
import glimpse.draw.Hit;
import glimpse.draw.Hits;
import glimpse.draw.Mark;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.explain.Ablation;
import glimpse.explain.Ablation.Change;
import glimpse.explain.Ablation.Effect;
import glimpse.figure.Look;
import glimpse.figure.Place;
import glimpse.figure.TextsOnPaper;
import glimpse.figure.Traces;
import glimpse.trace.Trace;
import glimpse.words.Words;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AblationFigureTest {

    private static final Look LIGHT = new Look(Theme.LIGHT, WeightMap.TEAL, Words.ENGLISH, 480, 700);
    private static final Look DARK = new Look(Theme.DARK, WeightMap.TEAL, Words.CHINESE, 480, 700);

    private final Trace cat = Traces.cat();

    private static Ablation ablation(double uniform, double permuted, double atPeak, Effect withoutPeak) {
        return new Ablation(
                "猫",
                Map.of(
                        Change.UNIFORM, new Effect(uniform, "猫", false),
                        Change.PERMUTED, new Effect(permuted, "猫", false),
                        Change.AT_PEAK, new Effect(atPeak, "猫", false),
                        Change.WITHOUT_PEAK, withoutPeak));
    }

    private static final Ablation DECISIVE = ablation(-0.7, 0.01, 0.08, new Effect(-1.69, "狗", true));
    private static final Ablation NOTICEABLE = ablation(-1.2, 0.01, 0.08, new Effect(-0.5, "猫", false));
    private static final Ablation SLIGHT = ablation(-0.2, 0, 0.08, new Effect(-0.5, "猫", false));

    private static Figure figure(Trace trace, Ablation each, Look look) {
        int steps = trace.best().nodes().size();
        Place place = Place.best(trace, (steps + 1) / 2);
        List<Ablation> all = Collections.nCopies(steps, each);
        return AblationFigure.of(
                trace, new AblationView(place, Optional.of(all), Optional.empty(), Optional.empty()), look);
    }

    private static String joined(Figure figure) {
        return String.join(" ", texts(figure)).replaceAll("\\s+", " ");
    }

    private static List<String> texts(Figure figure) {
        return TextsOnPaper.of(figure).stream().map(Mark.Text::plain).toList();
    }

    private static List<Hit> hits(Figure figure) {
        return figure.hits().stream().map(Hits::all).flatMap(List::stream).toList();
    }

    /** The filled bar within the row of a change. */
    private static Box bar(Figure figure, Change change) {
        Box row = hits(figure).stream()
                .filter(hit -> hit.target().equals(new Target.Measure(change.name())))
                .map(hit -> hit.area().box())
                .findFirst()
                .orElseThrow();
        return figure.marks().stream()
                .filter(Mark.Rectangle.class::isInstance)
                .map(mark -> ((Mark.Rectangle) mark).box())
                .filter(box -> row.contains(box.centreX(), box.centreY()))
                .findFirst()
                .orElseThrow();
    }

    static Stream<Arguments> sizes() {
        return IntStream.of(1, 7, 20, 60).boxed().flatMap(n -> Stream.of(
                        LIGHT, DARK, LIGHT.sized(700, 900), DARK.sized(360, 500))
                .map(look -> Arguments.of(n, look)));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void textsStandApartOnThePaper(int steps, Look look) {
        Trace trace = Traces.ofLength(Traces.ADDITIVE, steps, steps);
        Stream.of(DECISIVE, NOTICEABLE, SLIGHT)
                .forEach(each -> TextsOnPaper.areInsideAndApart(figure(trace, each, look)));
    }

    @Test
    void barsGoToTheLeftForLessAndToTheRightForMoreFromOneZero() {
        Figure figure = figure(cat, DECISIVE, LIGHT);
        Box less = bar(figure, Change.WITHOUT_PEAK);
        Box more = bar(figure, Change.AT_PEAK);
        assertThat(less.right()).isCloseTo(more.x(), within(0.01));
        assertThat(less.width() / bar(figure, Change.UNIFORM).width()).isCloseTo(1.69 / 0.7, within(0.01));
    }

    @Test
    void eachChangeHasItsNumberAndTheWordThatWouldBeWritten() {
        assertThat(texts(figure(cat, DECISIVE, LIGHT)))
                .contains("−0.70", "+0.01", "+0.08", "−1.69", "still 猫", "狗 instead");
    }

    @Test
    void theAnswerIsYesWhereAnotherWordWouldBeWritten() {
        assertThat(joined(figure(cat, DECISIVE, LIGHT)))
                .contains("Yes. With no weight on the peak, 狗 would be the most probable word.");
    }

    @Test
    void theAnswerIsSomewhatWhereTheWordIsHalvedAtLeast() {
        assertThat(joined(figure(cat, NOTICEABLE, LIGHT))).contains("Somewhat.", "0.30 times as probable");
    }

    @Test
    void theAnswerIsHardlyWhereNothingMuchWouldChange() {
        assertThat(joined(figure(cat, SLIGHT, LIGHT))).contains("Hardly.").doesNotContain("instead");
    }

    @Test
    void everyStepCanBeGoneToFromTheStrip() {
        assertThat(hits(figure(cat, SLIGHT, LIGHT)))
                .extracting(Hit::target)
                .contains(IntStream.rangeClosed(1, 7).mapToObj(Target.Row::new).toArray(Target[]::new));
    }

    @Test
    void whileItIsComputedThisIsSaidAndWhereItCannotBeTheReason() {
        AblationView waiting =
                new AblationView(Place.best(cat, 4), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(joined(AblationFigure.of(cat, waiting, LIGHT))).contains("Other weights are being tried");
        AblationView refused = new AblationView(
                Place.best(cat, 4), Optional.empty(), Optional.of("It needs the model."), Optional.empty());
        assertThat(joined(AblationFigure.of(cat, refused, LIGHT))).isEqualTo("It needs the model.");
    }
}
