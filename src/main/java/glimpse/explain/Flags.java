package glimpse.explain;

import glimpse.explain.Flag.Kind;
import glimpse.explain.Flag.Spot;
import glimpse.text.Vocabulary;
import glimpse.trace.Node;
import glimpse.trace.Source;
import glimpse.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Looks for what is unusual in the attention of an output; T target words, N source words. */
public final class Flags {

    private static final double MOST = 0.5;
    private static final double LEAK = 0.05;
    private static final double CROWD = 2.5;
    private static final double TIMES_EVEN = 2;
    private static final double NEARLY = 0.9;
    private static final int LONGEST_REPETITION = 3;

    private final Source source;
    private final SoftAlignment alignment;
    private final Measures measures;
    private final List<Flag> found = new ArrayList<>();

    private Flags(Source source, SoftAlignment alignment) {
        this.source = source;
        this.alignment = alignment;
        this.measures = Measures.of(alignment);
    }

    /**
     * Those of an output, in the order of their kinds. Without attention only repetition can be seen.
     *
     * @param leaf the node of its last word
     */
    public static List<Flag> of(Trace trace, int leaf) {
        List<Node> path = trace.path(leaf);
        List<String> output = path.stream().map(Node::token).toList();
        Source source = trace.readBy(leaf).source();
        return path.get(0).computed().hasAttention()
                ? of(source, output, SoftAlignment.of(trace.readBy(leaf), leaf))
                : repeated(source.tokens(), output);
    }

    static List<Flag> of(Source source, List<String> output, SoftAlignment alignment) {
        Flags flags = new Flags(source, alignment);
        flags.marks();
        flags.padding();
        flags.coverage();
        Shift.of(source, output, alignment).ifPresent(flags.found::add);
        flags.found.addAll(repeated(source.tokens(), output));
        flags.uniform();
        return List.copyOf(flags.found);
    }

    /** Whether an output has less than half as many words as the source: it leaves words out because it is meant to. */
    public static boolean isSummary(SoftAlignment alignment) {
        return 2 * words(alignment.targetSpecial()).length < words(alignment.sourceSpecial()).length;
    }

    static int[] words(boolean[] special) {
        return IntStream.range(0, special.length).filter(i -> !special[i]).toArray();
    }

    private void add(Kind kind, double value, List<? extends Spot> spots) {
        if (!spots.isEmpty()) {
            found.add(new Flag(kind, value, List.copyOf(spots)));
        }
    }

    private static List<Spot.Step> steps(int[] rows, IntPredicate isUnusual, IntToDoubleFunction value) {
        return IntStream.of(rows)
                .filter(isUnusual)
                .mapToObj(t -> new Spot.Step(t + 1, value.applyAsDouble(t)))
                .toList();
    }

    private void marks() {
        int[] words = words(alignment.targetSpecial());
        List<Spot.Step> led = steps(words, t -> markMass(t) > MOST || isMark(peak(t)), this::markMass);
        if (led.size() > MOST * words.length) {
            add(
                    Kind.MARKS,
                    IntStream.of(words).mapToDouble(this::markMass).average().orElse(0),
                    led);
        }
    }

    private void padding() {
        int[] all = IntStream.range(0, alignment.targets()).toArray();
        double mean = IntStream.of(all).mapToDouble(this::paddingMass).average().orElse(0);
        if (mean > LEAK) {
            add(
                    Kind.PADDING,
                    mean,
                    steps(all, t -> true, this::paddingMass).stream()
                            .max(Comparator.comparingDouble(Spot::value))
                            .stream()
                            .toList());
        }
    }

    private int peak(int row) {
        return measures.steps().get(row).peak();
    }

    private boolean isPadding(int position) {
        return alignment.sourceSpecial()[position]
                && source.tokens().get(position).equals(Vocabulary.SPECIALS.get(0));
    }

    private boolean isMark(int position) {
        return alignment.sourceSpecial()[position] && !isPadding(position);
    }

    private double markMass(int row) {
        return mass(row, this::isMark);
    }

    private double paddingMass(int row) {
        return mass(row, this::isPadding);
    }

    private double mass(int row, IntPredicate counts) {
        return IntStream.range(0, alignment.sources())
                .filter(counts)
                .mapToDouble(i -> alignment.weights()[row][i])
                .sum();
    }

    private void coverage() {
        CoverageMeasures measured = measures.coverage();
        List<Spot.Word> neglected =
                spots(measured.underTranslated(), i -> !source.crossedOut().contains(i));
        if (!isSummary(alignment)) {
            add(Kind.NEGLECTED, neglected.size(), neglected);
        }
        double bound = Math.max(CROWD, TIMES_EVEN * alignment.targets() / alignment.sources());
        List<Spot.Word> crowded = spots(measured.overTranslated(), i -> measured.coverage()[i] > bound);
        add(Kind.CROWDED, crowded.size(), crowded);
    }

    private List<Spot.Word> spots(List<Integer> positions, IntPredicate isUnusual) {
        return positions.stream()
                .filter(isUnusual::test)
                .map(i -> new Spot.Word(i, measures.coverage().coverage()[i]))
                .toList();
    }

    private void uniform() {
        IntToDoubleFunction entropy = t -> measures.steps().get(t).normalisedEntropy();
        List<Spot.Step> rows = steps(
                words(alignment.targetSpecial()),
                t -> alignment.sources() > 2 && entropy.applyAsDouble(t) > NEARLY,
                entropy);
        add(Kind.UNIFORM, rows.stream().mapToDouble(Spot::value).max().orElse(0), rows);
    }

    private static List<Flag> repeated(List<String> source, List<String> output) {
        Set<Integer> steps = new TreeSet<>();
        for (int length = 1; length <= LONGEST_REPETITION; length++) {
            if (repetitions(source, length).isEmpty()) {
                steps.addAll(repetitions(output, length));
            }
        }
        List<Spot.Step> spots = steps.stream().map(t -> new Spot.Step(t + 1, 1)).toList();
        return spots.isEmpty() ? List.of() : List.of(new Flag(Kind.REPEATED, spots.size(), List.copyOf(spots)));
    }

    /** Where words stand (from 0) that say again what the same number of words before them said; padding is none. */
    private static Set<Integer> repetitions(List<String> tokens, int length) {
        Set<Integer> again = new TreeSet<>();
        for (int t = 0; t + 2 * length <= tokens.size(); t++) {
            List<String> first = tokens.subList(t, t + length);
            if (first.equals(tokens.subList(t + length, t + 2 * length))
                    && !Vocabulary.SPECIALS.get(0).equals(first.get(0))) {
                IntStream.range(t + length, t + 2 * length).forEach(again::add);
            }
        }
        return again;
    }
}
