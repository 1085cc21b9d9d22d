package glimpse.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.figure.Phase;
import glimpse.trace.Change;
import glimpse.trace.Hypothesis;
import glimpse.trace.Node;
import glimpse.trace.Source;
import glimpse.trace.Step;
import glimpse.trace.Structure;
import glimpse.trace.Trace;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TandemTest {

    private final Playhead left = new Playhead();
    private final Playhead right = new Playhead();
    private final BooleanProperty both = new SimpleBooleanProperty(true);
    private final Tandem tandem = new Tandem(left, right, both);

    @BeforeEach
    void show() {
        left.show(trace("attention", "a", 3));
        right.show(trace("fixed", "a", 5));
    }

    private static Showing of(Playhead playhead) {
        return playhead.showing().orElseThrow();
    }

    private void standAt(int leftStep, int rightStep) {
        assertThat(of(left).step()).isEqualTo(leftStep);
        assertThat(of(right).step()).isEqualTo(rightStep);
    }

    @Test
    void oneStepMovesBothAndTheShorterOutputWaitsAtItsEnd() {
        tandem.goBy(1);
        standAt(2, 2);
        tandem.goTo(tandem.length());
        standAt(3, 5);
        assertThat(tandem.isEnd()).isTrue();
        tandem.goBy(-1);
        standAt(3, 4);
        tandem.goTo(2);
        standAt(2, 2);
    }

    @Test
    void whicheverIsMovedByOtherWaysTheOtherFollows() {
        right.goTo(2);
        standAt(2, 2);
        left.goTo(3);
        standAt(3, 3);
        left.move(now -> now.locking(OptionalInt.of(0)));
        assertThat(of(right).locked()).hasValue(0);
    }

    @Test
    void aStepWithFewerPhasesWaitsForThoseThatItDoesNotHave() {
        tandem.teach(true);
        assertThat(of(left).phase()).contains(Phase.SCORE);
        assertThat(of(right).phase()).contains(Phase.UPDATE);
        tandem.walk(Showing::nextPhase);
        tandem.walk(Showing::nextPhase);
        tandem.walk(Showing::nextPhase);
        assertThat(of(left).phase()).contains(Phase.UPDATE);
        assertThat(of(right).phase()).contains(Phase.UPDATE);
        tandem.walk(Showing::nextPhase);
        assertThat(of(right).phase()).contains(Phase.PREDICT);
        tandem.walk(Showing::nextPhase);
        standAt(2, 2);
        assertThat(of(left).phase()).contains(Phase.SCORE);
        tandem.walk(Showing::previousPhase);
        standAt(1, 1);
        assertThat(of(left).phase()).contains(Phase.PREDICT);
    }

    @Test
    void phasesAreWalkedToTheEndOfTheLongerOutputAndBack() {
        tandem.teach(true);
        int beats = 0;
        while (!tandem.isEnd() && beats < 100) {
            tandem.walk(Showing::nextPhase);
            beats++;
        }
        standAt(3, 5);
        assertThat(beats).isEqualTo(3 * 5 - 1 + 2 * 2);
        while (tandem.step() > 1 && beats < 200) {
            tandem.walk(Showing::previousPhase);
            beats++;
        }
        standAt(1, 1);
    }

    @Test
    void anAnswerAboutTheSameSentenceComesInWhereTheOtherStands() {
        tandem.goTo(3);
        right.show(trace("other", "a", 2));
        standAt(3, 2);
        right.show(trace("third", "a", 6));
        standAt(3, 3);
    }

    @Test
    void anAnswerAboutAnotherSentenceBeginsBothAnew() {
        tandem.goTo(3);
        right.show(trace("other", "b", 4));
        standAt(1, 1);
    }

    @Test
    void aloneThePaneMovesAloneAndTheOtherCatchesUpLater() {
        both.set(false);
        tandem.goBy(1);
        standAt(2, 1);
        assertThat(tandem.length()).isEqualTo(3);
        assertThat(tandem.showingsProperty().getValue()).hasSize(1);
        both.set(true);
        standAt(2, 2);
    }

    private static Trace trace(String model, String source, int steps) {
        boolean attention = !model.equals("fixed");
        Structure structure = new Structure(
                "GRU", "GRU", 1, 1, attention, attention ? "additive" : "", false, false, false, true, true);
        List<Node> nodes =
                IntStream.range(0, steps).mapToObj(t -> node(t, attention)).toList();
        List<Integer> ids = nodes.stream().map(Node::id).toList();
        return new Trace(
                new Trace.Model(model, model, structure),
                new Source(source, List.of(source), List.of(0), List.of()),
                new float[][] {{1}},
                new Trace.Decoding("greedy", Map.of()),
                new Trace.Start(new float[][] {{0}}, new float[0]),
                nodes,
                List.of(new Hypothesis(ids, List.of(), "", -1, -1, true)));
    }

    private static Node node(int t, boolean attention) {
        float[] weights = attention ? new float[] {1} : new float[0];
        Step computed = new Step(new float[][] {{1}}, weights, weights, new float[] {1}, List.of());
        return new Node(t, t - 1, t + 1, "w" + t, 0, -1, -t, Node.Status.LIVE, Change.NONE, computed);
    }
}
