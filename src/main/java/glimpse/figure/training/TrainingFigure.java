package glimpse.figure.training;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Drawing;
import glimpse.draw.Figure;
import glimpse.draw.Label;
import glimpse.draw.Paint;
import glimpse.draw.Scale;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.figure.LineStyle;
import glimpse.figure.Look;
import glimpse.figure.Numbers;
import glimpse.figure.Type;
import glimpse.figure.training.TrainingCurve.Point;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Lines over the steps of a training, with the moment that one looks at; a click on a point goes to its moment. */
public final class TrainingFigure {

    private static final double LEFT = 42;
    private static final double RIGHT = 18;
    private static final double TOP = 10;
    private static final double BOTTOM = 20;
    private static final double NAMES = 20;
    private static final double ROW = 24;
    private static final double RADIUS = 5;
    private static final double DOT = 3;
    private static final double GAP = 8;

    private final List<TrainingCurve> curves;
    private final Look look;
    private final Theme theme;
    private final Box box;
    private final Scale along;
    private final Scale up;
    private final Drawing drawing = new Drawing();

    private TrainingFigure(List<TrainingCurve> curves, Look look) {
        this.curves = curves;
        this.look = look;
        this.theme = look.theme();
        double top = curves.size() > 1 ? TOP + NAMES : TOP;
        this.box = new Box(LEFT, top, look.width() - LEFT - RIGHT, look.height() - top - BOTTOM);
        double last = points().mapToLong(Point::step).max().orElse(1);
        this.along = new Scale(0, Math.log(last), box.x(), box.right());
        double most = points().mapToDouble(Point::value).max().orElse(1);
        this.up = new Scale(0, most > 0 ? most : 1, box.bottom(), box.y());
    }

    /**
     * The lines.
     *
     * @param curves of one unit, each with a point
     * @param now the point of the first curve that one looks at, from 0
     */
    public static Figure of(List<TrainingCurve> curves, OptionalInt now, Look look) {
        TrainingFigure figure = new TrainingFigure(curves, look);
        figure.values();
        figure.steps();
        figure.names();
        for (int i = curves.size() - 1; i >= 0; i--) {
            figure.line(curves.get(i), LineStyle.of(i, figure.theme));
        }
        now.ifPresent(figure::mark);
        figure.hits();
        return figure.drawing.figure(look.width(), look.height(), figure.theme.canvas());
    }

    private Stream<Point> points() {
        return curves.stream().flatMap(curve -> curve.points().stream());
    }

    private double x(Point point) {
        return along.at(Math.log((double) point.step()));
    }

    private void values() {
        for (double tick : up.ticks((int) Math.max(2, box.height() / ROW))) {
            double y = Math.rint(up.at(tick)) + 0.5;
            drawing.line(new Stroke(tick == 0 ? theme.bar() : theme.hairline(), 1), box.x(), y, box.right(), y);
            Label value = muted(Numbers.decimal(tick, tick == Math.rint(tick) ? 0 : 1));
            drawing.text(value, box.x() - GAP, y + Type.AXIS / 3, Anchor.END);
        }
    }

    private void steps() {
        double last = Math.exp(along.to());
        for (long step = 1; step <= last * (1 + 1e-9); step *= 10) {
            double x = Math.rint(along.at(Math.log((double) step))) + 0.5;
            drawing.line(new Stroke(theme.bar(), 1), x, box.bottom() + 0.5, x, box.bottom() + GAP / 2);
            drawing.text(muted(Long.toString(step)), x, box.bottom() + GAP / 2 + Type.AXIS, Anchor.MIDDLE);
        }
    }

    private Label muted(String text) {
        return Label.plain(text, new Style(Type.AXIS, theme.muted()));
    }

    /** Which line is which, where there is more than one. */
    private void names() {
        double x = box.x();
        for (int i = 0; i < curves.size() && curves.size() > 1; i++) {
            LineStyle style = LineStyle.of(i, theme);
            style.point(drawing, x + RADIUS, TOP + RADIUS, true, theme.canvas());
            Label name = Label.plain(curves.get(i).name(), new Style(Type.SECONDARY, theme.text()));
            drawing.text(name, x + 2 * RADIUS + GAP, TOP + RADIUS + Type.SECONDARY / 3, Anchor.START);
            x += 2 * RADIUS + 3 * GAP + name.width();
        }
    }

    private void line(TrainingCurve curve, LineStyle style) {
        double[] path = curve.points().stream()
                .flatMap(point -> Stream.of(x(point), up.at(point.value())))
                .mapToDouble(Double::doubleValue)
                .toArray();
        if (path.length > 2) {
            drawing.line(new Stroke(style.colour(), LineStyle.WIDTH), path);
        }
        Paint paint = Paint.fill(style.colour());
        if (curve.points().size() * 2 * RADIUS < box.width()) {
            curve.points().forEach(point -> drawing.circle(x(point), up.at(point.value()), DOT, paint));
        }
    }

    private void mark(int now) {
        Point point = curves.get(0).points().get(now);
        double x = x(point);
        drawing.line(new Stroke(theme.accent(), 2), x, box.y() - GAP / 2, x, box.bottom());
        drawing.circle(x, up.at(point.value()), RADIUS + 1, Paint.fill(theme.accent()));
    }

    /** From halfway to the point before to halfway to the one after: a small point is hard to hit. */
    private void hits() {
        List<Point> points = curves.get(0).points();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            double from = i == 0 ? 0 : (x(points.get(i - 1)) + x(point)) / 2;
            double to = i + 1 == points.size() ? look.width() : (x(point) + x(points.get(i + 1))) / 2;
            String said = look.words()
                    .get(
                            "figure.training.moment",
                            curves.get(0).name(),
                            Long.toString(point.step()),
                            Numbers.decimal(point.value(), 3));
            drawing.hit(new Box(from, 0, to - from, look.height()), new Target.Moment(i), said);
        }
    }
}
