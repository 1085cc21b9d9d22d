package glimpse.figure.alignment;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Label;
import glimpse.draw.Paint;
import glimpse.draw.Scale;
import glimpse.draw.Stroke;
import glimpse.draw.Target;
import glimpse.figure.Legend;
import glimpse.figure.Numbers;
import glimpse.figure.Type;

/** The sums of the columns up to the current row, and the legend of the weights under them. */
final class Coverage {

    private static final double NUMBER_ROOM = 30;
    private static final double SHOWN_BAR = 0.78;
    private static final double LEGEND_HEIGHT = 9;

    private final Chart chart;
    private final Grid grid;

    Coverage(Chart chart) {
        this.chart = chart;
        this.grid = chart.grid();
    }

    void paint() {
        if (grid.coverage() > 0) {
            bars();
        }
        legend();
    }

    private void bars() {
        int columns = chart.trace().source().length();
        int rows = Math.min(chart.current() + 1, chart.view().filled());
        double most = 1;
        for (int column = 0; column < columns; column++) {
            most = Math.max(most, chart.coverage(column, rows));
        }
        double base = grid.coverage() + Grid.COVERAGE_BARS;
        Scale scale = new Scale(0, most, base, grid.coverage());
        for (int column = 0; column < columns; column++) {
            bar(column, rows, scale);
        }
        axis(scale);
        double left = Grid.LEFT;
        double room = grid.box().x() - left - 8;
        chart.drawing()
                .text(
                        Label.of(
                                        chart.words("coverage"),
                                        chart.style(Type.NUMBER, chart.theme().text())
                                                .withBold())
                                .shortened(room),
                        left,
                        base - 18,
                        Anchor.START);
        chart.drawing()
                .text(
                        Label.of(
                                        chart.words("coverage.sum", rows),
                                        chart.style(
                                                Type.SECONDARY, chart.theme().muted()))
                                .shortened(room),
                        left,
                        base,
                        Anchor.START);
    }

    private void bar(int column, int rows, Scale scale) {
        double sum = chart.coverage(column, rows);
        double width = grid.cellWidth() * (grid.cellWidth() >= 8 ? SHOWN_BAR : 1);
        double top = scale.at(sum);
        double base = scale.start();
        double left = grid.columnCentre(column) - width / 2;
        Box area = new Box(left, scale.end(), width, base - scale.end());
        chart.drawing()
                .box(
                        new Box(left, Math.min(top, base - 1), width, Math.max(1, base - top)),
                        Paint.fill(chart.theme().bar()));
        String number = Numbers.decimal(sum, 2);
        chart.drawing()
                .hit(
                        area,
                        new Target.Coverage(column),
                        chart.words("hover.coverage", chart.source(column), rows, number));
        if (grid.cellWidth() >= NUMBER_ROOM) {
            double size = grid.cellWidth() >= 38 ? Type.NUMBER : Type.AXIS;
            chart.text(
                    number,
                    chart.style(size, chart.theme().text()),
                    grid.columnCentre(column),
                    base + 17,
                    Anchor.MIDDLE);
        }
    }

    private void axis(Scale scale) {
        Box box = grid.box();
        double one = Math.round(scale.at(1)) + 0.5;
        chart.drawing().line(Stroke.notYet(chart.theme().ghost()), box.x(), one, box.right(), one);
        chart.text("1", chart.axis(), box.right() + 6, one + 4, Anchor.START);
        double base = scale.start() + 0.5;
        chart.drawing().line(new Stroke(chart.theme().bar(), 1), box.x(), base, box.right(), base);
    }

    private void legend() {
        double least = Math.min(300, chart.look().width() - grid.box().x() - 28);
        Box box = new Box(
                grid.box().x(),
                grid.legend(),
                Math.max(least, Math.min(420, grid.box().width())),
                LEGEND_HEIGHT);
        Legend.gradient(chart.drawing(), box, chart.look().map().in(chart.theme()));
        chart.drawing().box(box, Paint.stroke(chart.theme().border(), 1));
        Scale scale = new Scale(0, 100, box.x(), box.right());
        for (double tick : new double[] {0, 25, 50, 75, 100}) {
            double x = scale.at(tick);
            chart.drawing().line(new Stroke(chart.theme().faint(), 1), x, box.bottom(), x, box.bottom() + 4);
            chart.text(Numbers.decimal(tick, 0), chart.axis(), x, box.bottom() + 16, Anchor.MIDDLE);
        }
        Label name = Label.of(
                chart.words("weight"), chart.style(Type.SECONDARY, chart.theme().muted()));
        chart.drawing().text(name.shortened(box.x() - Grid.LEFT - 10), Grid.LEFT, box.bottom(), Anchor.START);
    }
}
