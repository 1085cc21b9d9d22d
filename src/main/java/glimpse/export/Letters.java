package glimpse.export;

import glimpse.draw.Mark;
import glimpse.draw.Run;
import glimpse.draw.Segment;
import glimpse.draw.Typeface;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

/** The shapes of letters, for what cannot be written with a font. */
final class Letters {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private Letters() {}

    /** The outline of a run whose text's left end on the baseline is at (0, 0). */
    static List<Segment> outline(Run run) {
        AffineTransform place = AffineTransform.getTranslateInstance(run.dx(), run.dy());
        place.shear(run.italic() ? -Mark.SLANT : 0, 0);
        return segments(shape(run).getPathIterator(place));
    }

    private static Shape shape(Run run) {
        Typeface face = Typeface.of(run.bold());
        return face.has(run.text())
                ? face.font()
                        .deriveFont((float) run.size())
                        .createGlyphVector(EXACT, run.text())
                        .getOutline()
                : face.laidOut(run.text(), run.size()).getOutline(null);
    }

    private static List<Segment> segments(PathIterator path) {
        List<Segment> segments = new ArrayList<>();
        double[] c = new double[6];
        double x = 0;
        double y = 0;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> segments.add(new Segment.Move(c[0], c[1]));
                case PathIterator.SEG_LINETO -> segments.add(new Segment.Line(c[0], c[1]));
                case PathIterator.SEG_QUADTO -> segments.add(cubic(x, y, c));
                case PathIterator.SEG_CUBICTO -> segments.add(new Segment.Curve(c[0], c[1], c[2], c[3], c[4], c[5]));
                default -> segments.add(new Segment.Close());
            }
            int last = path.currentSegment(c) == PathIterator.SEG_QUADTO ? 2 : 0;
            x = c[last];
            y = c[last + 1];
        }
        return segments;
    }

    /** A curve with one control point as the same curve with two. */
    private static Segment cubic(double x, double y, double[] c) {
        return new Segment.Curve(
                x + (c[0] - x) * 2 / 3,
                y + (c[1] - y) * 2 / 3,
                c[2] + (c[0] - c[2]) * 2 / 3,
                c[3] + (c[1] - c[3]) * 2 / 3,
                c[2],
                c[3]);
    }
}
