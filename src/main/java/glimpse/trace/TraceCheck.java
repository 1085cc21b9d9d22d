package glimpse.trace;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether the parts of a trace fit each other, so that whoever walks or draws it may trust it: ids are places, parents
 * stand before their children, and all vectors of a kind are of one length.
 */
final class TraceCheck {

    private final Trace trace;
    private final int words;

    private TraceCheck(Trace trace) {
        this.trace = trace;
        this.words = trace.source().length();
    }

    static boolean holds(Trace trace) {
        TraceCheck check = new TraceCheck(trace);
        return trace.model().structure() != null
                && words(trace.source(), trace.encoderStates(), trace.source().length())
                && IntStream.range(0, trace.nodes().size()).allMatch(check::place)
                && !trace.hypotheses().isEmpty()
                && trace.hypotheses().stream().allMatch(check::hypothesis)
                && check.vectors();
    }

    /** What was read, with a state for each of so many words. */
    private static boolean words(Source source, float[][] states, int words) {
        return source.length() == words
                && source.ids().size() == words
                && states.length == words
                && oneLength(Arrays.stream(states))
                && Stream.of(
                                source.unknown(),
                                source.crossedOut(),
                                source.readAs().keySet())
                        .flatMap(places -> places.stream())
                        .allMatch(place -> place >= 0 && place < words);
    }

    private boolean place(int i) {
        Node node = trace.nodes().get(i);
        return node.id() == i
                && node.parent() >= Node.NONE
                && node.parent() < node.id()
                && node.edit()
                        .reading()
                        .map(other -> words(other.source(), other.encoderStates(), words))
                        .orElse(true);
    }

    private boolean hypothesis(Hypothesis hypothesis) {
        List<Integer> nodes = hypothesis.nodes();
        return !nodes.isEmpty()
                && nodes.stream().allMatch(id -> id >= 0 && id < trace.nodes().size());
    }

    private boolean vectors() {
        List<Step> steps = trace.nodes().stream().map(Node::computed).toList();
        boolean attends = steps.stream().anyMatch(Step::hasAttention);
        Stream<float[]> states = Stream.concat(
                Arrays.stream(trace.start().state()), steps.stream().flatMap(step -> Arrays.stream(step.state())));
        boolean scored = attends && trace.hasStates();
        return (trace.hasStates() ? isTold() : isBare(steps))
                && oneLength(states)
                && steps.stream()
                        .allMatch(step -> step.state().length == trace.start().state().length)
                && steps.stream().allMatch(step -> step.weights().length == (attends ? words : 0))
                && steps.stream().allMatch(step -> step.scores().length == (scored ? words : 0))
                && oneLength(steps.stream().map(Step::context));
    }

    /** Where no decoder states are known, no other vectors are: pictures rely on all of them or none. */
    private boolean isBare(List<Step> steps) {
        return Arrays.stream(trace.encoderStates()).allMatch(state -> state.length == 0)
                && steps.stream().allMatch(step -> step.context().length == 0);
    }

    private boolean isTold() {
        return trace.nodes().stream()
                        .noneMatch(node -> Double.isNaN(node.logProbability()) || Double.isNaN(node.cumulative()))
                && trace.hypotheses().stream()
                        .noneMatch(output -> Double.isNaN(output.logProbability()) || Double.isNaN(output.score()));
    }

    private static boolean oneLength(Stream<float[]> vectors) {
        return vectors.mapToInt(vector -> vector.length).distinct().count() <= 1;
    }
}
