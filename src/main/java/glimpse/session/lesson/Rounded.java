package glimpse.session.lesson;

import glimpse.trace.Candidate;
import glimpse.trace.Change;
import glimpse.trace.Hypothesis;
import glimpse.trace.Node;
import glimpse.trace.Step;
import glimpse.trace.Trace;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * A trace with fewer digits, a third as long: states and contexts, which are only looked at and compared, have four of them,
 * weights, scores and probabilities six. Nobody sees the difference, and a lesson opens without delay.
 */
final class Rounded {

    private static final MathContext LOOKED_AT = new MathContext(4);
    private static final MathContext TOLD = new MathContext(6);

    private final IdentityHashMap<Step, Step> steps = new IdentityHashMap<>();

    private Rounded() {}

    static Trace of(Trace trace) {
        Rounded self = new Rounded();
        List<Node> nodes = trace.nodes().stream().map(self::node).toList();
        List<Hypothesis> hypotheses =
                trace.hypotheses().stream().map(Rounded::hypothesis).toList();
        return new Trace(
                trace.model(),
                trace.source(),
                rows(trace.encoderStates()),
                trace.decoding(),
                start(trace.start()),
                nodes,
                hypotheses);
    }

    static double[][] of(double[][] rows) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(Rounded::told).toArray())
                .toArray(double[][]::new);
    }

    private Node node(Node node) {
        return new Node(
                node.id(),
                node.parent(),
                node.step(),
                node.token(),
                node.tokenId(),
                told(node.logProbability()),
                told(node.cumulative()),
                node.status(),
                change(node.edit()),
                steps.computeIfAbsent(node.computed(), Rounded::step));
    }

    private static Change change(Change change) {
        return new Change(
                change.what(),
                told(change.delta()),
                change.of(),
                change.reading()
                        .map(other ->
                                new Change.Reading(other.source(), rows(other.encoderStates()), start(other.start()))));
    }

    private static Step step(Step step) {
        List<Candidate> candidates = new ArrayList<>();
        step.candidates().forEach(one -> candidates.add(new Candidate(one.token(), told(one.probability()))));
        return new Step(
                rows(step.state()),
                row(step.scores(), TOLD),
                row(step.weights(), TOLD),
                row(step.context(), LOOKED_AT),
                candidates);
    }

    private static Hypothesis hypothesis(Hypothesis one) {
        return new Hypothesis(
                one.nodes(), one.tokens(), one.text(), told(one.logProbability()), told(one.score()), one.finished());
    }

    private static Trace.Start start(Trace.Start start) {
        return new Trace.Start(rows(start.state()), row(start.context(), LOOKED_AT));
    }

    private static float[][] rows(float[][] rows) {
        return Arrays.stream(rows).map(row -> row(row, LOOKED_AT)).toArray(float[][]::new);
    }

    private static float[] row(float[] row, MathContext digits) {
        float[] rounded = new float[row.length];
        for (int i = 0; i < row.length; i++) {
            rounded[i] = (float) rounded(row[i], digits);
        }
        return rounded;
    }

    private static double told(double number) {
        return rounded(number, TOLD);
    }

    private static double rounded(double number, MathContext digits) {
        return Double.isFinite(number) ? new BigDecimal(number).round(digits).doubleValue() : number;
    }
}
