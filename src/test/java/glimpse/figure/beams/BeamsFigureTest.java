package glimpse.figure.beams;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.decode.Decoding;
import glimpse.draw.Box;
import glimpse.draw.Figure;
import glimpse.draw.Hit;
import glimpse.draw.Mark;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.figure.Look;
import glimpse.figure.Place;
import glimpse.session.model.ModelLibrary;
import glimpse.session.model.OpenModel;
import glimpse.trace.Node;
import glimpse.trace.Node.Status;
import glimpse.trace.Trace;
import glimpse.words.Words;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class BeamsFigureTest {

    private static final Look LOOK = new Look(Theme.LIGHT, WeightMap.TEAL, Words.ENGLISH, 700, 420);
    private static final Trace CAT = search("english-chinese", "I have a cat.", 5);

    private static Trace search(String model, String sentence, int beam) {
        try (OpenModel open = ModelLibrary.open(Path.of("sample-models", model))) {
            return open.decode(sentence, new Decoding.Beam(beam), () -> false);
        }
    }

    private static Box box(Figure figure, Node node) {
        List<Hit> hits = figure.hitsOf(new Target.TreeNode(node.id()));
        return hits.get(0).area().box();
    }

    private static List<Node> column(Trace trace, int step, boolean pruned) {
        return trace.nodes().stream()
                .filter(node -> node.step() == step && (node.status() == Status.PRUNED) == pruned)
                .sorted(Comparator.comparingDouble(node -> -node.cumulative()))
                .toList();
    }

    @Test
    void aStepIsAColumnAndARankARow() {
        Figure figure = BeamsFigure.of(CAT, BeamsView.of(Place.best(CAT, 1)), LOOK);
        for (int step = 1; step <= 7; step++) {
            List<Node> kept = column(CAT, step, false);
            for (int rank = 1; rank < kept.size(); rank++) {
                assertThat(box(figure, kept.get(rank)).x())
                        .isEqualTo(box(figure, kept.get(0)).x());
                assertThat(box(figure, kept.get(rank)).y())
                        .isGreaterThan(box(figure, kept.get(rank - 1)).y());
            }
        }
    }

    @Test
    void twoCandidatesThatWereThrownAwayStandUnderWhatWasKept() {
        Figure figure = BeamsFigure.of(CAT, BeamsView.of(Place.best(CAT, 1)), LOOK);
        List<Node> pruned = column(CAT, 3, true);
        double lowest = column(CAT, 3, false).stream()
                .mapToDouble(node -> box(figure, node).bottom())
                .max()
                .orElseThrow();
        assertThat(box(figure, pruned.get(0)).y()).isGreaterThan(lowest);
        assertThat(figure.hitsOf(new Target.TreeNode(pruned.get(1).id()))).isNotEmpty();
        assertThat(figure.hitsOf(new Target.TreeNode(pruned.get(2).id()))).isEmpty();
        assertThat(figure.hitsOf(new Target.MorePruned(3))).isNotEmpty();
    }

    @Test
    void whoeverFollowsADeeperCandidateSeesIt() {
        Node deep = column(CAT, 3, true).get(4);
        Figure figure = BeamsFigure.of(CAT, BeamsView.of(new Place(deep.id(), 3)), LOOK);
        assertThat(figure.hitsOf(new Target.TreeNode(deep.id()))).isNotEmpty();
    }

    @Test
    void anEdgeIsAsWideAsItsWordIsProbable() {
        Figure figure = BeamsFigure.of(CAT, BeamsView.of(Place.best(CAT, 1)), LOOK);
        Node best = CAT.path(CAT.best()).get(1);
        double end = box(figure, best).x();
        double widest = figure.marks().stream()
                .filter(Mark.Path.class::isInstance)
                .map(Mark.Path.class::cast)
                .filter(path -> path.segments().get(path.segments().size() - 1) instanceof glimpse.draw.Segment.Curve c
                        && c.x() == end)
                .mapToDouble(path -> path.paint().stroke().orElseThrow().width())
                .max()
                .orElseThrow();
        assertThat(widest).isCloseTo(6 * Math.exp(best.logProbability()), org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void theWholeSearchFitsTheRoomThatThereIs() {
        Figure figure = BeamsFigure.of(
                CAT, new BeamsView(Place.best(CAT, 1), 2, true, java.util.Optional.empty()), LOOK.sized(420, 300));
        assertThat(figure.width()).isEqualTo(420);
        assertThat(figure.height()).isEqualTo(300);
        assertThat(box(figure, column(CAT, 7, false).get(0)).right()).isLessThanOrEqualTo(420);
    }

    @Test
    void aFixedContextThatDoesNotHearTheWordBeforeIsExplained() {
        Trace fixed = search("english-french-context-start", "He is my friend.", 3);
        Figure figure = BeamsFigure.of(fixed, BeamsView.of(Place.best(fixed, 1)), LOOK);
        assertThat(figure.toString()).contains("every hypothesis has the same state");
        assertThat(BeamsFigure.of(CAT, BeamsView.of(Place.best(CAT, 1)), LOOK).toString())
                .doesNotContain("every hypothesis has the same state");
    }

    @Test
    void aRowBeginsShortlyBeforeItsFirstDifference() {
        List<NBest.Word> words = NBest.compared(
                List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "other"),
                List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"));
        NBest.Row late = new NBest.Row(2, words, 10, -1, -1, true, 0, false);
        assertThat(late.telling().stream().map(NBest.Word::shown)).containsExactly("…", "g", "h", "i", "other");
        NBest.Row early =
                new NBest.Row(2, NBest.compared(List.of("x", "b"), List.of("a", "b")), 2, -1, -1, true, 0, false);
        assertThat(early.telling()).isEqualTo(early.words());
    }

    @Test
    void wordsThatTheBestOutputLacksAreMarked() {
        List<NBest.Row> rows = NBest.of(CAT).rows();
        assertThat(rows.get(0).words()).noneMatch(NBest.Word::differs);
        assertThat(rows.get(1).words()).anyMatch(NBest.Word::differs).anyMatch(word -> !word.differs());
        assertThat(rows).isSortedAccordingTo(Comparator.comparingDouble((NBest.Row row) -> -row.score()));
    }
}
