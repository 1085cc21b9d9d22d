package glimpse.figure.curve;

import glimpse.draw.Anchor;
import glimpse.draw.Label;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.figure.Numbers;
import glimpse.figure.Type;
import glimpse.figure.curve.LengthCurve.Point;
import java.util.List;

/** The axes of the picture by length: BLEU up, words of the source along. */
final class LengthAxes {

    private static final double AIR = 10;

    private final LengthChart chart;

    LengthAxes(LengthChart chart) {
        this.chart = chart;
    }

    void paint() {
        values();
        lengths();
        if (chart.isAnyFew()) {
            Label note = chart.muted(Type.AXIS, chart.words("few", Integer.toString(LengthChart.FEW)));
            double room = chart.look().width() - 2 * LengthChart.MARGIN;
            chart.drawing()
                    .text(note.shortened(room), LengthChart.MARGIN, chart.look().height() - 14, Anchor.START);
        }
    }

    private void values() {
        for (double tick : chart.scale().ticks(LengthChart.TICKS)) {
            double y = Math.rint(chart.scale().at(tick)) + 0.5;
            Stroke stroke =
                    new Stroke(tick == 0 ? chart.theme().bar() : chart.theme().hairline(), 1);
            chart.drawing().line(stroke, chart.box().x(), y, chart.box().right(), y);
            Label label = chart.muted(Type.SECONDARY, Numbers.decimal(tick, tick == Math.rint(tick) ? 0 : 1));
            chart.drawing().text(label, chart.box().x() - 10, y + 4, Anchor.END);
        }
    }

    /** The lengths, every so many where they would touch, and how many pairs each has where all models read the same. */
    private void lengths() {
        Style style = new Style(Type.SECONDARY, chart.theme().text());
        List<Label> ranges = chart.columns().stream()
                .map(column -> Label.plain(column.range(), style))
                .toList();
        List<Label> counts = chart.columns().stream()
                .map(column -> chart.muted(Type.AXIS, chart.words("pairs", Integer.toString(column.pairs()))))
                .toList();
        int every = (int) Math.ceil((widest(ranges) + AIR) / chart.pitch());
        boolean counted = every == 1 && widest(counts) + AIR <= chart.pitch() && isSameEverywhere();
        double bottom = chart.box().bottom();
        for (int column = 0; column < ranges.size(); column += every) {
            double x = chart.x(column);
            chart.drawing().line(new Stroke(chart.theme().bar(), 1), x, bottom + 0.5, x, bottom + 5);
            chart.drawing().text(ranges.get(column), x, bottom + 19, Anchor.MIDDLE);
            if (counted) {
                chart.drawing().text(counts.get(column), x, bottom + 35, Anchor.MIDDLE);
            }
        }
        Label name = chart.muted(Type.SECONDARY, chart.words("axis"));
        chart.drawing()
                .text(
                        name.shortened(chart.box().width()),
                        chart.box().centreX(),
                        bottom + (counted ? 57 : 43),
                        Anchor.MIDDLE);
    }

    private static double widest(List<Label> labels) {
        return labels.stream().mapToDouble(Label::width).max().orElse(0);
    }

    private boolean isSameEverywhere() {
        return chart.curves().stream().allMatch(curve -> chart.columns().stream()
                .allMatch(column -> column.pairs() == 0 || has(curve, column)));
    }

    private static boolean has(LengthCurve curve, Point column) {
        return curve.points().stream()
                .anyMatch(point -> LengthChart.isSameRow(point, column) && point.pairs() == column.pairs());
    }
}
