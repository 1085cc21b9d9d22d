package glimpse.draw;

import java.util.List;

/** One thing to paint, in final coordinates. */
public sealed interface Mark {

    /** How far an italic run leans: x grows by this much for every unit above the baseline. */
    double SLANT = 0.2;

    void paintOn(Surface surface);

    Mark moved(double dx, double dy);

    /** How far down it reaches. */
    double bottom();

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
        public double bottom() {
            return y + height;
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
        public double bottom() {
            return segments.stream().mapToDouble(Segment::bottom).max().orElse(0);
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
            double top = runs.stream()
                    .mapToDouble(run -> run.dy() - Typeface.ASCENT * run.size())
                    .min()
                    .orElse(0);
            double bottom = runs.stream()
                    .mapToDouble(run -> run.dy() + Typeface.DESCENT * run.size())
                    .max()
                    .orElse(0);
            return new Box(x, baseline + top, width(), bottom - top);
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
        public double bottom() {
            return box.bottom();
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
