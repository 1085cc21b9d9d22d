package glimpse.ui.common;

import glimpse.draw.Box;
import glimpse.draw.Colour;
import glimpse.draw.Figure;
import glimpse.draw.Mark;
import glimpse.draw.Run;
import glimpse.draw.Segment;
import glimpse.draw.Stroke;
import glimpse.draw.Surface;
import java.nio.IntBuffer;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** Paints marks on a canvas. */
public final class CanvasSurface implements Surface {

    private final GraphicsContext g;

    public CanvasSurface(GraphicsContext g) {
        this.g = g;
    }

    /**
     * Paints a part of a figure over whatever was there, so that it fills the canvas.
     *
     * @param zoom pixels of the canvas per pixel of the figure
     * @param part in pixels of the figure
     */
    public static void paint(GraphicsContext g, Figure figure, double zoom, Box part) {
        g.save();
        g.setFill(color(figure.background()));
        g.fillRect(0, 0, g.getCanvas().getWidth(), g.getCanvas().getHeight());
        g.scale(zoom, zoom);
        g.translate(-part.x(), -part.y());
        g.setLineCap(StrokeLineCap.BUTT);
        g.setLineJoin(StrokeLineJoin.MITER);
        g.setImageSmoothing(false);
        new CanvasSurface(g).paint(figure, part);
        g.restore();
    }

    /** A figure as a picture, every pixel of it as {@code zoom} pixels. */
    public static Image image(Figure figure, double zoom) {
        Canvas canvas = new Canvas(Math.ceil(figure.width() * zoom), Math.ceil(figure.height() * zoom));
        paint(canvas.getGraphicsContext2D(), figure, zoom, new Box(0, 0, figure.width(), figure.height()));
        return canvas.snapshot(new SnapshotParameters(), null);
    }

    @Override
    public void rectangle(Mark.Rectangle r) {
        double arc = 2 * r.radius();
        r.paint().fill().ifPresent(fill -> {
            g.setFill(color(fill));
            if (arc == 0) {
                g.fillRect(r.x(), r.y(), r.width(), r.height());
            } else {
                g.fillRoundRect(r.x(), r.y(), r.width(), r.height(), arc, arc);
            }
        });
        r.paint().stroke().ifPresent(stroke -> {
            use(stroke);
            if (arc == 0) {
                g.strokeRect(r.x(), r.y(), r.width(), r.height());
            } else {
                g.strokeRoundRect(r.x(), r.y(), r.width(), r.height(), arc, arc);
            }
        });
    }

    @Override
    public void path(Mark.Path path) {
        g.beginPath();
        path.segments().forEach(this::add);
        path.paint().fill().ifPresent(fill -> {
            g.setFill(color(fill));
            g.fill();
        });
        path.paint().stroke().ifPresent(stroke -> {
            use(stroke);
            g.stroke();
        });
    }

    private void add(Segment segment) {
        if (segment instanceof Segment.Move move) {
            g.moveTo(move.x(), move.y());
        } else if (segment instanceof Segment.Line line) {
            g.lineTo(line.x(), line.y());
        } else if (segment instanceof Segment.Curve c) {
            g.bezierCurveTo(c.x1(), c.y1(), c.x2(), c.y2(), c.x(), c.y());
        } else {
            g.closePath();
        }
    }

    @Override
    public void text(Mark.Text text) {
        g.save();
        g.translate(text.x(), text.baseline());
        g.rotate(text.angle());
        text.runs().forEach(this::write);
        g.restore();
    }

    private void write(Run run) {
        g.setFill(color(run.colour()));
        g.setFont(Fonts.of(run.bold(), run.size()));
        if (!run.italic()) {
            g.fillText(run.text(), run.dx(), run.dy());
            return;
        }
        g.save();
        g.transform(1, 0, -Mark.SLANT, 1, run.dx(), run.dy());
        g.fillText(run.text(), 0, 0);
        g.restore();
    }

    @Override
    public void raster(Mark.Raster raster) {
        // one picture: a rectangle per cell would take four times as long and show seams
        PixelBuffer<IntBuffer> pixels = new PixelBuffer<>(
                raster.columns(), raster.rows(), IntBuffer.wrap(raster.pixels()), PixelFormat.getIntArgbPreInstance());
        g.drawImage(
                new WritableImage(pixels),
                raster.box().x(),
                raster.box().y(),
                raster.box().width(),
                raster.box().height());
    }

    private void use(Stroke stroke) {
        g.setStroke(color(stroke.colour()));
        g.setLineWidth(stroke.width());
        g.setLineDashes(stroke.dash().stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static Color color(Colour colour) {
        return Color.rgb(colour.red(), colour.green(), colour.blue(), colour.opacity());
    }
}
