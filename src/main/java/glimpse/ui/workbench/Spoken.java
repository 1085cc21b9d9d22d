package glimpse.ui.workbench;

import glimpse.draw.Markup;
import glimpse.explain.Flag;
import glimpse.explain.Flags;
import glimpse.explain.Measures;
import glimpse.explain.NeighbourIndex;
import glimpse.explain.SoftAlignment;
import glimpse.explain.StepMeasures;
import glimpse.figure.Numbers;
import glimpse.figure.metrics.FlagText;
import glimpse.trace.Node;
import glimpse.trace.Source;
import glimpse.trace.Step;
import glimpse.trace.Trace;
import glimpse.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Pictures in words, for those who do not see them: what is on each now. */
public final class Spoken {

    /** So many parts of a context are said. */
    private static final int PARTS = 3;

    private static final double LEAST = 0.001;

    private Spoken() {}

    /** Which step is shown, its word, and the most probable word. */
    public static String step(Showing now, Words words) {
        String best = now.node().computed().candidates().stream()
                .findFirst()
                .map(candidate -> candidate.shown() + " " + Numbers.percent(candidate.probability()))
                .orElse("");
        return words.get(
                now.trace().isGiven(now.node()) ? "spoken.step.given" : "spoken.step",
                number(now.step()),
                number(now.length()),
                now.node().shown(),
                best);
    }

    /**
     * How large the matrix is, and where the current row looks.
     *
     * @param name of its numbers
     * @param row of the current step; empty while it is not known
     */
    public static String alignment(Showing now, Words words, String name, Optional<double[]> row) {
        if (!now.node().computed().hasAttention()) {
            return words.get("spoken.unweighed");
        }
        Source source = source(now);
        String steps = number(now.length());
        String sources = number(source.length());
        return row.map(numbers -> {
                    int peak = peak(numbers);
                    String there = source.shown(peak) + " " + Numbers.decimal(numbers[peak], 3);
                    return words.get(
                            "spoken.alignment", name, steps, sources, now.node().shown(), there);
                })
                .orElseGet(() -> words.get("spoken.alignment.unknown", name, steps, sources));
    }

    private static int peak(double[] numbers) {
        return IntStream.range(0, numbers.length)
                .boxed()
                .max(Comparator.comparingDouble(i -> numbers[i]))
                .orElseThrow();
    }

    /** How large the search is, which of its words is followed, and the best output. */
    public static String beams(Showing now, Words words) {
        Trace trace = now.trace();
        Node node = now.node();
        long pruned = trace.nodes().stream()
                .filter(one -> one.status() == Node.Status.PRUNED)
                .count();
        int steps = trace.nodes().stream().mapToInt(Node::step).max().orElseThrow();
        return words.get(
                "spoken.beams",
                number(steps),
                number(trace.hypotheses().size()),
                number((int) pruned),
                number(now.step()),
                node.shown(),
                words.get("spoken." + node.status()),
                Numbers.decimal(node.cumulative(), 3),
                trace.best().text());
    }

    /** The score and the weight whose derivation follows. */
    public static String numbers(Showing now, Words words) {
        Step step = now.node().computed();
        if (!step.hasAttention()) {
            return words.get("spoken.unweighed");
        }
        int i = now.position();
        return words.get(
                "spoken.numbers",
                number(now.step()),
                now.node().shown(),
                source(now).shown(i),
                Numbers.decimal(step.scores()[i], 3),
                Numbers.percent(step.weights()[i]));
    }

    /** @param shares of the variance on the axes of each plane */
    public static String states(Showing now, Words words, List<double[]> shares) {
        List<String> axes = shares.stream()
                .map(plane -> Numbers.percent(plane[0]) + ", " + Numbers.percent(plane[1]))
                .toList();
        return words.get(
                "spoken.states",
                number(source(now).length()),
                number(now.length()),
                String.join(words.get("spoken.between"), axes),
                number(now.step()),
                now.node().shown());
    }

    /** What the present context is made of. */
    public static String context(Showing now, Words words) {
        Step step = now.node().computed();
        String size = number(step.context().length);
        if (!step.hasAttention()) {
            return words.get("spoken.context.fixed", size);
        }
        Source source = source(now);
        List<String> parts = IntStream.range(0, source.length())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -step.weights()[i]))
                .filter(i -> step.weights()[i] >= LEAST)
                .limit(PARTS)
                .map(i -> source.shown(i) + " " + Numbers.percent(step.weights()[i]))
                .toList();
        return words.get(
                "spoken.context",
                number(now.length()),
                size,
                number(now.step()),
                now.node().shown(),
                String.join(", ", parts));
    }

    /** How many states there are, and whose is in focus. */
    public static String encoder(Showing now, Words words) {
        Trace read = now.trace().readBy(now.place().leaf());
        boolean focus = now.locked().isPresent() || now.node().computed().hasAttention();
        return words.get(
                "spoken.encoder",
                number(read.source().length()),
                number(read.encoderStates()[0].length),
                focus ? read.source().shown(now.position()) : "–");
    }

    /**
     * The words whose states are nearest.
     *
     * @param states how many were compared
     */
    public static String neighbours(String word, int states, List<NeighbourIndex.Neighbour> places, Words words) {
        List<String> said = places.stream()
                .map(place -> place.words().get(place.position()) + " " + Numbers.decimal(place.cosine(), 2))
                .toList();
        return words.get("spoken.neighbours", word, number(states), String.join(", ", said));
    }

    /** The measures of the present step, and what is unusual in the output. */
    public static String metrics(Showing now, Words words) {
        List<String> said = new ArrayList<>();
        int leaf = now.place().leaf();
        said.add(now.node().computed().hasAttention() ? measured(now, words) : words.get("spoken.unweighed"));
        List<Flag> flags = Flags.of(now.trace(), leaf);
        flags.forEach(flag -> said.add(Markup.plain(FlagText.of(flag, now.path(), words))));
        if (flags.isEmpty()) {
            said.add(words.get("spoken.usual"));
        }
        return String.join(words.get("spoken.between"), said);
    }

    private static String measured(Showing now, Words words) {
        int leaf = now.place().leaf();
        SoftAlignment alignment = SoftAlignment.of(now.trace().readBy(leaf), leaf);
        StepMeasures step = Measures.of(alignment).steps().get(now.step() - 1);
        return words.get(
                "spoken.metrics",
                number(now.step()),
                now.node().shown(),
                Numbers.decimal(step.entropy(), 2),
                Numbers.percent(step.peakWeight()),
                source(now).shown(step.peak()),
                Numbers.percent(Math.exp(now.node().logProbability())));
    }

    private static Source source(Showing now) {
        return now.trace().readBy(now.place().leaf()).source();
    }

    private static String number(int number) {
        return String.valueOf(number);
    }
}
