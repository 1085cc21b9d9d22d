package glimpse.explain;

import glimpse.trace.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Something unusual in the attention of an output, and where to look. What is usual is a matter of experience; each kind
 * says its bound.
 *
 * @param step the step to look at, from 1; none where it is not one step's
 * @param position the source position to look at, from 0; none where it is not one word's
 * @param value what was measured
 */
public record Flag(Kind kind, OptionalInt step, OptionalInt position, double value) {

    /** What is unusual. */
    public enum Kind {
        /** At least half of the rows of words peak at a mark. */
        MARKS,
        /** A source word has less than 0.3 of weight in all (Tu 2016). */
        NEGLECTED,
        /** A source word has more than twice what an even output would give it, and more than 2.5. */
        CROWDED,
        /** Four fifths of the peaks lie one word beside the place that is theirs if words go one by one. */
        SHIFTED,
        /** The same words come twice running. */
        REPEATED,
        /** A row's entropy is more than nine tenths of what is possible. */
        UNIFORM
    }

    private static final double HALF = 0.5;
    private static final double CROWD = 2.5;
    private static final double NEARLY = 0.9;
    private static final double SHIFT = 0.8;
    private static final int FEW = 4;

    /** Those of an output, in the order of their kinds. */
    public static List<Flag> of(SoftAlignment alignment, List<Node> path) {
        Measures measures = Measures.of(alignment);
        List<Flag> flags = new ArrayList<>();
        marks(alignment, measures, flags);
        CoverageMeasures coverage = measures.coverage();
        coverage.underTranslated().forEach(i -> flags.add(at(Kind.NEGLECTED, i, coverage.coverage()[i])));
        double crowd = Math.max(CROWD, 2.0 * alignment.targets() / alignment.sources());
        coverage.overTranslated().stream()
                .filter(i -> coverage.coverage()[i] > crowd)
                .forEach(i -> flags.add(at(Kind.CROWDED, i, coverage.coverage()[i])));
        shift(alignment, measures, flags);
        repeated(path, flags);
        for (int t = 0; t < alignment.targets(); t++) {
            double entropy = measures.steps().get(t).normalisedEntropy();
            if (entropy > NEARLY && alignment.sources() > 2) {
                flags.add(new Flag(Kind.UNIFORM, OptionalInt.of(t + 1), OptionalInt.empty(), entropy));
            }
        }
        return flags;
    }

    private static Flag at(Kind kind, int position, double value) {
        return new Flag(kind, OptionalInt.empty(), OptionalInt.of(position), value);
    }

    private static void marks(SoftAlignment alignment, Measures measures, List<Flag> flags) {
        int[] words = words(alignment);
        int[] atMarks = IntStream.of(words)
                .filter(t -> alignment.sourceSpecial()[measures.steps().get(t).peak()])
                .toArray();
        double share = words.length == 0 ? 0 : (double) atMarks.length / words.length;
        if (share >= HALF) {
            int first = atMarks[0];
            int peak = measures.steps().get(first).peak();
            flags.add(new Flag(Kind.MARKS, OptionalInt.of(first + 1), OptionalInt.of(peak), share));
        }
    }

    private static int[] words(SoftAlignment alignment) {
        return IntStream.range(0, alignment.targets())
                .filter(t -> !alignment.targetSpecial()[t])
                .toArray();
    }

    /** Only where as many words go in as out can a place be said to be a word's own: in order, or backwards. */
    private static void shift(SoftAlignment alignment, Measures measures, List<Flag> flags) {
        int[] words = words(alignment);
        int sources = (int) IntStream.range(0, alignment.sources())
                .filter(i -> !alignment.sourceSpecial()[i])
                .count();
        if (words.length < FEW || words.length != sources) {
            return;
        }
        for (int by : new int[] {-1, 1}) {
            for (boolean backwards : new boolean[] {false, true}) {
                long beside = IntStream.of(words)
                        .filter(t -> measures.steps().get(t).peak() == (backwards ? sources - 1 - t : t) + by)
                        .count();
                if (beside >= SHIFT * words.length) {
                    int first = words[0];
                    flags.add(new Flag(
                            Kind.SHIFTED,
                            OptionalInt.of(first + 1),
                            OptionalInt.of(measures.steps().get(first).peak()),
                            by));
                    return;
                }
            }
        }
    }

    /** One word, or two or three, and the same again. */
    private static void repeated(List<Node> path, List<Flag> flags) {
        for (int t = 0; t < path.size(); t++) {
            for (int length = 1; length <= 3 && t + 2 * length <= path.size(); length++) {
                int from = t;
                int many = length;
                boolean same = IntStream.range(0, length).allMatch(k -> path.get(from + k)
                        .token()
                        .equals(path.get(from + many + k).token()));
                if (same) {
                    flags.add(new Flag(Kind.REPEATED, OptionalInt.of(t + length + 1), OptionalInt.empty(), length));
                    return;
                }
            }
        }
    }
}
