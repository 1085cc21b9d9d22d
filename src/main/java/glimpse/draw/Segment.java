package glimpse.draw;

/** A piece of a path. */
public sealed interface Segment {

    /** Begins a new part of the path. */
    record Move(double x, double y) implements Segment {}

    /** A straight line to a point. */
    record Line(double x, double y) implements Segment {}

    /** A cubic Bézier curve to (x, y) with two control points. */
    record Curve(double x1, double y1, double x2, double y2, double x, double y) implements Segment {}

    /** A straight line back to where this part of the path began. */
    record Close() implements Segment {}
}
