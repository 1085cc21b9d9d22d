package glimpse.figure.output;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Colour;
import glimpse.draw.Drawing;
import glimpse.draw.Figure;
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
import glimpse.trace.Trace;
import java.util.List;

/** An output as a strip: each word under a bar of its probability, and ln P of the whole before them. */
public final class OutputFigure {

    private static final double MARGIN = 24;
    private static final double NAME_ROOM = 92;
    private static final double INDENT = 26;
    private static final double NARROW = 600;
    private static final double MORE = 30;
    private static final double BARS_TOP = 32;
    private static final double BARS_UP = 30;
    private static final double WORD_UP = 11;
    private static final double AIR = 6;

    private final OutputView view;
    private final Look look;
    private final List<Node> path;
    private final double nameX;
    private final Slots slots;
    private final Drawing drawing = new Drawing();

    private OutputFigure(Trace trace, OutputView view, Look look) {
        this.view = view;
        this.look = look;
        this.path = view.place().path(trace);
        // under a stage its names are indented, too
        this.nameX = MARGIN + (look.width() < NARROW ? 0 : INDENT);
        this.slots = Slots.in(
                nameX + NAME_ROOM,
                look.width() - MORE,
                path.size(),
                view.place().step() - 1);
    }

    /** The strip, as large as asked. */
    public static Figure of(Trace trace, OutputView view, Look look) {
        OutputFigure figure = new OutputFigure(trace, view, look);
        figure.paint();
        return figure.drawing.figure(look.width(), look.height(), look.theme().canvas());
    }

    private void paint() {
        drawing.line(new Stroke(theme().hairline(), 1), MARGIN, 0.5, look.width() - MARGIN, 0.5);
        name();
        slots.visible().forEach(this::word);
        double y = bottom() + 0.5;
        double right = slots.left() + slots.count() * slots.pitch();
        drawing.line(new Stroke(theme().bar(), 1), slots.left(), y, right, y);
        more();
    }

    private Theme theme() {
        return look.theme();
    }

    private double bottom() {
        return look.height() - BARS_UP;
    }

    private void name() {
        double y = (BARS_TOP + bottom()) / 2;
        text(words("name"), new Style(Type.NUMBER, theme().text()).withBold(), nameX, y - 3, Anchor.START);
        if (view.told() > 0) {
            String whole = Numbers.decimal(path.get(view.told() - 1).cumulative(), 2);
            text("ln P " + whole, quiet(), nameX, y + 16, Anchor.START);
        }
    }

    private void word(int t) {
        Node node = path.get(t);
        double x = slots.centre(t);
        Box track = new Box(Math.rint(x - slots.bar() / 2), BARS_TOP, slots.bar(), bottom() - BARS_TOP);
        if (t >= view.told()) {
            drawing.box(track, Paint.stroke(Stroke.notYet(theme().ghost())));
            return;
        }
        boolean current = node.step() == view.place().step();
        double probability = Math.exp(node.logProbability());
        double height = Math.max(1, probability * track.height());
        Colour colour = current ? theme().accent() : theme().bar();
        drawing.box(track, Paint.fill(theme().track()));
        drawing.box(new Box(track.x(), track.bottom() - height, track.width(), height), Paint.fill(colour));
        String percent = Numbers.decimal(100 * probability, 0) + "\u00a0%";
        text(percent, quiet().withBold(current).in(current ? theme().text() : theme().muted()), x, 22, Anchor.MIDDLE);
        spelled(node, current, x);
        hit(node, x, probability);
    }

    private void spelled(Node node, boolean current, double x) {
        boolean strong = current || view.pointed().filter(target(node)::equals).isPresent();
        Style style = new Style(Type.FORMULA, strong, theme().text());
        Label label = Label.fitted(node.shown(), style, slots.pitch() - AIR);
        drawing.text(label, x, look.height() - WORD_UP, Anchor.MIDDLE);
    }

    private void hit(Node node, double x, double probability) {
        Box area = new Box(x - slots.pitch() / 2, 4, slots.pitch(), look.height() - 4);
        String percent = Numbers.percent(probability);
        String until = Numbers.decimal(node.cumulative(), 2);
        drawing.hit(area, target(node), words("hover", node.shown(), node.step(), percent, until));
    }

    private static Target target(Node node) {
        return new Target.Row(node.step());
    }

    /** How many words are left out before and after. */
    private void more() {
        double y = look.height() - WORD_UP;
        if (slots.from() > 0) {
            text("‹ " + slots.from(), quiet(), slots.left() - AIR, y, Anchor.END);
        }
        if (slots.after() > 0) {
            text(slots.after() + " ›", quiet(), look.width() - AIR, y, Anchor.END);
        }
    }

    private Style quiet() {
        return new Style(Type.SECONDARY, theme().muted());
    }

    private String words(String key, Object... values) {
        return look.words().get("output." + key, values);
    }

    private void text(String text, Style style, double x, double baseline, Anchor anchor) {
        drawing.text(Label.plain(text, style), x, baseline, anchor);
    }
}
