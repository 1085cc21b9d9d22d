package glimpse.draw;

/** A piece of a path. */
public sealed interface Segment {

    /** Its points as x, y, x, y …, those of control included: it lies between them. */
    double[] points();

    /** Begins a new part of the path. */
    record Move(double x, double y) implements Segment {
        @Override
        public double[] points() {
            return new double[] {x, y};
        }
    }

    /** A straight line to a point. */
    record Line(double x, double y) implements Segment {
        @Override
        public double[] points() {
            return new double[] {x, y};
        }
    }

    /** A cubic Bézier curve to (x, y) with two control points. */
    record Curve(double x1, double y1, double x2, double y2, double x, double y) implements Segment {
        @Override
        public double[] points() {
            return new double[] {x1, y1, x2, y2, x, y};
        }
    }

    /** A straight line back to where this part of the path began. */
    record Close() implements Segment {
        @Override
        public double[] points() {
            return new double[0];
        }
    }
}
