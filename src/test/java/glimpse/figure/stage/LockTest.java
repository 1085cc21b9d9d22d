package glimpse.figure.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import glimpse.draw.Box;
import glimpse.draw.Colour;
import glimpse.draw.Figure;
import glimpse.draw.Mark;
import glimpse.draw.Segment;
import glimpse.draw.Stroke;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.figure.Look;
import glimpse.figure.Place;
import glimpse.figure.TextsOnPaper;
import glimpse.figure.Traces;
import glimpse.trace.Structure;
import glimpse.trace.Trace;
import glimpse.words.Words;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A locked source word on the stage. */
class LockTest {

    private static final Look LIGHT = new Look(Theme.LIGHT, WeightMap.TEAL, Words.ENGLISH, 1000, 771);
    private static final int LOCKED = 2;

    private static StepView at(Trace trace, int step) {
        return StepView.of(Place.best(trace, step));
    }

    private static Figure locked(Structure structure) {
        Trace trace = Traces.cat(structure);
        return StepFigure.of(trace, at(trace, 5).locking(OptionalInt.of(LOCKED)), LIGHT);
    }

    private static List<Box> frames(Figure figure) {
        return figure.marks().stream()
                .filter(Mark.Rectangle.class::isInstance)
                .map(Mark.Rectangle.class::cast)
                .filter(mark -> mark.paint()
                        .fill()
                        .filter(Theme.LIGHT.accentTint()::equals)
                        .isPresent())
                .filter(mark -> mark.paint().stroke().isPresent())
                .map(Mark.Rectangle::box)
                .toList();
    }

    private static Box areaOf(Figure figure, Target target) {
        return figure.hitsOf(target).get(0).area().box();
    }

    private static Colour linkOf(Figure figure, int position) {
        double foot = areaOf(figure, new Target.Weight(5, position)).bottom() + 1;
        double centre = areaOf(figure, new Target.Weight(5, position)).centreX();
        return figure.marks().stream()
                .filter(Mark.Path.class::isInstance)
                .map(Mark.Path.class::cast)
                .filter(path -> path.segments().get(0) instanceof Segment.Move move
                        && Math.abs(move.y() - foot) < 0.5
                        && Math.abs(move.x() - centre) < 1)
                .flatMap(path -> path.paint().stroke().stream())
                .map(Stroke::colour)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void oneFrameHoldsAllThatBelongsToTheLockedWord() {
        Figure figure = locked(Traces.ADDITIVE);
        assertThat(frames(figure)).hasSize(1);
        Box frame = frames(figure).get(0);
        for (Target part : List.of(
                new Target.VectorCell(Target.Vector.ENCODER_STATE, LOCKED, 0, 0),
                new Target.Score(5, LOCKED),
                new Target.Weight(5, LOCKED))) {
            Box area = areaOf(figure, part);
            assertThat(frame.x()).isLessThan(area.x());
            assertThat(frame.right()).isGreaterThan(area.right());
            assertThat(frame.y()).isLessThan(area.y());
            assertThat(frame.bottom()).isGreaterThanOrEqualTo(area.bottom());
        }
        assertThat(frame.right())
                .isLessThan(areaOf(figure, new Target.Weight(5, LOCKED + 1)).x());
    }

    @Test
    void theLockedWordIsInTheColourOfWhatIsSelected() {
        List<Mark.Text> texts = TextsOnPaper.of(locked(Traces.ADDITIVE));
        assertThat(texts)
                .filteredOn(text -> List.of("I", "have", "a", "cat").contains(text.plain()))
                .extracting(
                        Mark.Text::plain, text -> text.runs().get(0).colour().equals(Theme.LIGHT.accent()))
                .containsExactly(tuple("I", false), tuple("have", false), tuple("a", true), tuple("cat", false));
    }

    @Test
    void theLockedWordsLinkIsDrawnInFullAndTheOthersStandBack() {
        Trace trace = Traces.cat();
        Figure free = StepFigure.of(trace, at(trace, 5), LIGHT);
        Figure locked = locked(Traces.ADDITIVE);
        assertThat(linkOf(locked, LOCKED)).isEqualTo(linkOf(free, LOCKED));
        assertThat(linkOf(locked, 3).luminance()).isGreaterThan(linkOf(free, 3).luminance() + 0.2);
    }

    @Test
    void nothingIsFramedWhereNothingIsLocked() {
        Trace trace = Traces.cat();
        assertThat(frames(StepFigure.of(trace, at(trace, 5), LIGHT))).isEmpty();
    }

    @Test
    void withAFixedContextTheFrameEndsUnderTheState() {
        Figure figure = locked(Traces.FIXED_READ);
        Box cell = areaOf(figure, new Target.VectorCell(Target.Vector.ENCODER_STATE, LOCKED, 23, 23));
        assertThat(frames(figure).get(0).bottom()).isBetween(cell.bottom(), cell.bottom() + 10);
    }

    @Test
    void aLockedWordStaysInViewWhereverThePeakIs() {
        Trace trace = Traces.ofLength(40);
        for (int step = 1; step <= 41; step += 5) {
            StepView view = at(trace, step).locking(OptionalInt.of(9));
            assertThat(frames(StepFigure.of(trace, view, LIGHT))).hasSize(1);
        }
    }

    @Test
    void aPersonCanScrollTheLockedWordAway() {
        Trace trace = Traces.ofLength(40);
        StepView view = at(trace, 20).locking(OptionalInt.of(9)).scrolledTo(25);
        Figure figure = StepFigure.of(trace, view, LIGHT);
        assertThat(figure.hitsOf(new Target.SourceWord(25))).hasSize(1);
        assertThat(frames(figure)).isEmpty();
    }

    @Test
    void theLockedWordsNumbersAreReadAmongManyColumnsToo() {
        Trace trace = Traces.ofLength(40);
        StepView view = at(trace, 20).locking(OptionalInt.of(9));
        Figure figure = StepFigure.of(trace, view, LIGHT);
        Box bar = areaOf(figure, new Target.Weight(20, 9));
        assertThat(TextsOnPaper.of(figure))
                .anyMatch(text -> text.plain().endsWith("%")
                        && Math.abs(text.box().centreX() - bar.centreX()) < 1
                        && text.box().bottom() <= bar.y() + 1);
        TextsOnPaper.areInsideAndApart(figure);
    }
}
