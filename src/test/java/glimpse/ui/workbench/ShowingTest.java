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
import org.junit.jupiter.api.Test;

class ShowingTest {

    private final Showing start = Showing.start(trace());

    @Test
    void beginsWithTheFirstStepOfTheBestHypothesis() {
        assertThat(start.step()).isEqualTo(1);
        assertThat(start.path()).extracting(Node::token).containsExactly("x", "y", "z");
    }

    @Test
    void staysWithinTheSentence() {
        assertThat(start.at(0).step()).isEqualTo(1);
        assertThat(start.at(9).step()).isEqualTo(3);
    }

    @Test
    void theLastPhaseIsFollowedByTheFirstOfTheNextStep() {
        Showing next = start.at(Phase.PREDICT).nextPhase();
        assertThat(next.step()).isEqualTo(2);
        assertThat(next.phase()).contains(Phase.SCORE);
        assertThat(next.previousPhase()).isEqualTo(start.at(Phase.PREDICT));
    }

    @Test
    void nothingComesAfterTheEndOrBeforeTheBeginning() {
        Showing end = start.at(3).at(Phase.PREDICT);
        assertThat(end.isEnd()).isTrue();
        assertThat(end.nextPhase()).isEqualTo(end);
        Showing beginning = start.at(Phase.SCORE);
        assertThat(beginning.previousPhase()).isEqualTo(beginning);
    }

    @Test
    void theStepIsKeptInAShorterHypothesisAsFarAsItGoes() {
        Showing second = start.at(3).hypothesis(1);
        assertThat(second.path()).extracting(Node::token).containsExactly("x", "w");
        assertThat(second.step()).isEqualTo(2);
        assertThat(second.hypothesis(1)).isEqualTo(second);
    }

    private static Trace trace() {
        List<Node> nodes =
                List.of(node(0, Node.NONE, 1, "x"), node(1, 0, 2, "y"), node(2, 1, 3, "z"), node(3, 0, 2, "w"));
        Structure structure = new Structure("GRU", "GRU", 1, 1, true, "additive", false, false, false, true, true);
        return new Trace(
                new Trace.Model("m", "f", structure),
                new Source("a", List.of("a"), List.of(0), List.of()),
                new float[][] {{1}},
                new Trace.Decoding("beam", Map.of()),
                new Trace.Start(new float[][] {{0}}, new float[0]),
                nodes,
                List.of(hypothesis(0, 1, 2), hypothesis(0, 3)));
    }

    private static Node node(int id, int parent, int step, String token) {
        Step computed = new Step(new float[][] {{1}}, new float[] {1}, new float[] {1}, new float[] {1}, List.of());
        return new Node(id, parent, step, token, 0, -1, -step, Node.Status.LIVE, Change.NONE, computed);
    }

    private static Hypothesis hypothesis(Integer... nodes) {
        return new Hypothesis(List.of(nodes), List.of(), "", -1, -1, true);
    }
}
