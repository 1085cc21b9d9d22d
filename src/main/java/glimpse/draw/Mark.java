package glimpse.draw;

import java.util.List;

/** One thing to paint, in final coordinates. */
public sealed interface Mark {

    /** How far an italic run leans: x grows by this much for every unit above the baseline. */
    double SLANT = 0.2;

    void paintOn(Surface surface);

    /** A rectangle that holds all of it; about curves and turned text it may be larger than it had to be. */
    Box bounds();

    /** How far down it reaches. */
    default double bottom() {
        return bounds().bottom();
    }

    Mark moved(double dx, double dy);

    /**
     * A rectangle.
     *
     * @param radius of its corners; 0 for square ones
     */
    record Rectangle(double x, double y, double width, double height, double radius, Paint paint) implements Mark {

        public Rectangle(Box box, Paint paint) {
            this(box.x(), box.y(), box.width(), box.height(), 0, paint);
        }

        public Rectangle(Box box, double radius, Paint paint) {
            this(box.x(), box.y(), box.width(), box.height(), radius, paint);
        }

        public Box box() {
            return new Box(x, y, width, height);
        }

        @Override
        public Box bounds() {
            return box().grown(paint.reach());
        }

        @Override
        public Rectangle moved(double dx, double dy) {
            return new Rectangle(x + dx, y + dy, width, height, radius, paint);
        }

        @Override
        public void paintOn(Surface surface) {
            surface.rectangle(this);
        }
    }

    /** Lines and curves, filled, outlined or both. */
    record Path(List<Segment> segments, Paint paint) implements Mark {

        public Path {
            segments = List.copyOf(segments);
        }

        @Override
        public Box bounds() {
            double left = Double.POSITIVE_INFINITY;
            double top = Double.POSITIVE_INFINITY;
            double right = Double.NEGATIVE_INFINITY;
            double bottom = Double.NEGATIVE_INFINITY;
            for (Segment segment : segments) {
                double[] points = segment.points();
                for (int i = 0; i < points.length; i += 2) {
                    left = Math.min(left, points[i]);
                    right = Math.max(right, points[i]);
                    top = Math.min(top, points[i + 1]);
                    bottom = Math.max(bottom, points[i + 1]);
                }
            }
            return new Box(left, top, right - left, bottom - top).grown(paint.reach());
        }

        @Override
        public Path moved(double dx, double dy) {
            return new Path(segments.stream().map(one -> one.moved(dx, dy)).toList(), paint);
        }

        @Override
        public void paintOn(Surface surface) {
            surface.path(this);
        }
    }

    /**
     * A line of text, already measured.
     *
     * @param x the left end
     * @param baseline the y on which the letters stand
     * @param angle degrees, clockwise, about (x, baseline)
     * @param runs from left to right
     */
    record Text(double x, double baseline, double angle, List<Run> runs) implements Mark {

        public Text {
            runs = List.copyOf(runs);
        }

        public double width() {
            return runs.stream()
                    .mapToDouble(run -> run.dx() + run.width())
                    .max()
                    .orElse(0);
        }

        /** The letters without marks or subscripts. */
        public String plain() {
            return runs.stream().map(Run::text).reduce("", String::concat);
        }

        /** The rectangle about the letters before they are turned by the angle. */
        public Box box() {
            double width = 0;
            double top = 0;
            double bottom = 0;
            for (Run run : runs) {
                width = Math.max(width, run.dx() + run.width());
                top = Math.min(top, run.dy() - Typeface.ASCENT * run.size());
                bottom = Math.max(bottom, run.dy() + Typeface.DESCENT * run.size());
            }
            return new Box(x, baseline + top, width, bottom - top);
        }

        /** Once turned the text lies somewhere in the circle about its left end. */
        @Override
        public Box bounds() {
            Box box = box().grown(1);
            return angle == 0 ? box : new Box(x, baseline, 0, 0).grown(box.width() + box.height());
        }

        /** Turned text stands on its left end: it leans upwards. */
        @Override
        public double bottom() {
            return box().bottom();
        }

        @Override
        public Text moved(double dx, double dy) {
            return new Text(x + dx, baseline + dy, angle, runs);
        }

        @Override
        public void paintOn(Surface surface) {
            surface.text(this);
        }
    }

    /**
     * A picture of coloured cells without smoothing between them.
     *
     * @param pixels {@code [rows * columns]}, row by row, as {@link Colour#argb}
     */
    record Raster(Box box, int columns, int rows, int[] pixels) implements Mark {

        @Override
        public Box bounds() {
            return box;
        }

        @Override
        public Raster moved(double dx, double dy) {
            return new Raster(box.moved(dx, dy), columns, rows, pixels);
        }

        @Override
        public void paintOn(Surface surface) {
            surface.raster(this);
        }
    }
}
