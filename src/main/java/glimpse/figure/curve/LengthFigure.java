package glimpse.figure.curve;

import glimpse.draw.Anchor;
import glimpse.draw.Figure;
import glimpse.draw.Label;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.draw.Theme;
import glimpse.figure.LineStyle;
import glimpse.figure.Look;
import glimpse.figure.Numbers;
import glimpse.figure.Type;
import glimpse.figure.curve.LengthCurve.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** BLEU by the length of the source, a line a model (after Bahdanau 2015, figure 2). */
public final class LengthFigure {

    private static final double NAMES_LEFT = 32;
    private static final double NAMES_MOST = 0.36;
    private static final double MARK = 11;
    private static final double NAME_HEIGHT = 20;

    private final LengthChart chart;
    private final List<Label> names;

    private LengthFigure(LengthChart chart, List<Label> names) {
        this.chart = chart;
        this.names = names;
    }

    /**
     * The lines with their axes; each line's name stands at its right end.
     *
     * @param curves at least one, each with a point, all of one BLEU
     */
    public static Figure of(List<LengthCurve> curves, Look look) {
        List<Label> names = IntStream.range(0, curves.size())
                .mapToObj(i -> name(curves.get(i), LineStyle.of(i, look.theme()), look))
                .toList();
        double widest = names.stream().mapToDouble(Label::width).max().orElse(0);
        LengthChart chart = LengthChart.of(curves, look, LengthChart.MARGIN + NAMES_LEFT + widest);
        new LengthAxes(chart).paint();
        LengthFigure figure = new LengthFigure(chart, names);
        figure.title();
        figure.lines();
        return chart.drawing().figure(look.width(), look.height(), look.theme().canvas());
    }

    private static Label name(LengthCurve curve, LineStyle line, Look look) {
        Style style = new Style(Type.NUMBER, true, line.colour());
        Style muted = new Style(Type.SECONDARY, look.theme().muted());
        Label score =
                Label.plain("  " + look.words().get("figure.length.all", Numbers.decimal(curve.bleu(), 1)), muted);
        return ending(curve.name(), style, NAMES_MOST * look.width() - score.width())
                .then(score);
    }

    /** As much of a name's end as fits: models of one family begin alike. */
    private static Label ending(String name, Style style, double width) {
        Label whole = Label.plain(name, style);
        for (int from = 1; whole.width() > width && from < name.length(); from++) {
            if (!Character.isLowSurrogate(name.charAt(from))) {
                whole = Label.plain("…" + name.substring(from), style);
            }
        }
        return whole;
    }

    private void title() {
        double room = chart.look().width() - 2 * LengthChart.MARGIN;
        Style style = new Style(Type.TITLE, true, chart.theme().text());
        Label title = Label.of(chart.words("title"), style);
        chart.drawing().text(title.shortened(room), LengthChart.MARGIN, 32, Anchor.START);
        Label unit = chart.muted(Type.SECONDARY, unit(chart.curves().get(0).counted()));
        chart.drawing().text(unit.shortened(room), LengthChart.MARGIN, 52, Anchor.START);
    }

    private String unit(LengthCurve.Counted counted) {
        String tokens = chart.words("tokens-" + counted.tokens());
        return chart.words("unit", counted.lowercase() ? chart.words("lowercase", tokens) : tokens);
    }

    private void lines() {
        Theme theme = chart.theme();
        ends();
        // The first model lies on top: it is the one that the others are compared with.
        for (int i = names.size() - 1; i >= 0; i--) {
            List<Point> points = chart.curves().get(i).points();
            LineStyle style = LineStyle.of(i, theme);
            Stroke stroke = new Stroke(style.colour(), LineStyle.WIDTH);
            for (List<Point> part : unbroken(points)) {
                double[] path = part.stream()
                        .flatMap(point -> Stream.of(chart.x(point), chart.y(point)))
                        .mapToDouble(Double::doubleValue)
                        .toArray();
                chart.drawing().line(stroke, path);
            }
            for (Point point : points) {
                style.point(chart.drawing(), chart.x(point), chart.y(point), !LengthChart.isFew(point), theme.canvas());
            }
        }
    }

    /** The points between which no length is missing: a line through a row of no pairs would claim what nobody measured. */
    private static List<List<Point>> unbroken(List<Point> points) {
        List<List<Point>> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= points.size(); i++) {
            if (i == points.size() || !points.get(i - 1).isNextTo(points.get(i))) {
                parts.add(points.subList(from, i));
                from = i;
            }
        }
        return parts;
    }

    /** The names beside the last points, moved apart where they would touch, with a thin line to their own. */
    private void ends() {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, names.size()).boxed().toList());
        order.sort(Comparator.comparingDouble(i -> chart.y(last(i))));
        double right = chart.box().right();
        double[] wanted = order.stream().mapToDouble(i -> chart.y(last(i))).toArray();
        double[] placed =
                apart(wanted, NAME_HEIGHT, chart.box().y(), chart.box().bottom());
        for (int k = 0; k < placed.length; k++) {
            int i = order.get(k);
            Stroke thin = new Stroke(LineStyle.of(i, chart.theme()).colour().withOpacity(0.4), 1);
            chart.drawing()
                    .line(thin, chart.x(last(i)), wanted[k], right, wanted[k], right + NAMES_LEFT - MARK, placed[k]);
            LineStyle.of(i, chart.theme())
                    .point(
                            chart.drawing(),
                            right + NAMES_LEFT - MARK,
                            placed[k],
                            true,
                            chart.theme().canvas());
            chart.drawing().text(names.get(i), right + NAMES_LEFT, placed[k] + 4.5, Anchor.START);
        }
    }

    private Point last(int curve) {
        List<Point> points = chart.curves().get(curve).points();
        return points.get(points.size() - 1);
    }

    /** Heights at least a gap apart and, as far as that leaves room, between both ends; {@code wanted} grows. */
    static double[] apart(double[] wanted, double gap, double top, double bottom) {
        double[] placed = wanted.clone();
        for (int k = 0; k < placed.length; k++) {
            placed[k] = Math.max(placed[k], k == 0 ? top : placed[k - 1] + gap);
        }
        for (int k = placed.length - 1; k >= 0; k--) {
            placed[k] = Math.min(placed[k], k == placed.length - 1 ? bottom : placed[k + 1] - gap);
        }
        return placed;
    }
}
