package glimpse.draw;

import java.util.ArrayList;
import java.util.List;

/** A straight way from numbers to pixels: {@code from} falls on {@code start}, {@code to} on {@code end}. */
public record Scale(double from, double to, double start, double end) {

    /** The pixel of a number. */
    public double at(double value) {
        return to == from ? start : start + (value - from) / (to - from) * (end - start);
    }

    /** The number at a pixel. */
    public double valueAt(double pixel) {
        return end == start ? from : from + (pixel - start) / (end - start) * (to - from);
    }

    /** About this many round numbers (1, 2 or 5 times a power of ten apart) between both ends. */
    public List<Double> ticks(int wanted) {
        double low = Math.min(from, to);
        double high = Math.max(from, to);
        if (high == low || wanted < 1) {
            return List.of(low);
        }
        double step = roundUp((high - low) / wanted);
        List<Double> ticks = new ArrayList<>();
        for (long k = (long) Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) {
            ticks.add(k * step);
        }
        return ticks;
    }

    private static double roundUp(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double factor : new double[] {1, 2, 5}) {
            if (rough <= factor * power * (1 + 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
