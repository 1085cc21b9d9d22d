package glimpse.draw;

/**
 * The region of a cubic curve that leaves one level downwards and arrives at another downwards: a link.
 *
 * @param fromX the middle of its upper end
 * @param fromY the upper level
 * @param toX the middle of its foot
 * @param toY the lower level
 * @param width across the curve
 */
public record Band(double fromX, double fromY, double toX, double toY, double width) implements Area {

    private static final int PARTS = 48;
    private static final double UPPER_BEND = 0.5;
    private static final double LOWER_BEND = 0.1;

    @Override
    public boolean contains(double x, double y) {
        for (int part = 0; part <= PARTS; part++) {
            double t = part / (double) PARTS;
            if (Math.hypot(x - xAt(t), y - yAt(t)) <= Math.max(width / 2, 1.5) && y >= fromY && y < toY) {
                return true;
            }
        }
        return false;
    }

    /** The curve's x, t from 0 to 1. */
    public double xAt(double t) {
        return fromX + (toX - fromX) * t * t * (3 - 2 * t);
    }

    /** The curve's y, t from 0 to 1. */
    public double yAt(double t) {
        double u = 1 - t;
        return u * u * u * fromY + 3 * u * u * t * upperBend() + 3 * u * t * t * lowerBend() + t * t * t * toY;
    }

    /** The y of the control point below the upper end. */
    public double upperBend() {
        return fromY + UPPER_BEND * (toY - fromY);
    }

    /** The y of the control point above the foot: high, so that a link turns before it meets what stands beside its foot. */
    public double lowerBend() {
        return fromY + LOWER_BEND * (toY - fromY);
    }

    @Override
    public Box box() {
        double left = Math.min(fromX, toX) - width / 2;
        return new Box(left, fromY, Math.abs(toX - fromX) + width, toY - fromY);
    }
}
