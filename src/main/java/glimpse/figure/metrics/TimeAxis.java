package glimpse.figure.metrics;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Colour;
import glimpse.draw.Drawing;
import glimpse.draw.Label;
import glimpse.draw.Paint;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.figure.Look;
import glimpse.figure.Numbers;
import glimpse.figure.Type;
import glimpse.trace.Node;
import java.util.List;

/** Bars over the steps of an output, some rows of them over one axis of words. */
final class TimeAxis {

    static final double LEFT = 24;
    static final double ROW = 62;

    private static final double NAMES = 92;
    private static final double BARS = 40;
    private static final double WIDEST = 52;

    private final Drawing drawing;
    private final Look look;
    private final Theme theme;
    private final List<Node> path;
    private final int current;
    private final double pitch;

    /** @param current the framed step, from 1 */
    TimeAxis(Drawing drawing, Look look, List<Node> path, int current) {
        this.drawing = drawing;
        this.look = look;
        this.theme = look.theme();
        this.path = path;
        this.current = current;
        this.pitch = Math.min(WIDEST, (look.width() - LEFT - NAMES - LEFT) / Math.max(1, path.size()));
    }

    private double x(int t) {
        return LEFT + NAMES + t * pitch;
    }

    /** The present step, behind all rows. */
    void frame(double top, double bottom) {
        Box box = new Box(x(current - 1), top, pitch, bottom - top);
        drawing.box(box, 3, Paint.fill(theme.accentTint()).and(new Stroke(theme.accent(), 1)));
    }

    /**
     * One row.
     *
     * @param most what a full bar stands for
     * @param places of the numbers that are printed
     */
    void row(String name, String unit, double[] values, double most, int places, double top) {
        Style title = new Style(Type.NUMBER, true, theme.text());
        Style quiet = new Style(Type.AXIS, theme.muted());
        drawing.text(Label.of(name, title).shortened(NAMES - 8), LEFT, top + 18, Anchor.START);
        drawing.text(Label.of(unit, quiet).shortened(NAMES - 8), LEFT, top + 34, Anchor.START);
        double base = top + BARS + 6;
        drawing.line(new Stroke(theme.bar(), 1), x(0), base + 0.5, x(path.size()), base + 0.5);
        for (int t = 0; t < values.length; t++) {
            double height = most == 0 ? 0 : BARS * Math.max(0, Math.min(1, values[t] / most));
            double width = Math.max(1, pitch * 0.7);
            Colour colour = t == current - 1 ? theme.accent() : theme.bar();
            double left = x(t) + (pitch - width) / 2;
            drawing.box(new Box(left, base - Math.max(1, height), width, Math.max(1, height)), Paint.fill(colour));
            String number = Numbers.decimal(values[t], places);
            if (pitch >= 30) {
                drawing.text(Label.plain(number, quiet), x(t) + pitch / 2, base - height - 3, Anchor.MIDDLE);
            }
            Box area = new Box(x(t), top, pitch, ROW);
            String hover = path.get(t).shown() + "\n" + look.words().get("metrics.hover", name, t + 1, number);
            drawing.hit(area, new Target.Row(t + 1), hover.replace("$", "").replace("*", ""));
        }
    }

    /** The words under the rows. */
    void words(double y) {
        int every = (int) Math.ceil(14 / pitch);
        for (int t = 0; t < path.size(); t++) {
            boolean now = t == current - 1;
            if (now || (t % every == 0 && Math.abs(t - current + 1) >= every)) {
                Style style = new Style(Type.SECONDARY, now, now ? theme.accent() : theme.text());
                boolean level = Label.plain(path.get(t).shown(), style).width() <= pitch - 3;
                Label label = Label.fitted(path.get(t).shown(), style, level ? pitch : 60);
                if (level) {
                    drawing.text(label, x(t) + pitch / 2, y + 12, Anchor.MIDDLE);
                } else {
                    drawing.add(label.turned(x(t) + pitch / 2 + 4, y + 6 + label.width(), -90));
                }
            }
        }
    }

    /** How high the words are. */
    double wordsHeight() {
        Style style = new Style(Type.SECONDARY, true, theme.text());
        double widest = path.stream()
                .mapToDouble(node -> Label.fitted(node.shown(), style, 60).width())
                .max()
                .orElse(0);
        return widest <= pitch - 3 ? 20 : widest + 12;
    }
}
