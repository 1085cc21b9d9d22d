package glimpse.explain;

import glimpse.explain.Flag.Kind;
import glimpse.explain.Flag.Spot;
import glimpse.trace.Source;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Rows that peak one position beside their own place (Koehn and Knowles 2017). A place must be known from something else
 * than the weights, which are as monotone after a shift as before it: see {@link Kind#SHIFTED}.
 */
final class Shift {

    private static final double NEARLY_ALL = 0.8;
    private static final int FEWEST_IN_ORDER = 4;
    private static final int FEWEST_ALIKE = 3;
    private static final int UNKNOWN = -2;

    private Shift() {}

    static Optional<Flag> of(Source source, List<String> output, SoftAlignment alignment) {
        int[] targets = Flags.words(alignment.targetSpecial());
        int[] sources = Flags.words(alignment.sourceSpecial());
        if (targets.length == sources.length) {
            int last = targets.length - 1;
            return of(alignment, targets, k -> sources[k], FEWEST_IN_ORDER)
                    .or(() -> of(alignment, targets, k -> sources[last - k], FEWEST_IN_ORDER));
        }
        return of(alignment, targets, k -> alike(source.tokens(), output, targets[k]), FEWEST_ALIKE);
    }

    private static int alike(List<String> source, List<String> output, int target) {
        String word = output.get(target);
        boolean once = Collections.frequency(source, word) == 1 && Collections.frequency(output, word) == 1;
        return once ? source.indexOf(word) : UNKNOWN;
    }

    /** @param place the source position of the k-th target word */
    private static Optional<Flag> of(SoftAlignment alignment, int[] targets, IntUnaryOperator place, int fewest) {
        int[] known = IntStream.range(0, targets.length)
                .filter(k -> place.applyAsInt(k) != UNKNOWN)
                .toArray();
        if (known.length < fewest) {
            return Optional.empty();
        }
        int[] peaks = alignment.peaks();
        return Arrays.stream(new int[] {1, -1})
                .mapToObj(by -> new Flag(
                        Kind.SHIFTED,
                        by,
                        IntStream.of(known)
                                .filter(k -> peaks[targets[k]] == place.applyAsInt(k) + by)
                                .<Spot>mapToObj(k -> new Spot.Step(targets[k] + 1, by))
                                .toList()))
                .filter(flag -> flag.spots().size() >= NEARLY_ALL * known.length)
                .findFirst();
    }
}
