package glimpse.draw;

import java.util.ArrayList;
import java.util.List;

/** A figure in the making. */
public final class Drawing {

    private static final double ARROW_LENGTH = 6;
    private static final double ARROW_HALF = 3;

    private final List<Mark> marks = new ArrayList<>();
    private final List<Hits> hits = new ArrayList<>();
    private final List<Figure.Part> parts = new ArrayList<>();

    /** What is drawn from now on is this part of the figure. */
    public void part(String name) {
        parts.add(new Figure.Part(name, marks.size()));
    }

    /** The marks of another figure with their parts, moved; the pointer finds nothing there. */
    public void add(Figure other, double dx, double dy) {
        int before = marks.size();
        other.parts().forEach(part -> parts.add(new Figure.Part(part.name(), before + part.from())));
        other.marks().forEach(mark -> marks.add(mark.moved(dx, dy)));
    }

    public void add(Mark mark) {
        marks.add(mark);
    }

    public void box(Box box, Paint paint) {
        marks.add(new Mark.Rectangle(box, paint));
    }

    public void box(Box box, double radius, Paint paint) {
        marks.add(new Mark.Rectangle(box, radius, paint));
    }

    public void circle(double x, double y, double radius, Paint paint) {
        marks.add(new Mark.Rectangle(new Box(x - radius, y - radius, 2 * radius, 2 * radius), radius, paint));
    }

    public void text(Label label, double x, double baseline, Anchor anchor) {
        marks.add(label.at(x, baseline, anchor));
    }

    /** Straight lines through points, given as x, y, x, y … */
    public void line(Stroke stroke, double... points) {
        List<Segment> segments = new ArrayList<>();
        segments.add(new Segment.Move(points[0], points[1]));
        for (int i = 2; i < points.length; i += 2) {
            segments.add(new Segment.Line(points[i], points[i + 1]));
        }
        marks.add(new Mark.Path(segments, Paint.stroke(stroke)));
    }

    /** Straight lines through points that end in an arrow's head. */
    public void arrow(Stroke stroke, double... points) {
        int last = points.length - 2;
        double dx = Math.signum(points[last] - points[last - 2]);
        double dy = Math.signum(points[last + 1] - points[last - 1]);
        double x = points[last];
        double y = points[last + 1];
        double[] shaft = points.clone();
        shaft[last] = x - dx * ARROW_LENGTH;
        shaft[last + 1] = y - dy * ARROW_LENGTH;
        line(stroke, shaft);
        marks.add(new Mark.Path(
                List.of(
                        new Segment.Move(x, y),
                        new Segment.Line(
                                x - dx * ARROW_LENGTH - dy * ARROW_HALF, y - dy * ARROW_LENGTH - dx * ARROW_HALF),
                        new Segment.Line(
                                x - dx * ARROW_LENGTH + dy * ARROW_HALF, y - dy * ARROW_LENGTH + dx * ARROW_HALF),
                        new Segment.Close()),
                Paint.fill(stroke.colour())));
    }

    /** A band of even width from one level down to another, cut straight at both. */
    public void band(Band band, Colour colour, double width) {
        marks.add(new Mark.Path(
                List.of(
                        new Segment.Move(band.fromX(), band.fromY()),
                        new Segment.Curve(
                                band.fromX(), band.upperBend(), band.toX(), band.lowerBend(), band.toX(), band.toY())),
                Paint.stroke(colour, width)));
    }

    public void hit(Area area, Target target, String text) {
        hits.add(new Hit(area, target, text));
    }

    public void hits(Hits more) {
        hits.add(more);
    }

    public Figure figure(double width, double height, Colour background) {
        return new Figure(width, height, background, marks, hits, parts);
    }
}
