package glimpse.figure.alignment;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Colour;
import glimpse.draw.Label;
import glimpse.draw.Paint;
import glimpse.draw.Scale;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.draw.Target;
import glimpse.figure.Numbers;
import glimpse.figure.Type;

/** The sums of the columns up to the current row. */
final class Coverage {

    private static final double NUMBER_ROOM = 30;
    private static final double SHOWN_BAR = 0.78;

    private final Chart chart;
    private final Grid grid;
    private final int rows;

    Coverage(Chart chart) {
        this.chart = chart;
        this.grid = chart.grid();
        this.rows = chart.untilNow();
    }

    void paint() {
        double most = 1;
        for (int column = 0; column < chart.columns(); column++) {
            most = Math.max(most, chart.sum(column, rows));
        }
        double base = grid.coverage() + Grid.COVERAGE_BARS;
        Scale scale = new Scale(0, most, base, grid.coverage());
        for (int column = 0; column < chart.columns(); column++) {
            bar(column, scale);
        }
        axis(scale);
        Style bold = chart.style(Type.NUMBER, chart.theme().text()).withBold();
        name(chart.words(isCoverage() ? "coverage" : "column-sum"), bold, base - 18);
        Style quiet = chart.style(Type.SECONDARY, chart.theme().muted());
        name(chart.words(isWhole() ? "coverage.sum" : "coverage.sum.rows", rows), quiet, base);
    }

    private boolean isCoverage() {
        return chart.view().shown() == Shown.WEIGHTS;
    }

    /** Whether every step up to now is a row of its own. */
    private boolean isWhole() {
        return rows == 0 || chart.target(rows - 1).last() + 1 == rows;
    }

    private void name(String markup, Style style, double baseline) {
        double room = grid.box().x() - Grid.LEFT - 8;
        chart.drawing().text(Label.of(markup, style).shortened(room), Grid.LEFT, baseline, Anchor.START);
    }

    private void bar(int column, Scale scale) {
        double sum = chart.sum(column, rows);
        double width = grid.cellWidth() * (grid.cellWidth() >= 8 ? SHOWN_BAR : 1);
        double top = scale.at(sum);
        double base = scale.start();
        double left = grid.columnCentre(column) - width / 2;
        Colour colour =
                chart.isLocked(column) ? chart.theme().accent() : chart.theme().bar();
        chart.drawing().box(new Box(left, Math.min(top, base - 1), width, Math.max(1, base - top)), Paint.fill(colour));
        String number = Numbers.decimal(sum, 2);
        hit(column, new Box(left, scale.end(), width, base - scale.end()), number);
        if (grid.cellWidth() >= NUMBER_ROOM) {
            double size = grid.cellWidth() >= 38 ? Type.NUMBER : Type.AXIS;
            Style style = chart.style(size, chart.theme().text()).withBold(chart.isLocked(column));
            chart.text(number, style, grid.columnCentre(column), base + 17, Anchor.MIDDLE);
        }
    }

    private void hit(int column, Box area, String number) {
        Word word = chart.source(column);
        int step = rows == 0 ? 0 : chart.target(rows - 1).last() + 1;
        String key = isCoverage() ? "hover.coverage" : "hover.column-sum";
        chart.drawing().hit(area, new Target.Coverage(word.first()), chart.words(key, word.text(), step, number));
    }

    private void axis(Scale scale) {
        Box box = grid.box();
        double one = Math.round(scale.at(1)) + 0.5;
        chart.drawing().line(Stroke.notYet(chart.theme().ghost()), box.x(), one, box.right(), one);
        chart.text("1", chart.axis(), box.right() + 6, one + 4, Anchor.START);
        double base = scale.start() + 0.5;
        chart.drawing().line(new Stroke(chart.theme().bar(), 1), box.x(), base, box.right(), base);
    }
}
