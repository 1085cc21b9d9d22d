package glimpse.draw;

/** A piece of a path. */
public sealed interface Segment {

    Segment moved(double dx, double dy);

    /** How far down it reaches, its control points too. */
    double bottom();

    /** Begins a new part of the path. */
    record Move(double x, double y) implements Segment {
        @Override
        public double bottom() {
            return y;
        }

        @Override
        public Move moved(double dx, double dy) {
            return new Move(x + dx, y + dy);
        }
    }

    /** A straight line to a point. */
    record Line(double x, double y) implements Segment {
        @Override
        public double bottom() {
            return y;
        }

        @Override
        public Line moved(double dx, double dy) {
            return new Line(x + dx, y + dy);
        }
    }

    /** A cubic Bézier curve to (x, y) with two control points. */
    record Curve(double x1, double y1, double x2, double y2, double x, double y) implements Segment {
        @Override
        public double bottom() {
            return Math.max(y, Math.max(y1, y2));
        }

        @Override
        public Curve moved(double dx, double dy) {
            return new Curve(x1 + dx, y1 + dy, x2 + dx, y2 + dy, x + dx, y + dy);
        }
    }

    /** A straight line back to where this part of the path began. */
    record Close() implements Segment {
        @Override
        public double bottom() {
            return Double.NEGATIVE_INFINITY;
        }

        @Override
        public Close moved(double dx, double dy) {
            return this;
        }
    }
}
