package glimpse.figure.strip;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Colour;
import glimpse.draw.Drawing;
import glimpse.draw.Figure;
import glimpse.draw.Hit;
import glimpse.draw.HitGrid;
import glimpse.draw.Label;
import glimpse.draw.Paint;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.figure.Look;
import glimpse.figure.Note;
import glimpse.figure.Numbers;
import glimpse.figure.Type;
import glimpse.figure.Weights;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.util.List;

/** All steps of an output beside each other: in a panel for each step, a bar for the weight of each source word. */
public final class StripFigure {

    private static final double MARGIN = 24;
    private static final double TOP = 12;
    private static final double WIDEST_PANEL = 84;
    private static final double NARROWEST_PANEL = 54;

    /** As many panels should stand beside each other, in a column of a paper too. */
    private static final int ABREAST = 6;

    private static final double GAP = 16;
    private static final double HEADING = 30;
    private static final double BELOW = 22;
    private static final double LONGEST_WORD = 120;
    private static final double HIGHEST_ROW = 18;
    private static final double LEAST_ROW = 4;
    private static final double ROOMY = 480;
    private static final double LINE = 14;
    private static final double AIR = 4;

    private final Trace trace;
    private final List<Node> path;
    private final Look look;
    private final Theme theme;
    private final double left;
    private final double panel;
    private final int abreast;
    private final double row;
    private final Drawing drawing = new Drawing();

    private StripFigure(Trace trace, List<Node> path, Look look) {
        this.trace = trace;
        this.path = path;
        this.look = look;
        this.theme = look.theme();
        Style words = words();
        double widest = trace.source().shown().stream()
                .mapToDouble(word -> Label.fitted(word, words, LONGEST_WORD).width())
                .max()
                .orElse(0);
        this.left = MARGIN + Math.ceil(widest) + 10;
        double room = look.width() - left - MARGIN + GAP;
        this.panel = Math.max(NARROWEST_PANEL, Math.min(WIDEST_PANEL, Math.floor(room / ABREAST - GAP)));
        this.abreast = (int) Math.max(1, Math.floor(room / (panel + GAP)));
        this.row = Math.max(LEAST_ROW, Math.min(HIGHEST_ROW, Math.floor(ROOMY / sources())));
    }

    /**
     * As many panels in a row as the width has room for, as high as it takes.
     *
     * @param leaf the last node of the output
     */
    public static Figure of(Trace whole, int leaf, Look look) {
        Trace trace = whole.readBy(leaf);
        List<Node> path = trace.path(leaf);
        return path.get(0).computed().hasAttention()
                ? new StripFigure(trace, path, look).paint()
                : Note.of(look, look.words().get("figure.unweighed"));
    }

    private int sources() {
        return trace.source().length();
    }

    private Style words() {
        return new Style(Type.SECONDARY, theme.text());
    }

    private double panelHeight() {
        return HEADING + row * sources() + BELOW;
    }

    private Figure paint() {
        int rows = (path.size() + abreast - 1) / abreast;
        for (int k = 0; k < rows; k++) {
            drawing.part("source-words-" + (k + 1));
            sourceWords(TOP + k * panelHeight() + HEADING);
        }
        for (int t = 0; t < path.size(); t++) {
            drawing.part("step-" + (t + 1));
            double x = left + t % abreast * (panel + GAP);
            double y = TOP + Math.floorDiv(t, abreast) * panelHeight();
            paint(path.get(t), x, y);
        }
        double width = left + Math.min(abreast, path.size()) * (panel + GAP) - GAP + MARGIN;
        return drawing.figure(Math.max(width, look.width()), TOP + rows * panelHeight(), theme.canvas());
    }

    private void sourceWords(double top) {
        int every = Math.max(1, (int) Math.ceil(LINE / row));
        for (int i = 0; i < sources(); i += every) {
            Label word = Label.fitted(trace.source().shown(i), words(), LONGEST_WORD);
            drawing.text(word, left - 10, top + (i + 0.5) * row + 4, Anchor.END);
        }
    }

    /** The step and its word, and under them the bars; the highest says its number. */
    private void paint(Node node, double x, double y) {
        Label step = Label.plain(node.step() + " ", new Style(Type.AXIS, theme.faint()));
        Style bold = new Style(Type.NUMBER, true, theme.text());
        drawing.text(step.then(Label.fitted(node.shown(), bold, panel - step.width())), x, y + 18, Anchor.START);
        Box box = new Box(x, y + HEADING, panel, row * sources());
        drawing.box(box, Paint.fill(theme.track()));
        float[] weights = node.computed().weights();
        int peak = Weights.peak(weights);
        for (int i = 0; i < weights.length; i++) {
            bar(weights[i], box.x(), box.y() + i * row, i == peak);
        }
        double base = box.x() + 0.5;
        drawing.line(new Stroke(theme.wire(), 1), base, box.y(), base, box.bottom());
        drawing.hits(new HitGrid(box, 1, sources(), (i, column, area) -> hit(node, weights[i], i, area)));
    }

    private void bar(float weight, double x, double y, boolean peak) {
        double air = row >= 8 ? 2 : 0;
        double width = weight * panel;
        drawing.box(
                new Box(x, y + air, width, row - 2 * air),
                Paint.fill(look.map().in(theme).at(weight)));
        if (!peak) {
            return;
        }
        Colour ink = look.map().in(theme).at(weight);
        Label number = Label.plain(Numbers.percent(weight), new Style(Type.AXIS, theme.text()));
        boolean outside = width + AIR + number.width() <= panel;
        Label shown = outside ? number : Label.plain(Numbers.percent(weight), new Style(Type.AXIS, theme.textOn(ink)));
        if (row >= LINE - 2) {
            double end = outside ? x + width + AIR : x + width - AIR;
            drawing.text(shown, end, y + row / 2 + 4, outside ? Anchor.START : Anchor.END);
        }
    }

    private Hit hit(Node node, float weight, int position, Box area) {
        String said = look.words()
                .get(
                        "figure.hover.cell.weights",
                        trace.source().shown(position),
                        node.shown(),
                        node.step(),
                        position + 1,
                        Numbers.decimal(weight, 4));
        return new Hit(area, new Target.Weight(node.step(), position), said);
    }
}
