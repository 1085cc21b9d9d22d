package glimpse.figure;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Numbers as they are printed. */
public final class Numbers {

    private static final String BEFORE_UNIT = "\u00a0";

    private Numbers() {}

    /** With a true minus sign, and never a negative zero. By hand: a stage prints hundreds, and format takes its time. */
    public static String decimal(double value, int places) {
        if (Double.isInfinite(value)) {
            return value < 0 ? "−∞" : "∞";
        }
        long scale = Math.round(Math.pow(10, places));
        long units = Math.round(Math.abs(value) * scale);
        StringBuilder text = new StringBuilder(value < 0 && units > 0 ? "−" : "").append(units / scale);
        if (places > 0) {
            // The leading 1 keeps the zeros behind the point.
            text.append('.').append(scale + units % scale).deleteCharAt(text.indexOf(".") + 1);
        }
        return text.toString();
    }

    static String percent(double share) {
        return decimal(100 * share, 1) + BEFORE_UNIT + "%";
    }

    /**
     * Shares as whole numbers of a unit that add up to what the shares add up to (largest-remainder rounding).
     *
     * @param units of the unit in 1: 100 for percent
     */
    static int[] apportion(float[] shares, int units) {
        double[] exact = IntStream.range(0, shares.length)
                .mapToDouble(i -> (double) shares[i] * units)
                .toArray();
        int[] whole = IntStream.range(0, exact.length)
                .map(i -> (int) Math.floor(exact[i]))
                .toArray();
        long missing = Math.round(IntStream.range(0, exact.length)
                        .mapToDouble(i -> exact[i])
                        .sum())
                - IntStream.of(whole).sum();
        IntStream.range(0, exact.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> whole[i] - exact[i]))
                .limit(Math.max(0, missing))
                .forEach(i -> whole[i]++);
        return whole;
    }

    /** A row of weights in tenths of a percent that add up to 100, as they are printed. */
    public static String[] percents(float[] weights) {
        return IntStream.of(apportion(weights, 1000))
                .mapToObj(tenths -> percent(tenths / 1000.0))
                .toArray(String[]::new);
    }
}
