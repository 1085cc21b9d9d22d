package glimpse.figure.curve;

import glimpse.draw.Box;
import glimpse.draw.Drawing;
import glimpse.draw.Label;
import glimpse.draw.Scale;
import glimpse.draw.Style;
import glimpse.draw.Theme;
import glimpse.figure.Look;
import glimpse.figure.curve.LengthCurve.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * What the parts of the picture by length share.
 *
 * @param columns a point of each row that any curve has, and one of no pairs where a length has none; shortest sources first
 * @param box of the lines
 * @param scale from BLEU to y
 */
record LengthChart(List<LengthCurve> curves, Look look, List<Point> columns, Box box, Scale scale, Drawing drawing) {

    LengthChart {
        columns = List.copyOf(columns);
    }

    static final double MARGIN = 24;
    static final int TICKS = 8;

    /** A row of fewer pairs than this is drawn hollow: its BLEU could be chance. */
    static final int FEW = 20;

    private static final double AXIS_ROOM = 34;
    private static final double TOP = 72;
    private static final double BOTTOM = 70;
    private static final double NOTE = 22;
    private static final double INSET = 34;

    /** @param right what is kept free right of the lines */
    static LengthChart of(List<LengthCurve> curves, Look look, double right) {
        double left = MARGIN + AXIS_ROOM;
        double bottom = look.height() - BOTTOM - (isAnyFew(curves) ? NOTE : 0);
        Box box = new Box(left, TOP, look.width() - right - left, bottom - TOP);
        double most = points(curves).stream().mapToDouble(Point::bleu).reduce(1, Math::max);
        List<Double> ticks = new Scale(0, most, 0, 1).ticks(TICKS);
        double step = ticks.size() > 1 ? ticks.get(1) : most;
        Scale scale = new Scale(0, Math.ceil(most / step - 1e-9) * step, box.bottom(), box.y());
        TreeSet<Point> rows = new TreeSet<>(Comparator.comparingInt(Point::from).thenComparingInt(Point::to));
        rows.addAll(points(curves));
        return new LengthChart(curves, look, withEmpty(rows), box, scale, new Drawing());
    }

    private static List<Point> withEmpty(Iterable<Point> rows) {
        List<Point> columns = new ArrayList<>();
        Point longest = new Point(0, 0, 0, 0);
        for (Point row : rows) {
            if (!columns.isEmpty() && !longest.isNextTo(row)) {
                columns.add(new Point(longest.to() + 1, row.from() - 1, 0, 0));
            }
            columns.add(row);
            longest = row.to() > longest.to() ? row : longest;
        }
        return columns;
    }

    private static List<Point> points(List<LengthCurve> curves) {
        return curves.stream().flatMap(curve -> curve.points().stream()).toList();
    }

    private static boolean isAnyFew(List<LengthCurve> curves) {
        return points(curves).stream().anyMatch(LengthChart::isFew);
    }

    static boolean isFew(Point point) {
        return point.pairs() < FEW;
    }

    boolean isAnyFew() {
        return isAnyFew(curves);
    }

    Theme theme() {
        return look.theme();
    }

    String words(String key, Object... values) {
        return look.words().get("figure.length." + key, values);
    }

    Label muted(double size, String text) {
        return Label.of(text, new Style(size, theme().muted()));
    }

    /** From one column's middle to the next. */
    double pitch() {
        double inset = Math.min(INSET, box.width() / 6);
        return columns.size() == 1 ? box.width() : (box.width() - 2 * inset) / (columns.size() - 1);
    }

    double x(int column) {
        return box.centreX() + (column - (columns.size() - 1) / 2.0) * pitch();
    }

    double x(Point point) {
        int column = 0;
        while (!isSameRow(columns.get(column), point)) {
            column++;
        }
        return x(column);
    }

    double y(Point point) {
        return scale.at(point.bleu());
    }

    static boolean isSameRow(Point one, Point other) {
        return one.from() == other.from() && one.to() == other.to();
    }
}
