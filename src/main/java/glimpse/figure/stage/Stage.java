package glimpse.figure.stage;

import glimpse.draw.Anchor;
import glimpse.draw.Colour;
import glimpse.draw.Drawing;
import glimpse.draw.Label;
import glimpse.draw.Markup;
import glimpse.draw.Paint;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.figure.Look;
import glimpse.figure.Phase;
import glimpse.figure.Strip;
import glimpse.figure.Type;
import glimpse.figure.Weights;
import glimpse.trace.Node;
import glimpse.trace.Step;
import glimpse.trace.Structure;
import glimpse.trace.Trace;
import java.util.List;
import java.util.OptionalInt;

/**
 * What the parts of the stage share.
 *
 * @param path the words of the chosen hypothesis
 * @param node the current one
 * @param limit the number at which a vector's colours end, the same for all vectors
 */
record Stage(
        Trace trace,
        StepView view,
        Look look,
        List<Node> path,
        Node node,
        Levels levels,
        Columns columns,
        double limit,
        Drawing drawing) {

    private static final double CIRCLE = 9;
    private static final double CIRCLE_X = 33;
    static final double LABEL_X = 50;

    static Stage of(Trace trace, StepView view, Look look) {
        List<Node> path = view.place().path(trace);
        Node node = path.get(view.place().step() - 1);
        Step step = node.computed();
        int peak = step.hasAttention()
                ? Weights.peak(step.weights())
                : trace.source().length() - 1;
        return new Stage(
                trace,
                view,
                look,
                path,
                node,
                Levels.in(look.height()),
                columns(trace, view, look, peak),
                Strip.limit(trace, path),
                new Drawing());
    }

    private static Columns columns(Trace trace, StepView view, Look look, int peak) {
        Columns columns = Columns.in(look.width(), trace.source().length(), view.first(), peak);
        boolean scrolled = view.first().isPresent();
        return scrolled || view.locked().isEmpty()
                ? columns
                : columns.keeping(view.locked().getAsInt());
    }

    Theme theme() {
        return look.theme();
    }

    Structure structure() {
        return trace.model().structure();
    }

    Step step() {
        return node.computed();
    }

    int t() {
        return node.step();
    }

    /** Whether this step's word was given to the model. */
    boolean isGiven() {
        return trace.isGiven(node);
    }

    String words(String key, Object... values) {
        return look.words().get("figure." + key, values);
    }

    /** A source word that may stand in a markup. */
    String source(int position) {
        return Markup.literal(trace.source().shown(position));
    }

    /** The word before the current one as it is shown. */
    String previous() {
        return t() == 1 ? words("start") : path.get(t() - 2).shown();
    }

    boolean done(Phase phase) {
        return view.phase().map(now -> phase.isBy(now, structure())).orElse(true);
    }

    boolean inFocus(Phase phase) {
        return view.phase().filter(phase::equals).isPresent();
    }

    boolean pointsAt(Target target) {
        return view.pointed().filter(target::equals).isPresent();
    }

    boolean isLocked(int position) {
        return view.locked().equals(OptionalInt.of(position));
    }

    Style style(double size, Colour colour) {
        return new Style(size, colour);
    }

    Style body() {
        return style(Type.NUMBER, theme().text());
    }

    Style quiet() {
        return style(Type.NUMBER, theme().muted());
    }

    Style axis() {
        return style(Type.AXIS, theme().muted());
    }

    Stroke wire(Phase phase) {
        return done(phase) ? new Stroke(theme().wire(), 1.25) : Stroke.notYet(theme().ghost());
    }

    void text(String markup, Style style, double x, double baseline, Anchor anchor) {
        drawing.text(Label.of(markup, style), x, baseline, anchor);
    }

    /** The name of a row of the stage, with its circled number. */
    void rowName(Phase phase, String name, double baseline) {
        circle(phase, CIRCLE_X, baseline - 4.5);
        Style style = body().withBold().in(inFocus(phase) ? theme().accent() : theme().text());
        text(words(name), style, LABEL_X, baseline, Anchor.START);
    }

    void rowName(String name, double baseline) {
        text(words(name), body().withBold(), LABEL_X, baseline, Anchor.START);
    }

    /** The circled number of a phase. */
    void circle(Phase phase, double x, double y) {
        boolean focus = inFocus(phase);
        Paint paint = Paint.stroke(done(phase) ? new Stroke(theme().faint(), 1) : Stroke.notYet(theme().ghost()));
        drawing.circle(x, y, CIRCLE, focus ? Paint.fill(theme().accent()) : paint);
        Style style = axis().withBold(focus).in(focus ? theme().textOn(theme().accent()) : theme().muted());
        text(String.valueOf(phase.number(structure())), style, x, y + 4, Anchor.MIDDLE);
    }
}
