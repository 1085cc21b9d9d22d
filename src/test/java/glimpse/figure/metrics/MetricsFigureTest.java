package glimpse.figure.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.draw.Figure;
import glimpse.draw.Hit;
import glimpse.draw.Hits;
import glimpse.draw.Mark;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.explain.Measures;
import glimpse.explain.SoftAlignment;
import glimpse.figure.Look;
import glimpse.figure.Place;
import glimpse.figure.TextsOnPaper;
import glimpse.figure.Traces;
import glimpse.trace.Trace;
import glimpse.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MetricsFigureTest {

    private static final Look LIGHT = new Look(Theme.LIGHT, WeightMap.TEAL, Words.ENGLISH, 480, 700);
    private static final Look DARK = new Look(Theme.DARK, WeightMap.TEAL, Words.CHINESE, 480, 700);

    private final Trace cat = Traces.cat();

    private static Figure figure(Trace trace, int step, Look look) {
        return MetricsFigure.of(trace, new MetricsView(Place.best(trace, step), Optional.empty()), look);
    }

    private static List<Hit> hits(Figure figure) {
        return figure.hits().stream().map(Hits::all).flatMap(List::stream).toList();
    }

    private static Set<Target> targets(Figure figure) {
        return hits(figure).stream().map(Hit::target).collect(Collectors.toSet());
    }

    private static List<String> texts(Figure figure) {
        return TextsOnPaper.of(figure).stream().map(Mark.Text::plain).toList();
    }

    private static String joined(Figure figure) {
        return String.join(" ", texts(figure)).replaceAll("\\s+", " ");
    }

    /** A source of five words, the third and fourth of which are never looked at. */
    private static Trace neglecting() {
        Trace trace = Traces.ofLength(Traces.ADDITIVE, 5, 6);
        trace.nodes().forEach(node -> {
            float[] weights = node.computed().weights();
            for (int i = 0; i < weights.length; i++) {
                weights[i] = i == Math.min(1, node.id()) ? 1 : 0;
            }
        });
        return trace;
    }

    static Stream<Arguments> sizes() {
        return IntStream.of(1, 2, 7, 20, 60, 200).boxed().flatMap(n -> Stream.of(
                        LIGHT, DARK, LIGHT.sized(700, 900), DARK.sized(360, 500))
                .map(look -> Arguments.of(n, look)));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void textsStandApartOnThePaper(int steps, Look look) {
        Trace trace = Traces.ofLength(Traces.ADDITIVE, steps, steps);
        TextsOnPaper.areInsideAndApart(figure(trace, (steps + 1) / 2, look));
    }

    @Test
    void everyMeasureHasItsValueItsRangeAndASentence() {
        Figure figure = figure(cat, 5, LIGHT);
        Measures measures = Measures.of(SoftAlignment.of(cat, cat.best().last()));
        measures.named().keySet().forEach(name -> assertThat(hits(figure))
                .filteredOn(hit -> hit.target().equals(new Target.Measure(name)))
                .as(name)
                .singleElement()
                .satisfies(hit -> assertThat(hit.text()).hasSizeGreaterThan(20)));
        assertThat(texts(figure)).contains("0.867", "Sharpness", "0 to 1.79", "−1 to 1", "0 to 21");
    }

    @Test
    void noNameOfAMeasureIsCutInOneColumnOrTwo() {
        Stream.of(LIGHT, DARK, LIGHT.sized(700, 900), DARK.sized(700, 900))
                .forEach(look -> assertThat(texts(figure(cat, 5, look))).noneMatch(text -> text.endsWith("…")));
    }

    @Test
    void everyStepCanBeGoneToFromTheStrips() {
        assertThat(targets(figure(cat, 5, LIGHT)))
                .contains(IntStream.rangeClosed(1, 7).mapToObj(Target.Row::new).toArray(Target[]::new));
    }

    @Test
    void theNumbersOfTheFramedStepArePrintedHoweverManyStepsThereAre() {
        Trace trace = Traces.ofLength(Traces.ADDITIVE, 200, 200);
        double p = Math.exp(trace.nodes().get(99).logProbability());
        assertThat(texts(figure(trace, 100, LIGHT))).contains(String.format("%.2f of 1.00", p));
    }

    @Test
    void whereNothingIsUnusualThisIsSaidWithWhatWasLookedFor() {
        assertThat(joined(figure(cat, 5, LIGHT))).contains("Nothing. Looked for:");
    }

    @Test
    void aFlagNamesTheWordsAndLeadsToThem() {
        Figure figure = figure(neglecting(), 1, LIGHT);
        assertThat(joined(figure)).contains("Hardly looked at: less than 0.3").doesNotContain("Nothing.");
        assertThat(targets(figure)).contains(new Target.SourceWord(2), new Target.SourceWord(3));
        assertThat(targets(figure)).doesNotContain(new Target.SourceWord(0));
    }

    @Test
    void whatDoesNotFitUnderAFlagIsCounted() {
        Figure figure = figure(Traces.ofLength(Traces.ADDITIVE, 60, 60), 1, LIGHT);
        assertThat(texts(figure)).anyMatch(text -> text.matches("and \\d+ more"));
    }

    @Test
    void theChipThatIsPointedAtIsOutlined() {
        Trace trace = neglecting();
        MetricsView view = new MetricsView(Place.best(trace, 1), Optional.of(new Target.SourceWord(2)));
        assertThat(MetricsFigure.of(trace, view, LIGHT).marks())
                .isNotEqualTo(figure(trace, 1, LIGHT).marks());
    }

    @Test
    void withoutAttentionThereIsNothingToMeasureButTheProbabilitiesStay() {
        Figure figure = figure(Traces.cat(Traces.FIXED_START), 5, LIGHT);
        assertThat(joined(figure)).contains("no attention", "p(word)").doesNotContain("Sharpness", "Peak weight");
        assertThat(targets(figure)).contains(new Target.Row(7));
    }

    @Test
    void itSpeaksChinese() {
        assertThat(joined(figure(cat, 5, DARK))).contains("异常之处", "锐度", "0 至 1").doesNotContain("Sharpness");
    }
}
