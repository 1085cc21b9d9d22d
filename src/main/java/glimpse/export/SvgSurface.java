package glimpse.export;

import glimpse.draw.Mark;
import glimpse.draw.Paint;
import glimpse.draw.Run;
import glimpse.draw.Segment;
import glimpse.draw.Stroke;
import glimpse.draw.Surface;
import java.util.List;

/** Marks as elements of SVG. */
final class SvgSurface implements Surface {

    private final SvgText svg;
    private final boolean outlines;
    private boolean inPart;

    /** @param outlines whether letters are drawn as shapes */
    SvgSurface(SvgText svg, boolean outlines) {
        this.svg = svg;
        this.outlines = outlines;
    }

    @Override
    public void part(String name) {
        end();
        svg.add("<g").attribute("id", name).add(">\n");
        inPart = true;
    }

    /** Ends the last part. */
    void end() {
        svg.add(inPart ? "</g>\n" : "");
    }

    @Override
    public void rectangle(Mark.Rectangle r) {
        svg.add("<rect")
                .attribute("x", r.x())
                .attribute("y", r.y())
                .attribute("width", r.width())
                .attribute("height", r.height());
        if (r.radius() > 0) {
            svg.attribute("rx", r.radius());
        }
        paint(r.paint());
        svg.add("/>\n");
    }

    @Override
    public void path(Mark.Path path) {
        svg.add("<path");
        outline(path.segments());
        paint(path.paint());
        svg.add("/>\n");
    }

    private void outline(List<Segment> segments) {
        svg.add(" d=\"");
        segments.forEach(this::add);
        svg.add("\"");
    }

    private void add(Segment segment) {
        if (segment instanceof Segment.Move to) {
            svg.add("M").number(to.x()).number(to.y());
        } else if (segment instanceof Segment.Line to) {
            svg.add("L").number(to.x()).number(to.y());
        } else if (segment instanceof Segment.Curve to) {
            svg.add("C").number(to.x1()).number(to.y1()).number(to.x2()).number(to.y2());
            svg.number(to.x()).number(to.y());
        } else {
            svg.add("Z");
        }
    }

    private void paint(Paint paint) {
        if (paint.fill().isPresent()) {
            svg.paint("fill", paint.fill().get());
        } else {
            svg.add(" fill=\"none\"");
        }
        paint.stroke().ifPresent(this::stroke);
    }

    private void stroke(Stroke stroke) {
        svg.paint("stroke", stroke.colour()).attribute("stroke-width", stroke.width());
        if (!stroke.dash().isEmpty()) {
            svg.add(" stroke-dasharray=\"");
            stroke.dash().forEach(svg::number);
            svg.add("\"");
        }
        svg.attribute("stroke-miterlimit", 10);
    }

    /** The runs of a line are parts of one group, which carries its place where it is turned. */
    @Override
    public void text(Mark.Text text) {
        boolean turned = text.angle() != 0;
        boolean grouped = turned || outlines || text.runs().size() > 1;
        if (grouped) {
            svg.add("<g");
            if (turned || outlines) {
                svg.add(" transform=\"translate(").number(text.x()).number(text.baseline());
                svg.add(") rotate(").number(text.angle()).add(")\"");
            }
            if (outlines) {
                svg.attribute("aria-label", text.plain());
            }
            svg.add(">");
        }
        for (Run run : text.runs()) {
            if (outlines) {
                shapes(run);
            } else {
                letters(run, turned ? 0 : text.x(), turned ? 0 : text.baseline());
            }
        }
        svg.add(grouped ? "</g>\n" : "\n");
    }

    private void shapes(Run run) {
        svg.add("<path");
        outline(Letters.outline(run));
        svg.paint("fill", run.colour()).add("/>");
    }

    /** A run where it was measured to be, and as wide, in whatever font a reader has for it. */
    private void letters(Run run, double x, double baseline) {
        svg.add("<text");
        if (run.italic()) {
            svg.add(" transform=\"matrix(1 0").number(-Mark.SLANT).add(" 1");
            svg.number(x + run.dx()).number(baseline + run.dy()).add(")\"");
        } else {
            svg.attribute("x", x + run.dx()).attribute("y", baseline + run.dy());
        }
        svg.attribute("font-size", run.size());
        if (run.bold()) {
            svg.add(" font-weight=\"700\"");
        }
        if (run.width() > 0) {
            svg.attribute("textLength", run.width()).add(" lengthAdjust=\"spacingAndGlyphs\"");
        }
        if (isSpaced(run.text())) {
            svg.attribute("xml:space", "preserve");
        }
        svg.paint("fill", run.colour()).add(">").text(run.text()).add("</text>");
    }

    /** Whether a reader would leave spaces out. */
    private static boolean isSpaced(String text) {
        return text.startsWith(" ") || text.endsWith(" ") || text.contains("  ");
    }

    @Override
    public void raster(Mark.Raster raster) {
        svg.add("<g stroke=\"none\">\n");
        Cells.paint(raster, (box, colour) -> rectangle(new Mark.Rectangle(box, Paint.fill(colour))));
        svg.add("</g>\n");
    }
}
