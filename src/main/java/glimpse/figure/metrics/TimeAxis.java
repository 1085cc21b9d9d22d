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
import java.util.Optional;

/** Bars over the steps of an output, some rows of them over one axis of words. */
final class TimeAxis {

    static final double LEFT = 24;

    private static final double ROW = 64;
    private static final double NAMES = 100;
    private static final double BAR_TOP = 18;
    private static final double BARS = 36;
    private static final double WIDEST = 64;
    private static final double NUMBER_ROOM = 30;
    private static final double TRACK_ROOM = 5;
    private static final double LINE = 14;
    private static final double LONGEST_WORD = 64;
    private static final double WORDS = 24;

    private final Drawing drawing;
    private final Look look;
    private final Theme theme;
    private final List<Node> path;
    private final int current;
    private final Optional<Target> pointed;
    private final double pitch;
    private final boolean level;
    private final double wordsHeight;

    /**
     * Bars of one kind.
     *
     * @param values {@code [T]}
     * @param most what a full bar stands for
     * @param places of the numbers that are printed
     */
    record Row(String name, double[] values, double most, int places) {}

    /** @param current the framed step, from 1 */
    TimeAxis(Drawing drawing, Look look, List<Node> path, int current, Optional<Target> pointed) {
        this.drawing = drawing;
        this.look = look;
        this.theme = look.theme();
        this.path = path;
        this.current = current;
        this.pointed = pointed;
        this.pitch = Math.min(WIDEST, (look.width() - LEFT - NAMES - LEFT) / Math.max(1, path.size()));
        this.level = path.stream().allMatch(node -> word(node, true).width() <= pitch - 4);
        this.wordsHeight = wordsHeight();
    }

    /** Draws rows and words, and says where they end. */
    double paint(List<Row> rows, double top) {
        double bottom = top + rows.size() * ROW + wordsHeight;
        frame(top, bottom);
        for (int row = 0; row < rows.size(); row++) {
            row(rows.get(row), top + row * ROW);
        }
        words(top + rows.size() * ROW);
        return bottom;
    }

    private double x(int t) {
        return LEFT + NAMES + t * pitch;
    }

    /** The present step, and the one that is pointed at, behind all rows. */
    private void frame(double top, double bottom) {
        pointed.filter(Target.Row.class::isInstance)
                .map(target -> ((Target.Row) target).step())
                .filter(step -> step != current && step <= path.size())
                .ifPresent(step -> drawing.box(column(step, top, bottom), 3, Paint.fill(theme.subtle())));
        drawing.box(
                column(current, top, bottom), 3, Paint.fill(theme.accentTint()).and(new Stroke(theme.accent(), 1)));
    }

    private Box column(int step, double top, double bottom) {
        return new Box(x(step - 1), top, pitch, bottom - top);
    }

    private void row(Row row, double top) {
        Style quiet = new Style(Type.AXIS, theme.muted());
        drawing.text(
                Label.of(row.name, new Style(Type.NUMBER, true, theme.text())).shortened(NAMES - 8),
                LEFT,
                top + 30,
                Anchor.START);
        String now = look.words().get("metrics.now", number(row, current - 1), Numbers.decimal(row.most, row.places));
        drawing.text(Label.of(now, quiet).shortened(NAMES - 8), LEFT, top + 47, Anchor.START);
        for (int t = 0; t < row.values.length; t++) {
            bar(row, t, top);
        }
        double base = top + BAR_TOP + BARS + 0.5;
        drawing.line(new Stroke(theme.bar(), 1), x(0), base, x(path.size()), base);
    }

    private void bar(Row row, int t, double top) {
        double width = Math.max(1, pitch * 0.7);
        double left = x(t) + (pitch - width) / 2;
        double height = Math.max(1, BARS * Math.max(0, Math.min(1, row.values[t] / row.most)));
        double base = top + BAR_TOP + BARS;
        if (pitch >= TRACK_ROOM) {
            drawing.box(new Box(left, top + BAR_TOP, width, BARS), Paint.fill(theme.track()));
        }
        Colour colour = t == current - 1 ? theme.accent() : theme.bar();
        drawing.box(new Box(left, base - height, width, height), Paint.fill(colour));
        if (pitch >= NUMBER_ROOM) {
            Style style = new Style(Type.AXIS, t == current - 1 ? theme.text() : theme.muted());
            drawing.text(Label.plain(number(row, t), style), x(t) + pitch / 2, top + BAR_TOP - 4, Anchor.MIDDLE);
        }
        String name = row.name.replace("$", "").replace("*", "");
        String hover = look.words()
                .get("metrics.hover", name, t + 1, number(row, t), path.get(t).shown());
        drawing.hit(new Box(x(t), top, pitch, ROW), new Target.Row(t + 1), hover);
    }

    private static String number(Row row, int t) {
        return Numbers.decimal(row.values[t], row.places);
    }

    private Label word(Node node, boolean bold) {
        Style style = new Style(Type.SECONDARY, bold, bold ? theme.accent() : theme.text());
        return Label.fitted(node.shown(), style, LONGEST_WORD);
    }

    /** Level where all have room, else all turned; where there is no room for that either, every second or third. */
    private void words(double top) {
        int every = level ? 1 : (int) Math.ceil(LINE / pitch);
        for (int t = 0; t < path.size(); t++) {
            boolean now = t == current - 1;
            boolean free = t % every == 0 && Math.abs(t - (current - 1)) >= every;
            if (now || free) {
                Label label = word(path.get(t), now);
                double middle = x(t) + pitch / 2;
                drawing.add(
                        level
                                ? label.at(middle, top + 13, Anchor.MIDDLE)
                                : label.turned(middle + 4, top + 2 + label.width(), -90));
                drawing.hit(
                        column(t + 1, top, top + wordsHeight),
                        new Target.Row(t + 1),
                        path.get(t).shown());
            }
        }
    }

    private double wordsHeight() {
        double longest = path.stream()
                .mapToDouble(node -> word(node, true).width())
                .max()
                .orElse(0);
        return level ? WORDS : longest + 10;
    }
}
