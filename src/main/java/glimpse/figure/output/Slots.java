package glimpse.figure.output;

import java.util.stream.IntStream;

/**
 * Where the words in view stand, in pixels.
 *
 * @param left of the first slot
 * @param pitch width of a slot
 * @param from the first word in view, from 0
 * @param count how many are in view
 * @param total of the output
 */
record Slots(double left, double pitch, int from, int count, int total) {

    private static final double WIDEST = 92;
    private static final double NARROWEST = 46;
    private static final double WIDEST_BAR = 36;
    private static final double SHARE = 0.62;

    /** As many as fit, the current word (from 0) among them. */
    static Slots in(double left, double right, int total, int current) {
        int fit = Math.max(1, (int) ((right - left) / NARROWEST));
        int count = Math.min(total, fit);
        int from = Math.max(0, Math.min(total - count, current - count / 2));
        return new Slots(left, Math.min(WIDEST, (right - left) / count), from, count, total);
    }

    IntStream visible() {
        return IntStream.range(from, from + count);
    }

    double centre(int word) {
        return left + (word - from + 0.5) * pitch;
    }

    double bar() {
        return Math.rint(Math.min(WIDEST_BAR, SHARE * pitch));
    }

    /** Words after those in view. */
    int after() {
        return total - from - count;
    }
}
