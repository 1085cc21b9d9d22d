package glimpse.export;

import glimpse.draw.Box;
import glimpse.draw.Colour;
import glimpse.draw.Mark;
import glimpse.draw.Paint;
import glimpse.draw.Run;
import glimpse.draw.Segment;
import glimpse.draw.Stroke;
import glimpse.draw.Surface;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/**
 * Marks on a page whose origin is already the top left corner, y down.
 *
 * <p>Faults in writing leave as {@link UncheckedIOException}.
 */
final class PdfSurface implements Surface {

    /** How far the control points of a quarter of a circle are from its ends, in radii. */
    private static final double QUARTER = 0.5523;

    private static final float MITRE = 10;

    private final PDPageContentStream page;
    private final PdfInk ink;

    PdfSurface(PDPageContentStream page, PdfInk ink) {
        this.page = page;
        this.ink = ink;
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void rectangle(Mark.Rectangle r) {
        write(() -> {
            if (r.radius() > 0) {
                paint(rounded(r), r.paint());
                return;
            }
            if (r.paint().fill().isPresent()) {
                fill(r.paint().fill().get(), () -> outline(r.box()));
            }
            if (r.paint().stroke().isPresent()) {
                stroke(r.paint().stroke().get(), () -> outline(r.box()));
            }
        });
    }

    private void outline(Box box) throws IOException {
        page.addRect((float) box.x(), (float) box.y(), (float) box.width(), (float) box.height());
    }

    /** Corners of a radius beyond half a side are as round as the side allows. */
    private static List<Segment> rounded(Mark.Rectangle r) {
        double radius = Math.min(r.radius(), Math.min(r.width(), r.height()) / 2);
        double near = radius * (1 - QUARTER);
        Box box = r.box();
        double left = box.x();
        double top = box.y();
        double right = box.right();
        double bottom = box.bottom();
        List<Segment> path = new ArrayList<>();
        path.add(new Segment.Move(left + radius, top));
        path.add(new Segment.Line(right - radius, top));
        path.add(new Segment.Curve(right - near, top, right, top + near, right, top + radius));
        path.add(new Segment.Line(right, bottom - radius));
        path.add(new Segment.Curve(right, bottom - near, right - near, bottom, right - radius, bottom));
        path.add(new Segment.Line(left + radius, bottom));
        path.add(new Segment.Curve(left + near, bottom, left, bottom - near, left, bottom - radius));
        path.add(new Segment.Line(left, top + radius));
        path.add(new Segment.Curve(left, top + near, left + near, top, left + radius, top));
        path.add(new Segment.Close());
        return path;
    }

    @Override
    public void path(Mark.Path path) {
        write(() -> paint(path.segments(), path.paint()));
    }

    private void paint(List<Segment> segments, Paint paint) throws IOException {
        if (segments.isEmpty()) {
            return;
        }
        if (paint.fill().isPresent()) {
            fill(paint.fill().get(), () -> outline(segments));
        }
        if (paint.stroke().isPresent()) {
            stroke(paint.stroke().get(), () -> outline(segments));
        }
    }

    private void outline(List<Segment> segments) throws IOException {
        for (Segment segment : segments) {
            if (segment instanceof Segment.Move to) {
                page.moveTo((float) to.x(), (float) to.y());
            } else if (segment instanceof Segment.Line to) {
                page.lineTo((float) to.x(), (float) to.y());
            } else if (segment instanceof Segment.Curve to) {
                page.curveTo((float) to.x1(), (float) to.y1(), (float) to.x2(), (float) to.y2(), (float) to.x(), (float)
                        to.y());
            } else {
                page.closePath();
            }
        }
    }

    private void fill(Colour colour, Writing outline) throws IOException {
        veiled(colour, () -> {
            page.setNonStrokingColor(opaque(colour));
            outline.run();
            page.fill();
        });
    }

    private void stroke(Stroke stroke, Writing outline) throws IOException {
        veiled(stroke.colour(), () -> {
            page.setStrokingColor(opaque(stroke.colour()));
            page.setLineWidth((float) stroke.width());
            page.setMiterLimit(MITRE);
            page.setLineDashPattern(dash(stroke), 0);
            outline.run();
            page.stroke();
        });
    }

    private static float[] dash(Stroke stroke) {
        float[] dash = new float[stroke.dash().size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = stroke.dash().get(i).floatValue();
        }
        return dash;
    }

    /** Paints with a colour's opacity, which lasts no longer. */
    private void veiled(Colour colour, Writing painting) throws IOException {
        if (colour.opacity() >= 1) {
            painting.run();
            return;
        }
        page.saveGraphicsState();
        page.setGraphicsStateParameters(ink.opacity(colour.opacity()));
        painting.run();
        page.restoreGraphicsState();
    }

    private static Color opaque(Colour colour) {
        return new Color(colour.red(), colour.green(), colour.blue());
    }

    @Override
    public void text(Mark.Text text) {
        write(() -> {
            page.saveGraphicsState();
            page.transform(Matrix.getTranslateInstance((float) text.x(), (float) text.baseline()));
            if (text.angle() != 0) {
                page.transform(Matrix.getRotateInstance(Math.toRadians(text.angle()), 0, 0));
            }
            for (Run run : text.runs()) {
                veiled(run.colour(), () -> run(run));
            }
            page.restoreGraphicsState();
        });
    }

    private void run(Run run) throws IOException {
        if (FontProgram.writes(run)) {
            page.setNonStrokingColor(opaque(run.colour()));
            show(run, run.text());
        } else {
            paint(Letters.outline(run), Paint.fill(run.colour()));
            unseen(run);
        }
    }

    /** Shapes that mean letters: over them lies a space, not painted and as wide, which reads as the letters do. */
    private void unseen(Run run) throws IOException {
        COSDictionary meaning = new COSDictionary();
        meaning.setString(COSName.ACTUAL_TEXT, run.text());
        page.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(meaning));
        page.saveGraphicsState();
        page.setRenderingMode(RenderingMode.NEITHER);
        double space = ink.font(run.bold()).getSpaceWidth() / 1000 * run.size();
        page.setHorizontalScaling((float) (100 * run.width() / space));
        show(run, " ");
        page.restoreGraphicsState();
        page.endMarkedContent();
    }

    private void show(Run run, String text) throws IOException {
        page.beginText();
        page.setFont(ink.font(run.bold()), (float) run.size());
        float lean = run.italic() ? (float) Mark.SLANT : 0;
        page.setTextMatrix(new Matrix(1, 0, lean, -1, (float) run.dx(), (float) run.dy()));
        page.showText(text);
        page.endText();
    }

    @Override
    public void raster(Mark.Raster raster) {
        write(() -> Cells.paint(raster, (box, colour) -> write(() -> fill(colour, () -> outline(box)))));
    }
}
