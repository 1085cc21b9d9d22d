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
    private static final double NARROWEST_COMPACT = 48;
    private static final double STRIP = 40;
    private static final double STRIP_COMPACT = 36;
    private static final double AIR = 14;
    private static final double NARROW_STAGE = 860;
    /** Half of a window that is narrow itself. */
    static final double NARROW_HALF = 700;

    static Columns in(double width, int total, OptionalInt wanted, int peak) {
        return width < NARROW_STAGE
                ? in(154, width - 48, STRIP, NARROWEST, total, wanted, peak)
                : in(204, width - 68, STRIP, NARROWEST, total, wanted, peak);
    }

    /** For half the room. */
    static Columns compact(double width, int total, OptionalInt wanted, int peak) {
        return width < NARROW_HALF
                ? in(136, width - 40, STRIP_COMPACT, NARROWEST_COMPACT, total, wanted, peak)
                : in(154, width - 48, STRIP_COMPACT, NARROWEST_COMPACT, total, wanted, peak);
    }

    private static Columns in(
            double left, double right, double widest, double narrowest, int total, OptionalInt wanted, int peak) {
        double span = right - left - 2 * AIR - widest;
        int count = Math.max(1, Math.min(total, (int) (span / narrowest) + 1));
        double pitch = count == 1 ? WIDEST : Math.min(WIDEST, span / (count - 1));
        double strip = Math.min(widest, Math.rint(pitch / 2));
        int from = Math.max(0, Math.min(total - count, wanted.orElse(peak - count / 2)));
        double first = left + AIR + widest / 2 + (span - pitch * (count - 1)) / 2;
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
