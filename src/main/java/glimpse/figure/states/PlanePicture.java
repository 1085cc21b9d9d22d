package glimpse.figure.states;

import glimpse.draw.Box;
import glimpse.draw.Colour;
import glimpse.draw.Label;
import glimpse.draw.Mark;
import glimpse.draw.Paint;
import glimpse.draw.Segment;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.draw.Target;
import glimpse.figure.Numbers;
import glimpse.figure.Type;
import glimpse.figure.Weights;
import glimpse.figure.states.Planes.Plane;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** One plane: its frame and axes, the two ways through it, the points and their words. */
final class PlanePicture {

    private static final double POINT = 5;
    private static final double TOUCH = 9;
    private static final double ARROW = 5;
    private static final double ARROWED = 34;

    /** Among more states than these, arrows and dark lines would hide the points. */
    private static final int CROWD = 30;

    private final Sheet sheet;
    private final Trace trace;
    private final StatesView view;
    private final Plane plane;
    private final Box box;
    private final Frame frame;
    private final List<Node> path;
    private final float[] weights;

    PlanePicture(Sheet sheet, Trace trace, StatesView view, Plane plane, Box room) {
        this.sheet = sheet;
        this.trace = trace;
        this.view = view;
        this.plane = plane;
        this.box = PlaneAxes.inside(room);
        this.path = view.place().path(trace);
        this.weights = view.place().node(trace).computed().weights();
        double[] xs =
                IntStream.range(0, plane.states().size()).mapToDouble(plane::x).toArray();
        double[] ys =
                IntStream.range(0, plane.states().size()).mapToDouble(plane::y).toArray();
        this.frame = Frame.about(xs, ys, box);
    }

    void paint() {
        new PlaneAxes(sheet, plane.projection(), frame, box).paint();
        way(Target.Vector.ENCODER_STATE);
        way(Target.Vector.STATE_AFTER);
        List<Integer> order = byImportance();
        for (int k = order.size() - 1; k >= 0; k--) {
            point(order.get(k));
        }
        names(order);
    }

    private double x(int point) {
        return frame.across().at(plane.x(point));
    }

    private double y(int point) {
        return frame.up().at(plane.y(point));
    }

    /** The states of one kind joined in order; what is later than the present step is faint. */
    private void way(Target.Vector kind) {
        List<Integer> points = plane.of(kind);
        for (int k = 1; k < points.size(); k++) {
            int from = points.get(k - 1);
            int to = points.get(k);
            boolean later = kind == Target.Vector.STATE_AFTER
                    && plane.states().get(to).index() > view.place().step();
            boolean quiet = later || (kind == Target.Vector.ENCODER_STATE && points.size() > CROWD);
            Colour ink = quiet ? sheet.theme().ghost() : sheet.theme().wire();
            Stroke stroke = new Stroke(ink, kind == Target.Vector.STATE_AFTER ? 1.75 : 1);
            join(x(from), y(from), x(to), y(to), stroke, points.size() <= CROWD);
        }
    }

    private void join(double x1, double y1, double x2, double y2, Stroke stroke, boolean arrow) {
        sheet.drawing().line(stroke, x1, y1, x2, y2);
        double length = Math.hypot(x2 - x1, y2 - y1);
        if (length < ARROWED || !arrow) {
            return;
        }
        double dx = (x2 - x1) / length * ARROW;
        double dy = (y2 - y1) / length * ARROW;
        double x = (x1 + x2) / 2 + dx;
        double y = (y1 + y2) / 2 + dy;
        sheet.drawing()
                .add(new Mark.Path(
                        List.of(
                                new Segment.Move(x, y),
                                new Segment.Line(x - 1.6 * dx - 0.7 * dy, y - 1.6 * dy + 0.7 * dx),
                                new Segment.Line(x - 1.6 * dx + 0.7 * dy, y - 1.6 * dy - 0.7 * dx),
                                new Segment.Close()),
                        Paint.fill(stroke.colour())));
    }

    private boolean isEncoder(int point) {
        return plane.states().get(point).vector() == Target.Vector.ENCODER_STATE;
    }

    private int index(int point) {
        return plane.states().get(point).index();
    }

    private boolean isPresent(int point) {
        return !isEncoder(point) && index(point) == view.place().step();
    }

    private boolean isLocked(int point) {
        return isEncoder(point) && view.locked().equals(OptionalInt.of(index(point)));
    }

    private boolean isPeak(int point) {
        return isEncoder(point) && weights.length > 0 && index(point) == Weights.peak(weights);
    }

    private boolean isPointed(int point) {
        return view.pointed().equals(Optional.of(plane.states().get(point)))
                || (isEncoder(point) && view.pointed().equals(Optional.of(new Target.SourceWord(index(point)))));
    }

    /** The points whose words are to be seen first stand first. */
    private List<Integer> byImportance() {
        return IntStream.range(0, plane.states().size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> !isPointed(i))
                        .thenComparing(i -> !isPresent(i))
                        .thenComparing(i -> !isLocked(i))
                        .thenComparing(i -> !isPeak(i)))
                .toList();
    }

    private void point(int i) {
        double size = isPresent(i) ? POINT + 1.5 : POINT;
        if (isPresent(i) || isLocked(i)) {
            sheet.drawing()
                    .circle(x(i), y(i), size + 3.5, Paint.stroke(sheet.theme().accent(), 1.5));
        }
        if (isPointed(i)) {
            sheet.drawing()
                    .circle(x(i), y(i), size + 3.5, Paint.stroke(sheet.theme().text(), 1.5));
        }
        sheet.drawing().circle(x(i), y(i), size, isEncoder(i) ? encoder(i) : decoder(i));
        Box touch = new Box(x(i) - TOUCH, y(i) - TOUCH, 2 * TOUCH, 2 * TOUCH);
        sheet.drawing().hit(touch, plane.states().get(i), said(i));
    }

    private Paint encoder(int i) {
        Colour fill = weights.length == 0
                ? sheet.theme().canvas()
                : sheet.look().map().in(sheet.theme()).at(weights[index(i)]);
        return Paint.fill(fill).and(new Stroke(sheet.theme().bar(), 1.25));
    }

    private Paint decoder(int i) {
        if (isPresent(i)) {
            return Paint.fill(sheet.theme().accent());
        }
        return index(i) < view.place().step()
                ? Paint.fill(sheet.theme().bar())
                : Paint.fill(sheet.theme().canvas())
                        .and(new Stroke(sheet.theme().ghost(), 1.25));
    }

    private String token(int i) {
        if (isEncoder(i)) {
            return trace.source().shown(index(i));
        }
        return index(i) == 0 ? sheet.words("start") : path.get(index(i) - 1).shown();
    }

    private String said(int i) {
        String at = "(" + Numbers.decimal(plane.x(i), 2) + ", " + Numbers.decimal(plane.y(i), 2) + ")";
        if (!isEncoder(i)) {
            return sheet.words(index(i) == 0 ? "hover.start" : "hover.state", token(i), index(i), at);
        }
        String weight = weights.length == 0
                ? ""
                : "\n" + sheet.words("hover.alpha", view.place().step(), Numbers.decimal(weights[index(i)], 4));
        return sheet.words("hover.point", token(i), index(i) + 1, at) + weight;
    }

    private void names(List<Integer> order) {
        List<Box> points = new ArrayList<>();
        order.forEach(i -> points.add(new Box(x(i) - POINT, y(i) - POINT, 2 * POINT, 2 * POINT).grown(1)));
        List<double[]> lines = new ArrayList<>();
        for (Target.Vector kind : Key.kinds(plane)) {
            List<Integer> way = plane.of(kind);
            for (int k = 1; k < way.size(); k++) {
                int from = way.get(k - 1);
                int to = way.get(k);
                lines.add(new double[] {x(from), y(from), x(to), y(to)});
            }
        }
        LabelRoom room = new LabelRoom(box, points, lines);
        for (int i : order) {
            Label label = Label.fitted(token(i), style(i), TokenAxis.LONGEST);
            boolean needed = isPointed(i) || isPresent(i) || isLocked(i) || isPeak(i);
            room.place(label, x(i), y(i), isPresent(i) || isLocked(i) || isPointed(i) ? 12 : POINT + 3, needed)
                    .ifPresent(sheet.drawing()::add);
        }
    }

    private Style style(int i) {
        Colour quiet = isEncoder(i) || index(i) <= view.place().step()
                ? sheet.theme().text()
                : sheet.theme().muted();
        Colour ink = isPresent(i) || isLocked(i) ? sheet.theme().accent() : quiet;
        return sheet.style(Type.SECONDARY, ink).withBold(isPresent(i) || isLocked(i) || isPeak(i) || isPointed(i));
    }
}
