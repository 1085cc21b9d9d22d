package glimpse.figure.metrics;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Drawing;
import glimpse.draw.Figure;
import glimpse.draw.Label;
import glimpse.draw.Markup;
import glimpse.draw.Paint;
import glimpse.draw.Scale;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.explain.Ablation;
import glimpse.explain.Ablation.Change;
import glimpse.explain.Ablation.Effect;
import glimpse.figure.Lines;
import glimpse.figure.Look;
import glimpse.figure.Note;
import glimpse.figure.Numbers;
import glimpse.figure.Type;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import glimpse.trace.Visible;
import java.util.List;

/**
 * Does attention matter here? What ln p of the step's word would be with other weights, which word would be the most
 * probable, and the most that any of them does at each step.
 */
public final class AblationFigure {

    private static final double LEFT = TimeAxis.LEFT;
    private static final double LINE = 19;
    private static final double ROW = 50;
    private static final double BAR = 14;
    private static final double BAR_TOP = 23;
    private static final double VALUE = 60;
    private static final double AXIS = 52;
    private static final int TICKS = 5;
    private static final double LEAST_SPAN = 0.1;

    private final AblationView view;
    private final List<Ablation> steps;
    private final Look look;
    private final Theme theme;
    private final List<Node> path;
    private final Scale scale;
    private final Drawing drawing = new Drawing();

    private AblationFigure(Trace trace, AblationView view, List<Ablation> steps, Look look) {
        this.view = view;
        this.steps = steps;
        this.look = look;
        this.theme = look.theme();
        this.path = view.place().path(trace);
        this.scale = scale(now(), look);
    }

    /** A sentence while nothing is known. */
    public static Figure of(Trace trace, AblationView view, Look look) {
        if (view.why().isPresent()) {
            return Note.of(look, view.why().get());
        }
        return view.steps()
                .map(steps -> new AblationFigure(trace, view, steps, look).paint())
                .orElseGet(() -> Note.of(look, look.words().get("metrics.computing")));
    }

    /** From the lowest to the highest, with zero among them. */
    private static Scale scale(Ablation now, Look look) {
        double low = 0;
        double high = 0;
        for (Effect effect : now.effects().values()) {
            low = Math.min(low, effect.change());
            high = Math.max(high, effect.change());
        }
        low = Math.min(low, high - LEAST_SPAN);
        return new Scale(low, high, LEFT + 4, look.width() - LEFT - VALUE);
    }

    private Ablation now() {
        return steps.get(view.place().step() - 1);
    }

    private Figure paint() {
        Style body = new Style(Type.NUMBER, theme.text());
        Node node = path.get(view.place().step() - 1);
        String asked =
                words("ablation", Markup.literal(node.shown()), view.place().step());
        double y = lines(asked, body.withBold(), 10);
        y = lines(Verdict.of(now(), look.words()), body, y + 2) + 14;
        double top = y;
        drawing.part("effects");
        gridLines(top, top + Change.values().length * ROW);
        for (Change change : Change.values()) {
            row(change, y);
            y += ROW;
        }
        y = axis(y);
        drawing.part("steps");
        double[] most = steps.stream().mapToDouble(Verdict::largest).toArray();
        double highest = steps.stream().mapToDouble(Verdict::largest).reduce(LEAST_SPAN, Math::max);
        y = new TimeAxis(drawing, look, path, view.place().step(), view.pointed())
                .paint(List.of(new TimeAxis.Row(words("ablation.most"), most, highest, 2)), y);
        return drawing.figure(look.width(), Math.max(look.height(), y + 16), theme.canvas());
    }

    private String words(String key, Object... values) {
        return look.words().get("metrics." + key, values);
    }

    private double lines(String text, Style style, double top) {
        double y = top;
        for (String line : Lines.of(text, style, look.width() - 2 * LEFT)) {
            y += LINE;
            drawing.text(Label.of(line, style), LEFT, y - 5, Anchor.START);
        }
        return y;
    }

    private List<Double> ticks() {
        return scale.ticks(TICKS);
    }

    private void gridLines(double top, double bottom) {
        for (double tick : ticks()) {
            double x = Math.round(scale.at(tick)) + 0.5;
            for (double y = top; y < bottom; y += ROW) {
                drawing.line(new Stroke(theme.hairline(), 1), x, y + BAR_TOP - 3, x, y + BAR_TOP + BAR + 3);
            }
        }
    }

    private double axis(double top) {
        double y = top - 4.5;
        Style quiet = new Style(Type.AXIS, theme.muted());
        drawing.line(new Stroke(theme.border(), 1), scale.start(), y, scale.end(), y);
        for (double tick : ticks()) {
            double x = Math.round(scale.at(tick)) + 0.5;
            drawing.line(new Stroke(theme.faint(), 1), x, y, x, y + 4);
            drawing.text(
                    Label.plain(tick == 0 ? "0" : Numbers.decimal(tick, places()), quiet), x, y + 17, Anchor.MIDDLE);
        }
        drawing.text(Label.of(words("ablation.unit"), quiet), look.width() - LEFT, y + 17, Anchor.END);
        return y + AXIS;
    }

    private int places() {
        List<Double> ticks = ticks();
        double step = ticks.size() > 1 ? ticks.get(1) - ticks.get(0) : 1;
        return (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
    }

    private void row(Change change, double top) {
        Effect effect = now().effects().get(change);
        Target target = new Target.Measure(change.name());
        Box area = new Box(LEFT - 6, top, look.width() - 2 * LEFT + 12, ROW - 5);
        if (view.pointed().filter(target::equals).isPresent()) {
            drawing.box(area, 4, Paint.stroke(theme.border(), 1));
        }
        Style body = new Style(Type.NUMBER, theme.text());
        Label written = written(effect);
        double right = look.width() - LEFT;
        double room = right - written.width() - 12 - LEFT;
        drawing.text(Label.of(words("change." + change), body).shortened(room), LEFT, top + 15, Anchor.START);
        drawing.text(written, right, top + 15, Anchor.END);
        double zero = scale.at(0);
        double end = scale.at(effect.change());
        Box bar = new Box(Math.min(zero, end), top + BAR_TOP, Math.max(1, Math.abs(end - zero)), BAR);
        drawing.box(bar, Paint.fill(effect.changed() ? theme.bar() : theme.wire()));
        double line = Math.round(zero) + 0.5;
        drawing.line(new Stroke(theme.bar(), 1), line, top + BAR_TOP - 3, line, top + BAR_TOP + BAR + 3);
        String number = Verdict.signed(effect.change());
        drawing.text(Label.plain(number, body.withBold()), right, top + BAR_TOP + 12, Anchor.END);
        drawing.hit(area, target, words("change.hover", words("change." + change), number, factor(effect)));
    }

    private static String factor(Effect effect) {
        return Numbers.decimal(Math.exp(effect.change()), 2);
    }

    private Label written(Effect effect) {
        Style style = new Style(Type.NUMBER, effect.changed() ? theme.text() : theme.muted());
        String key = effect.changed() ? "writes" : "still";
        return Label.of(words(key, Markup.literal(Visible.of(effect.word()))), style)
                .shortened((look.width() - 2 * LEFT) / 2);
    }
}
