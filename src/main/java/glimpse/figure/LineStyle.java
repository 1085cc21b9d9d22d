package glimpse.figure;

import glimpse.draw.Colour;
import glimpse.draw.Drawing;
import glimpse.draw.Mark;
import glimpse.draw.Paint;
import glimpse.draw.Segment;
import glimpse.draw.Stroke;
import glimpse.draw.Theme;
import java.util.ArrayList;
import java.util.List;

/**
 * What tells one line from the others: a colour and the shape of its points, so that it is told without colours too. The
 * colours stand apart in any colour vision and are readable as text on the canvas.
 *
 * @param corners of the points' shape; 0 for a circle
 * @param turn of the shape, in degrees
 */
public record LineStyle(Colour colour, int corners, double turn) {

    public static final double WIDTH = 2;

    private static final double RADIUS = 4.5;
    private static final List<String> LIGHT = List.of("#0969da", "#bc4c00", "#0f7a5f", "#8250df", "#9a6700", "#bf3989");
    private static final List<String> DARK = List.of("#58a6ff", "#f0883e", "#3ec9a2", "#bc8cff", "#e3b341", "#ff7bb5");
    private static final int[] CORNERS = {0, 4, 3, 4, 3};
    private static final double[] TURNS = {0, 45, 0, 0, 180};

    /** The style of a line by its place, from 0. */
    public static LineStyle of(int index, Theme theme) {
        List<String> colours = theme.isDark() ? DARK : LIGHT;
        return new LineStyle(
                Colour.of(colours.get(index % colours.size())),
                CORNERS[index % CORNERS.length],
                TURNS[index % TURNS.length]);
    }

    /** A point, filled or hollow. */
    public void point(Drawing drawing, double x, double y, boolean filled, Colour canvas) {
        Paint paint = Paint.fill(filled ? colour : canvas).and(new Stroke(filled ? canvas : colour, 1.5));
        if (corners == 0) {
            drawing.circle(x, y, RADIUS, paint);
            return;
        }
        double radius = RADIUS * (corners == 3 ? 1.3 : 1.2);
        List<Segment> outline = new ArrayList<>();
        for (int i = 0; i < corners; i++) {
            double angle = Math.toRadians(turn - 90 + 360.0 * i / corners);
            double px = x + radius * Math.cos(angle);
            double py = y + radius * Math.sin(angle);
            outline.add(i == 0 ? new Segment.Move(px, py) : new Segment.Line(px, py));
        }
        outline.add(new Segment.Close());
        drawing.add(new Mark.Path(outline, paint));
    }
}
