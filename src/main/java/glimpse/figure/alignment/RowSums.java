package glimpse.figure.alignment;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Target;
import glimpse.figure.Numbers;

/** What the cells of each row add up to: 1, unless a window or what is hidden keeps some of it. */
final class RowSums {

    private static final double GAP = 8;
    private static final double ROOM = 28;

    private final Chart chart;
    private final Grid grid;

    RowSums(Chart chart) {
        this.chart = chart;
        this.grid = chart.grid();
    }

    void paint() {
        double right = grid.box().right() + GAP + ROOM;
        chart.text("Σ", chart.axis(), right, grid.box().y() - 10, Anchor.END);
        for (int row = 0; row < chart.filled(); row++) {
            if (Grid.isPrinted(row, grid.everyRow(), chart.current().orElse(0))) {
                sum(row, right);
            }
        }
    }

    private void sum(int row, double right) {
        double sum = 0;
        for (float share : chart.matrix().row(row)) {
            sum += share;
        }
        String number = Numbers.decimal(sum, 2);
        double baseline = grid.rowCentre(row) + 4;
        chart.text(
                number,
                chart.axis().in(chart.theme().faint()).withBold(chart.isCurrent(row)),
                right,
                baseline,
                Anchor.END);
        Word word = chart.target(row);
        Box area = new Box(
                right - ROOM, grid.box().y() + row * grid.cellHeight(), ROOM, grid.cellHeight() * grid.everyRow());
        chart.drawing().hit(area, new Target.Row(word.first() + 1), chart.words("hover.row-sum", word.text(), number));
    }
}
