package glimpse.figure.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glimpse.draw.Box;
import glimpse.draw.Colour;
import glimpse.draw.Figure;
import glimpse.draw.Mark;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.figure.Look;
import glimpse.figure.Phase;
import glimpse.figure.Place;
import glimpse.figure.TextsOnPaper;
import glimpse.figure.Traces;
import glimpse.trace.Candidate;
import glimpse.trace.Change;
import glimpse.trace.Hypothesis;
import glimpse.trace.Node;
import glimpse.trace.Step;
import glimpse.trace.Structure;
import glimpse.trace.Trace;
import glimpse.words.Words;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the next words were before a person's edit. */
class GhostsTest {

    private static final Look LIGHT = new Look(Theme.LIGHT, WeightMap.TEAL, Words.ENGLISH, 1000, 771);
    private static final double DELTA = -1.25;
    private static final List<Candidate> AFTER = List.of(
            new Candidate("狗", 0.4),
            new Candidate("猫", 0.2),
            new Candidate("international", 0.1),
            new Candidate("要", 0.05),
            new Candidate("野", 0.034));

    /** 我 有 一 只 猫 。 with these words before an edit of the fifth step. */
    private static Trace cat(Structure structure) {
        Trace trace = Traces.cat(structure);
        List<Node> nodes = new ArrayList<>(trace.nodes());
        double logProbability = Math.log(0.2) - DELTA;
        List<Candidate> before = List.of(
                new Candidate("猫", Math.exp(logProbability)),
                new Candidate("小", 0.2),
                new Candidate("狗", 0.06),
                new Candidate("花", 0.02),
                new Candidate("老", 0.0102));
        nodes.set(4, node(nodes.get(4), 4, 3, "猫", logProbability, Change.NONE, before));
        return with(trace, nodes, trace.hypotheses());
    }

    private static Node node(
            Node like, int id, int parent, String token, double logp, Change edit, List<Candidate> candidates) {
        Step of = like.computed();
        Step step = new Step(of.state(), of.scores(), of.weights(), of.context(), candidates);
        return new Node(id, parent, like.step(), token, like.tokenId(), logp, logp, like.status(), edit, step);
    }

    private static Trace with(Trace trace, List<Node> nodes, List<Hypothesis> hypotheses) {
        return new Trace(
                trace.model(),
                trace.source(),
                trace.encoderStates(),
                trace.decoding(),
                trace.start(),
                nodes,
                hypotheses);
    }

    /** A branch of one word more at the fifth step. */
    private static Trace branch(Trace trace, String token, Change edit, List<Candidate> candidates) {
        List<Node> nodes = new ArrayList<>(trace.nodes());
        double logp = candidates.stream()
                .filter(word -> word.token().equals(token))
                .mapToDouble(word -> Math.log(word.probability()))
                .findFirst()
                .orElseThrow();
        nodes.add(node(nodes.get(4), nodes.size(), 3, token, logp, edit, candidates));
        return with(trace, nodes, trace.hypotheses());
    }

    private static Trace weighed(Structure structure) {
        return branch(cat(structure), "狗", new Change(new Change.Weights(5, "uniform"), DELTA, "猫"), AFTER);
    }

    private static Figure last(Trace trace, Look look) {
        int leaf = trace.nodes().size() - 1;
        int step = trace.nodes().get(leaf).step();
        return StepFigure.of(trace, StepView.of(new Place(leaf, step)), look);
    }

    private static List<String> texts(Figure figure) {
        return TextsOnPaper.of(figure).stream().map(Mark.Text::plain).toList();
    }

    /** The filled boxes of a colour in the row of a word. */
    private static List<Box> boxes(Figure figure, String word, Colour colour) {
        Box row = figure.hits().stream()
                .flatMap(hits -> hits.all().stream())
                .filter(hit -> hit.target() instanceof Target.NextWord next
                        && next.token().equals(word))
                .findFirst()
                .orElseThrow()
                .area()
                .box();
        return figure.marks().stream()
                .filter(Mark.Rectangle.class::isInstance)
                .map(Mark.Rectangle.class::cast)
                .filter(mark -> mark.paint().fill().filter(colour::equals).isPresent())
                .map(Mark.Rectangle::box)
                .filter(box -> box.x() >= row.x() && box.y() >= row.y() && box.bottom() <= row.bottom())
                .toList();
    }

    private static double share(Figure figure, String word, Colour colour) {
        double track = boxes(figure, word, Theme.LIGHT.track()).get(0).width();
        return boxes(figure, word, colour).get(0).width() / track;
    }

    @Test
    void theGhostOfAWordIsAsLongAsItWasProbableBeforeTheEdit() {
        Figure figure = last(weighed(Traces.ADDITIVE), LIGHT);
        assertThat(share(figure, "狗", Theme.LIGHT.ghost())).isCloseTo(0.06, within(0.001));
        assertThat(share(figure, "狗", Theme.LIGHT.accent())).isCloseTo(0.4, within(0.001));
        assertThat(share(figure, "猫", Theme.LIGHT.ghost())).isCloseTo(0.698, within(0.001));
        assertThat(share(figure, "猫", Theme.LIGHT.bar())).isCloseTo(0.2, within(0.001));
    }

    @Test
    void bothPercentagesOfAWordAreRead() {
        Figure figure = last(weighed(Traces.ADDITIVE), LIGHT);
        assertThat(texts(figure)).contains("was", "now").containsSequence("猫", "69.8\u00a0%", "20.0\u00a0%");
        assertThat(figure.hits().stream().flatMap(hits -> hits.all().stream()))
                .anyMatch(hit -> hit.text().equals("猫: 20.0\u00a0%\nbefore the edit: 69.8\u00a0%"));
    }

    @Test
    void aWordThatFellOutOfTheListIsStillShownWithItsGhost() {
        Figure figure = last(weighed(Traces.ADDITIVE), LIGHT);
        assertThat(share(figure, "小", Theme.LIGHT.ghost())).isCloseTo(0.2, within(0.001));
        assertThat(texts(figure)).containsSequence("小", "20.0\u00a0%", "< 3.4\u00a0%");
        assertThat(boxes(figure, "小", Theme.LIGHT.bar())).isEmpty();
    }

    @Test
    void aWordThatIsNewInTheListWasLessProbableThanAllThatWereKept() {
        Figure figure = last(weighed(Traces.ADDITIVE), LIGHT);
        assertThat(texts(figure)).containsSequence("要", "< 1.1\u00a0%", "5.0\u00a0%");
        assertThat(boxes(figure, "要", Theme.LIGHT.ghost())).isEmpty();
    }

    @Test
    void theModelsOwnOutputHasNoGhosts() {
        Trace trace = weighed(Traces.ADDITIVE);
        for (int step = 1; step <= 7; step++) {
            assertThat(texts(StepFigure.of(trace, StepView.of(Place.best(trace, step)), LIGHT)))
                    .doesNotContain("was");
        }
    }

    @Test
    void theStepsThatABranchSharesWithTheOutputHaveNoGhosts() {
        Trace trace = weighed(Traces.ADDITIVE);
        Place shared = new Place(trace.nodes().size() - 1, 4);
        assertThat(texts(StepFigure.of(trace, StepView.of(shared), LIGHT))).doesNotContain("was");
    }

    @Test
    void nothingChangesWhereTheTraceHasNothingToCompareWith() {
        Trace trace = weighed(Traces.ADDITIVE);
        List<Node> nodes = new ArrayList<>(trace.nodes());
        Node own = nodes.get(4);
        nodes.set(4, node(own, 4, 2, "猫", own.logProbability(), Change.NONE, AFTER));
        assertThat(texts(last(with(trace, nodes, List.of()), LIGHT))).doesNotContain("was");
    }

    @Test
    void writingAnotherWordMovesNothingBeforeTheNextStep() {
        Trace own = cat(Traces.ADDITIVE);
        List<Candidate> same = own.nodes().get(4).computed().candidates();
        Change change = new Change(
                new Change.Word(5, "狗"), Math.log(0.06) - own.nodes().get(4).logProbability(), "狗");
        Trace trace = branch(own, "狗", change, same);
        assertThat(texts(last(trace, LIGHT))).doesNotContain("was");
        List<Node> nodes = new ArrayList<>(trace.nodes());
        nodes.add(node(nodes.get(5), nodes.size(), 7, "要", Math.log(0.05), Change.NONE, AFTER));
        Candidate stop = own.nodes().get(5).computed().candidates().get(0);
        assertThat(stop.token()).isEqualTo("。");
        assertThat(share(last(with(trace, nodes, trace.hypotheses()), LIGHT), "。", Theme.LIGHT.ghost()))
                .isCloseTo(stop.probability(), within(0.001));
    }

    @Test
    void anotherSourceIsComparedWithTheModelsOwnOutput() {
        Trace own = cat(Traces.ADDITIVE);
        List<Node> nodes = new ArrayList<>(own.nodes());
        Change change = new Change(new Change.LeftOut(3, "cat"), -3, "我有一只猫。");
        nodes.add(node(nodes.get(0), 7, Node.NONE, "狗", Math.log(0.4), change, AFTER));
        double before = own.nodes().get(0).computed().candidates().get(0).probability();
        assertThat(share(last(with(own, nodes, own.hypotheses()), LIGHT), "我", Theme.LIGHT.ghost()))
                .isCloseTo(before, within(0.001));
    }

    @Test
    void anEditOfAnEditIsComparedWithTheEditedStep() {
        Trace once = weighed(Traces.ADDITIVE);
        List<Candidate> peaked = List.of(new Candidate("狗", 0.9), new Candidate("猫", 0.08));
        Change onEdit = new Change(new Change.Weights(5, "peak"), Math.log(0.9) - Math.log(0.4), "狗");
        assertThat(share(last(branch(once, "狗", onEdit, peaked), LIGHT), "狗", Theme.LIGHT.ghost()))
                .isCloseTo(0.4, within(0.001));
        Change onOwn = new Change(
                new Change.Weights(5, "peak"),
                Math.log(0.08) - once.nodes().get(4).logProbability(),
                "猫");
        assertThat(share(last(branch(once, "狗", onOwn, peaked), LIGHT), "狗", Theme.LIGHT.ghost()))
                .isCloseTo(0.06, within(0.001));
    }

    @Test
    void whatIsNotPredictedYetHasNoGhosts() {
        Trace trace = weighed(Traces.ADDITIVE);
        StepView view = StepView.of(new Place(trace.nodes().size() - 1, 5)).until(Phase.MIX);
        assertThat(texts(StepFigure.of(trace, view, LIGHT))).doesNotContain("was");
    }

    @ParameterizedTest
    @CsvSource({"690, 620", "700, 771", "760, 640", "860, 771", "1000, 771", "1600, 1000"})
    void bothNumbersOfEveryWordHaveRoomOnAStageOfAnySize(int width, int height) {
        for (Words words : List.of(Words.ENGLISH, Words.CHINESE)) {
            for (Structure structure : List.of(Traces.ADDITIVE, Traces.DOT, Traces.FIXED_READ, Traces.BAHDANAU)) {
                Look look = new Look(Theme.DARK, WeightMap.TEAL, words, width, height);
                Figure figure = last(weighed(structure), look);
                TextsOnPaper.areInsideAndApart(figure);
                assertThat(texts(figure)).anyMatch(text -> text.startsWith("69.8"));
            }
        }
    }
}
