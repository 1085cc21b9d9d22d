package glimpse.model;

import glimpse.modelfile.NumberArray;
import glimpse.tensor.Precision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * How far single precision may be from the reference, whatever kernel multiplies: as far as the same work in <em>double</em>
 * precision moves when all that goes into it is moved by half a unit in the last place of a float, which is the least that
 * storing it as a float does, times a small factor for the roundings on the way.
 */
final class SinglePrecision {

    /**
     * The work rounds not only what goes in but each result on the way, and PyTorch's roundings add to ours. The kernels of
     * OpenBLAS, from SSE3 to AVX-512, need at most 4.3.
     */
    private static final double ROUNDINGS = 12;

    private static final int DRAWS = 16;

    private SinglePrecision() {}

    /** Runs a comparison of single precision within the bounds that its own sensitivity gives. */
    static void check(Fixture fixture, Consumer<Fixture> run) {
        Iterator<Double> bounds = bounds(fixture, run).iterator();
        run.accept(fixture.with(
                fixture.arrays(),
                Precision.FLOAT,
                (what, actual, expected) -> Fixture.isClose(what, actual, expected, bounds.next())));
    }

    /** For each comparison that a run makes, in its order. */
    static List<Double> bounds(Fixture fixture, Consumer<Fixture> run) {
        List<double[]> exact = results(fixture, fixture.arrays(), run);
        double[] moved = new double[exact.size()];
        for (int draw = 0; draw < DRAWS; draw++) {
            List<double[]> other = results(fixture, moved(fixture.arrays(), draw), run);
            for (int c = 0; c < moved.length; c++) {
                moved[c] = Math.max(moved[c], distance(exact.get(c), other.get(c)));
            }
        }
        List<Double> bounds = new ArrayList<>();
        for (int c = 0; c < moved.length; c++) {
            double largest = Arrays.stream(exact.get(c)).map(Math::abs).max().orElse(0);
            bounds.add(ROUNDINGS * (moved[c] + Math.ulp((float) Math.max(1, largest)) / 2));
        }
        return bounds;
    }

    private static List<double[]> results(Fixture fixture, Map<String, NumberArray> arrays, Consumer<Fixture> run) {
        List<double[]> results = new ArrayList<>();
        run.accept(fixture.with(arrays, Precision.DOUBLE, (what, actual, expected) -> results.add(actual.clone())));
        return results;
    }

    private static Map<String, NumberArray> moved(Map<String, NumberArray> arrays, long seed) {
        return arrays.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> {
            SplittableRandom random =
                    new SplittableRandom(seed * 31 + entry.getKey().hashCode());
            NumberArray array = entry.getValue();
            double[] values = Arrays.stream(array.values())
                    .map(v -> v + (random.nextBoolean() ? 0.5 : -0.5) * Math.ulp((float) v))
                    .toArray();
            return new NumberArray(array.shape(), values);
        }));
    }

    private static double distance(double[] a, double[] b) {
        double most = 0;
        for (int i = 0; i < a.length; i++) {
            most = Math.max(most, Math.abs(a[i] - b[i]));
        }
        return most;
    }
}
