package glimpse.figure.metrics;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Drawing;
import glimpse.draw.Figure;
import glimpse.draw.Label;
import glimpse.draw.Markup;
import glimpse.draw.Paint;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.explain.Ablation;
import glimpse.explain.Ablation.Change;
import glimpse.explain.Ablation.Effect;
import glimpse.figure.Look;
import glimpse.figure.Note;
import glimpse.figure.Numbers;
import glimpse.figure.Type;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import glimpse.trace.Visible;
import java.util.Arrays;
import java.util.List;

/**
 * Does attention matter here? What ln p of the step's word would be with other weights, which word would be written, and
 * the most that any of them does at each step.
 */
public final class AblationFigure {

    private static final double LEFT = TimeAxis.LEFT;
    private static final double ROW = 54;
    private static final double BAR = 14;

    private final AblationView view;
    private final List<Ablation> steps;
    private final Look look;
    private final Theme theme;
    private final List<Node> path;
    private final Drawing drawing = new Drawing();

    private AblationFigure(Trace trace, AblationView view, List<Ablation> steps, Look look) {
        this.view = view;
        this.steps = steps;
        this.look = look;
        this.theme = look.theme();
        this.path = view.place().path(trace);
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

    private Figure paint() {
        Node node = path.get(view.place().step() - 1);
        Style title = new Style(Type.NUMBER, true, theme.text());
        Style quiet = new Style(Type.SECONDARY, theme.muted());
        String asked = look.words()
                .get(
                        "metrics.ablation",
                        Markup.literal(node.shown()),
                        view.place().step());
        drawing.text(Label.of(asked, title).shortened(look.width() - 2 * LEFT), LEFT, 28, Anchor.START);
        drawing.text(
                Label.of(look.words().get("metrics.ablation.what"), quiet).shortened(look.width() - 2 * LEFT),
                LEFT,
                48,
                Anchor.START);
        double y = bars(steps.get(view.place().step() - 1), 64);
        double[] most = steps.stream().mapToDouble(AblationFigure::most).toArray();
        double highest = Math.max(0.1, Arrays.stream(most).max().orElse(0));
        TimeAxis axis = new TimeAxis(drawing, look, path, view.place().step());
        axis.frame(y + 10, y + 10 + TimeAxis.ROW + axis.wordsHeight());
        axis.row(
                look.words().get("metrics.ablation.most"),
                look.words().get("metrics.ablation.unit"),
                most,
                highest,
                1,
                y + 10);
        axis.words(y + 2 + TimeAxis.ROW);
        double bottom = y + 24 + TimeAxis.ROW + axis.wordsHeight();
        return drawing.figure(look.width(), Math.max(look.height(), bottom), theme.canvas());
    }

    private static double most(Ablation ablation) {
        return ablation.effects().values().stream()
                .mapToDouble(effect -> Math.abs(effect.change()))
                .max()
                .orElse(0);
    }

    /** Zero is in the middle where something rises, else at the right. */
    private double bars(Ablation now, double top) {
        double most = Math.max(0.1, most(now));
        boolean rises = now.effects().values().stream().anyMatch(effect -> effect.change() > 0.005);
        double left = LEFT + 4;
        double right = look.width() - LEFT - 64;
        double zero = rises ? (left + right) / 2 : right;
        double scale = (rises ? (right - left) / 2 : right - left) / most;
        double y = top;
        for (Change change : Change.values()) {
            Effect effect = now.effects().get(change);
            row(change, effect, zero, scale, y);
            y += ROW;
        }
        Style axis = new Style(Type.AXIS, theme.muted());
        drawing.text(Label.plain("0", axis), zero, y + 6, Anchor.MIDDLE);
        return y + 12;
    }

    private void row(Change change, Effect effect, double zero, double scale, double y) {
        Style body = new Style(Type.NUMBER, theme.text());
        drawing.text(Label.of(look.words().get("metrics.change." + change), body), LEFT, y + 14, Anchor.START);
        String word = Markup.literal(Visible.of(effect.word()));
        String written = look.words().get(effect.changed() ? "metrics.writes" : "metrics.still", word);
        Style said = new Style(Type.NUMBER, effect.changed() ? theme.accent() : theme.muted());
        drawing.text(Label.of(written, said), look.width() - LEFT, y + 14, Anchor.END);
        double end = zero + effect.change() * scale;
        Box bar = new Box(Math.min(zero, end), y + 22, Math.max(1, Math.abs(end - zero)), BAR);
        drawing.box(bar, Paint.fill(effect.changed() ? theme.accent() : theme.bar()));
        drawing.line(new Stroke(theme.bar(), 1), zero, y + 19, zero, y + 39);
        String number = Numbers.decimal(effect.change(), 2);
        Style value = new Style(Type.NUMBER, true, theme.text());
        drawing.text(Label.plain(number, value), look.width() - LEFT, y + 34, Anchor.END);
        String hover = look.words().get("metrics.change.hover", number, Visible.of(effect.word()));
        drawing.hit(new Box(LEFT, y, look.width() - 2 * LEFT, ROW - 6), new Target.Measure(change.name()), hover);
    }
}
