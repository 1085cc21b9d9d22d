package glimpse.figure;

import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A vector as a column of coloured cells; with many dimensions a cell is the mean of some. */
public final class Strip {

    private static final int CELLS = 24;

    private static final int VALUES_SHOWN = 8;

    /** The share of cells whose mean lies below the end of the colours. */
    private static final double SHOWN_IN_FULL = 0.98;

    private Strip() {}

    /**
     * The round number at which the colours end. With many dimensions the means of a cell are much smaller than its
     * numbers, and a few large ones would leave all others pale: so it is taken from the means, above all but the largest.
     */
    public static double limit(Trace trace, List<Node> path) {
        Stream<float[]> words = path.stream().flatMap(node -> {
            float[][] layers = node.computed().state();
            return Stream.of(layers[layers.length - 1], node.computed().context());
        });
        return limit(Stream.concat(Arrays.stream(trace.encoderStates()), words));
    }

    /** As {@link #limit(Trace, List)}, of some vectors. */
    public static double limit(Stream<float[]> vectors) {
        double[] means =
                vectors.flatMapToDouble(Strip::means).map(Math::abs).sorted().toArray();
        return means.length == 0 ? 1 : roundedUp(means[(int) (SHOWN_IN_FULL * (means.length - 1))]);
    }

    /** The same for a vector of its own kind. */
    public static double limit(float[] vector) {
        return roundedUp(means(vector).map(Math::abs).max().orElse(0));
    }

    private static DoubleStream means(float[] vector) {
        return IntStream.range(0, cells(vector.length))
                .mapToDouble(cell -> mean(vector, first(cell, vector.length), first(cell + 1, vector.length)));
    }

    private static double roundedUp(double value) {
        if (value == 0) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        return DoubleStream.of(1, 1.5, 2, 3, 4, 5, 6, 8)
                .map(factor -> factor * power)
                .filter(round -> round >= value)
                .findFirst()
                .orElse(10 * power);
    }

    /** How many cells show so many dimensions. */
    public static int cells(int dimensions) {
        return Math.min(CELLS, dimensions);
    }

    /** The first dimension of a cell; of the cell behind the last one it is the number of dimensions. */
    public static int first(int cell, int dimensions) {
        return (int) ((long) cell * dimensions / cells(dimensions));
    }

    /** The mean of the dimensions from (inclusive) … to (exclusive). */
    public static double mean(float[] vector, int from, int to) {
        return IntStream.range(from, to).mapToDouble(i -> vector[i]).average().orElse(0);
    }

    /**
     * What a cell says under the pointer: the dimensions from (inclusive) … to (exclusive), and their numbers as far as
     * they are few.
     *
     * @param symbol what the vector is called
     */
    public static String values(float[] vector, int from, int to, String symbol) {
        String numbers = IntStream.range(from, Math.min(to, from + VALUES_SHOWN))
                .mapToObj(i -> Numbers.decimal(vector[i], 2))
                .collect(Collectors.joining("  "));
        String range = to - from == 1 ? String.valueOf(from + 1) : (from + 1) + "–" + to;
        return symbol + "[" + range + "] = " + numbers + (to - from > VALUES_SHOWN ? " …" : "");
    }
}
