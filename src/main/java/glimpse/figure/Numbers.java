package glimpse.figure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Numbers as they are printed. */
public final class Numbers {

    private static final String BEFORE_UNIT = "\u00a0";

    /** Weights that a softmax of equal scores could give differ by less. */
    private static final float SAME = 1e-6f;

    private Numbers() {}

    /**
     * With a true minus sign, and never a negative zero; a dash for what is no number. By hand: a stage prints hundreds, and
     * format takes its time.
     */
    public static String decimal(double value, int places) {
        if (Double.isNaN(value)) {
            return "–";
        }
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

    /** A share as a percentage with one place. */
    public static String percent(double share) {
        return decimal(100 * share, 1) + BEFORE_UNIT + "%";
    }

    /**
     * Shares as whole numbers of a unit. They add up to what the shares add up to (largest-remainder rounding) where that
     * leaves equal shares equal; else each is rounded by itself, for two numbers that differ would say that the shares do.
     *
     * @param units of the unit in 1: 100 for percent
     */
    public static int[] apportion(float[] shares, int units) {
        int[] whole = floors(shares, units);
        double sum = 0;
        for (float share : shares) {
            sum += (double) share * units;
        }
        long missing = Math.round(sum) - IntStream.of(whole).sum();
        List<Integer> order = IntStream.range(0, whole.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> whole[i] - (double) shares[i] * units))
                .toList();
        for (int i : order.subList(0, (int) Math.max(0, Math.min(missing, whole.length)))) {
            whole[i]++;
        }
        return keepsEqual(shares, whole)
                ? whole
                : IntStream.range(0, whole.length)
                        .map(i -> (int) Math.round((double) shares[i] * units))
                        .toArray();
    }

    private static int[] floors(float[] shares, int units) {
        return IntStream.range(0, shares.length)
                .map(i -> (int) Math.floor((double) shares[i] * units))
                .toArray();
    }

    private static boolean keepsEqual(float[] shares, int[] whole) {
        List<Integer> order = Weights.order(shares);
        return IntStream.range(1, order.size()).allMatch(k -> {
            int above = order.get(k - 1);
            int below = order.get(k);
            return shares[above] - shares[below] > SAME || whole[above] == whole[below];
        });
    }

    /** A row of weights in tenths of a percent, as they are printed. */
    public static int[] tenths(float[] weights) {
        return apportion(weights, 1000);
    }

    /** A row of weights in percent, as they are printed. */
    public static String[] percents(float[] weights) {
        return IntStream.of(tenths(weights))
                .mapToObj(tenths -> percent(tenths / 1000.0))
                .toArray(String[]::new);
    }
}
