package glimpse.figure.stage;

import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The columns of the stage: one for each source position in view.
 *
 * @param left where the axes begin
 * @param right where the axes end
 * @param first the middle of the first column in view
 * @param pitch from one column's middle to the next
 * @param strip width of a strip
 * @param from the first position in view
 * @param count how many are in view
 * @param total the source's length N
 */
record Columns(double left, double right, double first, double pitch, double strip, int from, int count, int total) {

    static final double MARGIN = 24;

    private static final double WIDEST = 200;
    private static final double NARROWEST = 56;
    private static final double STRIP = 40;
    private static final double AIR = 14;
    private static final double NARROW_STAGE = 860;

    static Columns in(double width, int total, OptionalInt wanted, int peak) {
        boolean narrow = width < NARROW_STAGE;
        double left = narrow ? 154 : 204;
        double right = width - (narrow ? 48 : 68);
        double span = right - left - 2 * AIR - STRIP;
        int count = Math.max(1, Math.min(total, (int) (span / NARROWEST) + 1));
        double pitch = count == 1 ? WIDEST : Math.min(WIDEST, span / (count - 1));
        double strip = Math.min(STRIP, Math.rint(pitch / 2));
        int from = Math.max(0, Math.min(total - count, wanted.orElse(peak - count / 2)));
        double first = left + AIR + STRIP / 2 + (span - pitch * (count - 1)) / 2;
        return new Columns(left, right, first, pitch, strip, from, count, total);
    }

    /** The same, moved no further than it takes to have a position in view. */
    Columns keeping(int position) {
        int moved = Math.max(position - count + 1, Math.min(from, position));
        return new Columns(left, right, first, pitch, strip, moved, count, total);
    }

    double centre(int position) {
        return first + (position - from) * pitch;
    }

    double stripLeft(int position) {
        return Math.round(centre(position) - strip / 2);
    }

    boolean shows(int position) {
        return position >= from && position < from + count;
    }

    IntStream visible() {
        return IntStream.range(from, from + count);
    }

    /** Positions left of the view. */
    int before() {
        return from;
    }

    /** Positions right of the view. */
    int after() {
        return total - from - count;
    }
}
