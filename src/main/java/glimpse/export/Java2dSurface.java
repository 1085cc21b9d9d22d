package glimpse.export;

import glimpse.draw.Box;
import glimpse.draw.Colour;
import glimpse.draw.Mark;
import glimpse.draw.Paint;
import glimpse.draw.Run;
import glimpse.draw.Segment;
import glimpse.draw.Stroke;
import glimpse.draw.Surface;
import glimpse.draw.Typeface;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** Marks on a picture in memory. */
final class Java2dSurface implements Surface {

    private final Graphics2D graphics;

    Java2dSurface(Graphics2D graphics) {
        this.graphics = graphics;
        hint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        hint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        hint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        hint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        hint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    }

    private void hint(RenderingHints.Key key, Object value) {
        graphics.setRenderingHint(key, value);
    }

    @Override
    public void rectangle(Mark.Rectangle r) {
        double arc = 2 * r.radius();
        Shape shape = arc == 0
                ? new Rectangle2D.Double(r.x(), r.y(), r.width(), r.height())
                : new RoundRectangle2D.Double(r.x(), r.y(), r.width(), r.height(), arc, arc);
        paint(shape, r.paint());
    }

    @Override
    public void path(Mark.Path path) {
        Path2D shape = new Path2D.Double();
        for (Segment segment : path.segments()) {
            append(shape, segment);
        }
        paint(shape, path.paint());
    }

    private static void append(Path2D shape, Segment segment) {
        if (segment instanceof Segment.Move to) {
            shape.moveTo(to.x(), to.y());
        } else if (segment instanceof Segment.Line to) {
            shape.lineTo(to.x(), to.y());
        } else if (segment instanceof Segment.Curve to) {
            shape.curveTo(to.x1(), to.y1(), to.x2(), to.y2(), to.x(), to.y());
        } else {
            shape.closePath();
        }
    }

    private void paint(Shape shape, Paint paint) {
        paint.fill().ifPresent(colour -> {
            graphics.setColor(awt(colour));
            graphics.fill(shape);
        });
        paint.stroke().ifPresent(stroke -> {
            graphics.setColor(awt(stroke.colour()));
            graphics.setStroke(awt(stroke));
            graphics.draw(shape);
        });
    }

    @Override
    public void text(Mark.Text text) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(text.x(), text.baseline());
        graphics.rotate(Math.toRadians(text.angle()));
        for (Run run : text.runs()) {
            graphics.setColor(awt(run.colour()));
            run(run);
        }
        graphics.setTransform(before);
    }

    private void run(Run run) {
        Typeface face = Typeface.of(run.bold());
        float x = (float) run.dx();
        float y = (float) run.dy();
        if (!face.has(run.text())) {
            face.laidOut(run.text(), run.size()).draw(graphics, x, y);
            return;
        }
        Font font = face.font().deriveFont((float) run.size());
        AffineTransform lean = AffineTransform.getShearInstance(run.italic() ? -Mark.SLANT : 0, 0);
        graphics.setFont(run.italic() ? font.deriveFont(lean) : font);
        graphics.drawString(run.text(), x, y);
    }

    @Override
    public void raster(Mark.Raster raster) {
        BufferedImage image = new BufferedImage(raster.columns(), raster.rows(), BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, raster.columns(), raster.rows(), raster.pixels(), 0, raster.columns());
        Box box = raster.box();
        AffineTransform place = AffineTransform.getTranslateInstance(box.x(), box.y());
        place.scale(box.width() / raster.columns(), box.height() / raster.rows());
        graphics.drawImage(image, place, null);
    }

    static Color awt(Colour colour) {
        return new Color(colour.argb(), true);
    }

    private static BasicStroke awt(Stroke stroke) {
        float[] dash = new float[stroke.dash().size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = stroke.dash().get(i).floatValue();
        }
        return new BasicStroke(
                (float) stroke.width(),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_MITER,
                10,
                dash.length == 0 ? null : dash,
                0);
    }
}
