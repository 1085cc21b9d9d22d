package glimpse.draw;

/** A piece of a path. */
public sealed interface Segment {

    /** Its points as x, y, x, y …, those of control included: it lies between them. */
    double[] points();

    Segment moved(double dx, double dy);

    /** Begins a new part of the path. */
    record Move(double x, double y) implements Segment {
        @Override
        public double[] points() {
            return new double[] {x, y};
        }

        @Override
        public Move moved(double dx, double dy) {
            return new Move(x + dx, y + dy);
        }
    }

    /** A straight line to a point. */
    record Line(double x, double y) implements Segment {
        @Override
        public double[] points() {
            return new double[] {x, y};
        }

        @Override
        public Line moved(double dx, double dy) {
            return new Line(x + dx, y + dy);
        }
    }

    /** A cubic Bézier curve to (x, y) with two control points. */
    record Curve(double x1, double y1, double x2, double y2, double x, double y) implements Segment {
        @Override
        public double[] points() {
            return new double[] {x1, y1, x2, y2, x, y};
        }

        @Override
        public Curve moved(double dx, double dy) {
            return new Curve(x1 + dx, y1 + dy, x2 + dx, y2 + dy, x + dx, y + dy);
        }
    }

    /** A straight line back to where this part of the path began. */
    record Close() implements Segment {
        @Override
        public double[] points() {
            return new double[0];
        }

        @Override
        public Close moved(double dx, double dy) {
            return this;
        }
    }
}
