package glimpse.figure;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Colour;
import glimpse.draw.ColourMap;
import glimpse.draw.Hit;
import glimpse.draw.HitGrid;
import glimpse.draw.Label;
import glimpse.draw.Mark;
import glimpse.draw.Paint;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.draw.Target;
import java.util.List;

/** The cells of the alignment, the words on both axes, and the frame about the current row. */
final class HeatMap {

    /** Beyond so many rows or columns the cells are one picture: a rectangle each is slow and shows seams. */
    static final int RECTANGLES = 60;

    private static final double GRID_LINES = 12;
    private static final double TEXT_WIDTH = 24;
    private static final double TEXT_HEIGHT = 16;
    private static final double ROOMY = 36;

    private final Chart chart;
    private final Grid grid;
    private final ColourMap map;

    HeatMap(Chart chart) {
        this.chart = chart;
        this.grid = chart.grid();
        this.map = chart.look().map().in(chart.theme());
    }

    void paint() {
        names();
        int columns = chart.trace().source().length();
        int rows = chart.path().size();
        for (int column = 0; column < columns; column++) {
            if (Grid.isPrinted(column, grid.everyColumn(), peak())) {
                columnName(column);
            }
        }
        for (int row = 0; row < rows; row++) {
            if (Grid.isPrinted(row, grid.everyRow(), chart.current())) {
                rowName(row);
            }
        }
        if (rows > RECTANGLES || columns > RECTANGLES) {
            raster(rows, columns);
        } else {
            rectangles(rows, columns);
        }
        blank(rows);
        chart.drawing().hits(new HitGrid(grid.box(), columns, rows, this::hit));
        frame();
    }

    private int peak() {
        return chart.isFilled(chart.current()) ? Weights.peak(chart.row(chart.current())) : 0;
    }

    private void names() {
        Style style = chart.axis();
        chart.text(chart.words("source"), style, grid.box().x(), Grid.NAMES, Anchor.START);
        Style note = style.in(chart.theme().accent());
        double room = grid.box().width() - 60;
        Label edit = EditNote.fitted(chart.path(), chart.look().words(), note, room);
        chart.drawing().text(edit, grid.box().right(), Grid.NAMES, Anchor.END);
        chart.text(chart.words("target"), style, grid.box().x() - 12, grid.box().y() - 10, Anchor.END);
    }

    private Style name(boolean strong) {
        return chart.style(Type.NUMBER, chart.theme().text()).withBold(strong);
    }

    private void columnName(int column) {
        boolean strong = chart.isLitColumn(column) || (chart.isFilled(chart.current()) && column == peak());
        double size = grid.angle() != 0 && grid.cellWidth() * grid.everyColumn() < 20 ? Type.AXIS : Type.NUMBER;
        boolean crossedOut = chart.trace().source().crossedOut().contains(column);
        Lookup lookup = Lookup.of(chart.trace().source(), column);
        Style style = name(strong).sized(size);
        Colour muted = chart.theme().muted();
        Label label = Label.fitted(chart.source(column), crossedOut ? style.in(muted) : style, grid.longestLabel());
        double x = grid.columnCentre(column);
        double y = grid.box().y();
        boolean level = grid.angle() == 0;
        Mark.Text text =
                level ? label.at(x, y - 10, Anchor.MIDDLE) : label.turned(x + 0.35 * size, y - 5, grid.angle());
        chart.drawing().add(text);
        if (crossedOut) {
            along(text, label.width(), 0.33 * size, 3, new Stroke(muted, 1.5));
        } else if (lookup != Lookup.KNOWN) {
            along(text, label.width(), -4.5, 0, new Stroke(muted, 1, List.of(2.0, 2.0)));
        }
        Target target = new Target.SourceWord(column);
        Box area = new Box(
                grid.box().x() + column * grid.cellWidth(),
                y - grid.columnRoom(),
                grid.cellWidth() * grid.everyColumn(),
                grid.columnRoom());
        String read = chart.trace().source().readAs().getOrDefault(column, chart.source(column));
        chart.drawing().hit(area, target, chart.words(lookup.hover(), chart.source(column), column + 1, read));
    }

    /** A line along a word, level or turned, so far above its baseline and so far beyond both its ends. */
    private void along(Mark.Text text, double width, double rise, double beyond, Stroke stroke) {
        double angle = Math.toRadians(text.angle());
        double x = text.x() + rise * Math.sin(angle);
        double y = text.baseline() - rise * Math.cos(angle);
        double from = -beyond;
        double to = width + beyond;
        chart.drawing()
                .line(
                        stroke,
                        x + from * Math.cos(angle),
                        y + from * Math.sin(angle),
                        x + to * Math.cos(angle),
                        y + to * Math.sin(angle));
    }

    private void rowName(int row) {
        boolean current = row == chart.current();
        double size = grid.cellHeight() * grid.everyRow() < 18 ? Type.AXIS : Type.FORMULA;
        Colour colour =
                chart.isFilled(row) ? chart.theme().text() : chart.theme().muted();
        Style style = chart.style(size, colour).withBold(current || chart.isLitRow(row));
        String token = chart.path().get(row).shown();
        double baseline = grid.rowCentre(row) + size * 0.36;
        Label label = Label.fitted(token, style, grid.longestLabel());
        chart.drawing().text(label, grid.box().x() - 12, baseline, Anchor.END);
        String number = String.valueOf(row + 1);
        Style small = chart.axis().withBold(current);
        chart.text(number, small, Grid.LEFT, grid.rowCentre(row) + 4, Anchor.START);
        Box area = new Box(
                Grid.LEFT,
                grid.box().y() + row * grid.cellHeight(),
                grid.box().x() - Grid.LEFT,
                grid.cellHeight() * grid.everyRow());
        chart.drawing().hit(area, new Target.Row(row + 1), chart.words("hover.row", row + 1, token));
    }

    private void raster(int rows, int columns) {
        int[] pixels = new int[rows * columns];
        for (int row = 0; row < rows; row++) {
            float[] weights = chart.row(row);
            for (int column = 0; column < columns; column++) {
                boolean filled = chart.isFilled(row);
                pixels[row * columns + column] =
                        (filled ? map.at(weights[column]) : chart.theme().canvas()).argb();
            }
        }
        chart.drawing().add(new Mark.Raster(grid.box(), columns, rows, pixels));
        chart.drawing().box(grid.box(), Paint.stroke(chart.theme().hairline(), 1));
    }

    private void rectangles(int rows, int columns) {
        boolean printed = grid.cellWidth() >= TEXT_WIDTH && grid.cellHeight() >= TEXT_HEIGHT;
        boolean lines = grid.cellWidth() >= GRID_LINES && grid.cellHeight() >= GRID_LINES;
        for (int row = 0; row < Math.min(rows, chart.view().filled()); row++) {
            float[] weights = chart.row(row);
            int[] percents = Numbers.apportion(weights, 100);
            for (int column = 0; column < columns; column++) {
                Paint paint = Paint.fill(map.at(weights[column]));
                chart.drawing()
                        .box(
                                grid.cell(row, column),
                                lines ? paint.and(new Stroke(chart.theme().hairline(), 1)) : paint);
                if (printed) {
                    number(row, column, weights, percents[column]);
                }
            }
        }
    }

    private void number(int row, int column, float[] weights, int percent) {
        Box cell = grid.cell(row, column);
        double size = cell.width() >= ROOMY && cell.height() >= 20 ? Type.NUMBER : Type.AXIS;
        boolean strong = row == chart.current() && column == Weights.peak(weights);
        Colour ground = map.at(weights[column]);
        Colour colour =
                percent == 0 ? chart.theme().quietOn(ground) : chart.theme().textOn(ground);
        Style style = chart.style(size, colour).withBold(strong);
        chart.text(String.valueOf(percent), style, cell.centreX(), cell.centreY() + size * 0.36, Anchor.MIDDLE);
    }

    private void blank(int rows) {
        int filled = chart.view().filled();
        if (filled < rows) {
            double top = grid.box().y() + filled * grid.cellHeight() + 3;
            Box box =
                    new Box(grid.box().x(), top, grid.box().width(), grid.box().bottom() - top);
            chart.drawing().box(box, Paint.stroke(Stroke.notYet(chart.theme().ghost())));
        }
    }

    private void frame() {
        Box first = grid.cell(chart.current(), 0);
        Box row = new Box(first.x(), first.y(), grid.box().width(), first.height());
        double width = first.height() >= 6 ? 2 : 1;
        chart.drawing()
                .box(
                        row.grown(width / 2),
                        Math.min(2, width),
                        Paint.stroke(chart.theme().accent(), width));
    }

    private Hit hit(int row, int column, Box box) {
        String target = chart.path().get(row).shown();
        String weight = chart.isFilled(row) ? Numbers.decimal(chart.row(row)[column], 4) : "…";
        String text = chart.words("hover.cell", chart.source(column), target, row + 1, column + 1, weight);
        return new Hit(box, new Target.Weight(row + 1, column), text);
    }
}
