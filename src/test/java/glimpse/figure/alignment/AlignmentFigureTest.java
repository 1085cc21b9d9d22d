package glimpse.figure.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.draw.Box;
import glimpse.draw.Figure;
import glimpse.draw.Hit;
import glimpse.draw.Mark;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.figure.Look;
import glimpse.figure.Numbers;
import glimpse.figure.Place;
import glimpse.figure.TextsOnPaper;
import glimpse.figure.Traces;
import glimpse.figure.stage.StepFigure;
import glimpse.figure.stage.StepView;
import glimpse.trace.Trace;
import glimpse.words.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AlignmentFigureTest {

    private static final Look LIGHT = new Look(Theme.LIGHT, WeightMap.TEAL, Words.ENGLISH, 440, 690);

    static Stream<Arguments> everySize() {
        List<Arguments> all = new ArrayList<>();
        for (int n : new int[] {1, 2, 6, 15, 40, 60, 200}) {
            for (double width : new double[] {400, 440, 700, 1000}) {
                for (double height : new double[] {330, 690, 900}) {
                    all.add(Arguments.of(n, new Look(Theme.LIGHT, WeightMap.TEAL, Words.ENGLISH, width, height)));
                    all.add(Arguments.of(n, new Look(Theme.DARK, WeightMap.VIRIDIS, Words.CHINESE, width, height)));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("everySize")
    void textsNeverMeetNorLeaveTheFigure(int n, Look look) {
        Trace trace = n == 6 ? Traces.cat() : Traces.ofLength(Traces.ADDITIVE, n, n);
        Place place = Place.best(trace, (n + 1) / 2);
        TextsOnPaper.areInsideAndApart(AlignmentFigure.of(trace, AlignmentView.whole(trace, place), look));
        TextsOnPaper.areInsideAndApart(AlignmentFigure.of(trace, AlignmentView.untilNow(place), look));
    }

    @Test
    void thePercentagesOfEveryRowSumTo100() {
        Trace trace = Traces.ofLength(15);
        trace.nodes()
                .forEach(node -> assertThat(Numbers.apportion(node.computed().weights(), 100))
                        .satisfies(row -> assertThat(IntStream.of(row).sum()).isEqualTo(100)));
    }

    @Test
    void equalWeightsArePrintedAsEqualNumbers() {
        assertThat(Numbers.apportion(new float[] {1 / 3f, 1 / 3f, 1 / 3f}, 100)).containsExactly(33, 33, 33);
        assertThat(Numbers.apportion(new float[] {0.4f, 0.3f, 0.3f}, 100)).containsExactly(40, 30, 30);
        assertThat(Numbers.apportion(new float[] {0.1415f, 0.4292f, 0.1415f, 0.2878f}, 100))
                .containsExactly(14, 43, 14, 29);
    }

    @Test
    void noNumberOfARowWithEqualWeightsIsFartherOffThanRoundingTakesIt() {
        float[] weights = {0.166f, 0.166f, 0.166f, 0.251f, 0.251f};
        int[] row = Numbers.apportion(weights, 100);
        assertThat(row).containsExactly(17, 17, 17, 25, 25);
    }

    @Test
    void numbersHaveATrueMinusAndNoNegativeZero() {
        assertThat(Numbers.decimal(-1.25, 1)).isEqualTo("−1.3");
        assertThat(Numbers.decimal(-0.004, 2)).isEqualTo("0.00");
        assertThat(Numbers.decimal(1.05, 2)).isEqualTo("1.05");
        assertThat(Numbers.decimal(12, 0)).isEqualTo("12");
        assertThat(Numbers.decimal(Double.NEGATIVE_INFINITY, 1)).isEqualTo("−∞");
    }

    @Test
    void aCellAnswersWithItsStepAndPosition() {
        Trace trace = Traces.ofLength(Traces.ADDITIVE, 200, 200);
        Figure figure = AlignmentFigure.of(trace, AlignmentView.whole(trace, Place.best(trace, 3)), LIGHT);
        Box box = figure.marks().stream()
                .filter(Mark.Raster.class::isInstance)
                .map(Mark.Raster.class::cast)
                .filter(raster -> raster.rows() == 200)
                .findFirst()
                .orElseThrow()
                .box();
        double x = box.x() + box.width() * 49.5 / 200;
        double y = box.y() + box.height() * 119.5 / 200;
        assertThat(figure.hitAt(x, y).map(Hit::target)).contains(new Target.Weight(120, 49));
    }

    /** How many lines a figure has that bear no colour but the one of quiet text. */
    private static long mutedLines(Figure figure) {
        return figure.marks().stream()
                .filter(mark -> mark instanceof Mark.Path line
                        && line.paint()
                                .stroke()
                                .filter(s -> s.colour().equals(LIGHT.theme().muted()))
                                .isPresent())
                .count();
    }

    @Test
    void aCrossedOutWordHasALineAcrossIt() {
        Trace trace = Traces.cat();
        Trace crossed = Traces.crossedOut(trace, 3);
        Place place = Place.best(trace, 2);
        long plain = mutedLines(AlignmentFigure.of(trace, AlignmentView.whole(trace, place), LIGHT));
        assertThat(mutedLines(AlignmentFigure.of(crossed, AlignmentView.whole(crossed, place), LIGHT)))
                .isEqualTo(plain + 1);
        long step = mutedLines(StepFigure.of(trace, StepView.of(place), LIGHT));
        assertThat(mutedLines(StepFigure.of(crossed, StepView.of(place), LIGHT)))
                .isEqualTo(step + 1);
    }

    @Test
    void anUnknownWordIsUnderlined() {
        Trace known = Traces.of(Traces.ADDITIVE, List.of("a", "b"), List.of("x", "</s>"), 8, List.of());
        Trace unknown = Traces.of(Traces.ADDITIVE, List.of("a", "b"), List.of("x", "</s>"), 8, List.of(1));
        long plain = mutedLines(AlignmentFigure.of(known, AlignmentView.whole(known, Place.best(known, 1)), LIGHT));
        assertThat(mutedLines(AlignmentFigure.of(unknown, AlignmentView.whole(unknown, Place.best(unknown, 1)), LIGHT)))
                .isEqualTo(plain + 1);
    }

    @Test
    void aWordReadInAnotherSpellingIsUnderlinedAndSaysWhichOneAlsoWhereHeadsAreTilted() {
        for (int length : List.of(2, 24)) {
            List<String> words = Stream.generate(() -> "café").limit(length).toList();
            Trace plain = Traces.of(Traces.ADDITIVE, words, List.of("x", "</s>"), 8, List.of());
            Trace read = Traces.readAs(plain, 0, "cafe");
            AlignmentView view = AlignmentView.whole(plain, Place.best(plain, 1));
            Figure figure = AlignmentFigure.of(read, AlignmentView.whole(read, Place.best(read, 1)), LIGHT);
            assertThat(mutedLines(figure)).isEqualTo(mutedLines(AlignmentFigure.of(plain, view, LIGHT)) + 1);
            assertThat(figure.hits())
                    .anyMatch(hits -> hits instanceof Hit hit && hit.text().contains("read as cafe"));
        }
    }

    @Test
    void wholeWordsAreNeverCutAndNeverMeet() {
        String longest = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz";
        for (int n : new int[] {1, 4, 20, 80}) {
            List<String> source = new ArrayList<>(Collections.nCopies(n, longest));
            Trace trace = Traces.of(Traces.ADDITIVE, source, List.of("x", longest, "</s>"), 8, List.of());
            AlignmentView shortened = AlignmentView.whole(trace, Place.best(trace, 2));
            AlignmentView view = shortened.withWholeWords();
            Look roomy = AlignmentFigure.roomFor(trace, view, LIGHT);
            Figure figure = AlignmentFigure.of(trace, view, roomy);
            TextsOnPaper.areInsideAndApart(figure);
            long whole = TextsOnPaper.of(figure).stream()
                    .filter(text -> text.plain().equals(longest))
                    .count();
            assertThat(whole).isGreaterThanOrEqualTo(2);
            assertThat(AlignmentFigure.roomFor(trace, shortened, LIGHT)).isEqualTo(LIGHT);
        }
    }

    @Test
    void laterRowsAreBlankUntilTheirStep() {
        Trace trace = Traces.cat();
        Place place = Place.best(trace, 5);
        Figure until = AlignmentFigure.of(trace, AlignmentView.untilNow(place), LIGHT);
        Figure whole = AlignmentFigure.of(trace, AlignmentView.whole(trace, place), LIGHT);
        assertThat(whole.marks().size()).isGreaterThan(until.marks().size());
        assertThat(until.marks())
                .anyMatch(mark -> mark instanceof Mark.Rectangle box
                        && box.paint().stroke().filter(s -> !s.dash().isEmpty()).isPresent());
    }

    @Test
    void aModelWithoutAttentionSaysThatThereIsNothingToShow() {
        Trace trace = Traces.cat(Traces.FIXED_START);
        Figure figure = AlignmentFigure.of(trace, AlignmentView.whole(trace, Place.best(trace, 1)), LIGHT);
        String said = TextsOnPaper.of(figure).stream().map(Mark.Text::plain).collect(Collectors.joining());
        assertThat(said).isEqualTo(Words.ENGLISH.get("figure.unweighed"));
    }
}
