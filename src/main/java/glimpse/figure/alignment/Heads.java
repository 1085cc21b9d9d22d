package glimpse.figure.alignment;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Colour;
import glimpse.draw.Label;
import glimpse.draw.Mark;
import glimpse.draw.Paint;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.draw.Target;
import glimpse.figure.EditNote;
import glimpse.figure.Lookup;
import glimpse.figure.Type;
import java.util.List;
import java.util.OptionalInt;

/** The words on both axes, and what the axes are. */
final class Heads {

    private static final double CROWDED = 20;
    private static final double AIR = 16;
    private static final double NOTE = 300;

    private final Chart chart;
    private final Grid grid;

    Heads(Chart chart) {
        this.chart = chart;
        this.grid = chart.grid();
    }

    void paint() {
        axes();
        OptionalInt first = chart.locked().isPresent() ? chart.locked() : chart.peak();
        for (int column = 0; column < chart.columns(); column++) {
            if (Grid.isPrinted(column, grid.everyColumn(), first.orElse(0))) {
                column(column);
            }
        }
        for (int row = 0; row < chart.rows(); row++) {
            if (Grid.isPrinted(row, grid.everyRow(), chart.current().orElse(0))) {
                row(row);
            }
        }
    }

    private void axes() {
        Style style = chart.axis();
        Label source = Label.of(chart.words("axis.source"), style);
        double left = grid.box().x();
        chart.drawing().text(source, left, Grid.NAMES, Anchor.START);
        chart.text(chart.words("axis.target"), style, left - 12, grid.box().y() - 10, Anchor.END);
        if (!EditNote.of(chart.path(), chart.look().words()).isEmpty()) {
            double right = Math.max(grid.box().right(), Math.min(chart.look().width() - AIR, left + NOTE));
            double room = right - left - source.width() - AIR;
            Style note = style.in(chart.theme().accent());
            Label edit = EditNote.fitted(chart.path(), chart.look().words(), note, room);
            chart.drawing().text(edit, right, Grid.NAMES, Anchor.END);
        }
    }

    private void column(int column) {
        Word word = chart.source(column);
        double size = isCrowded() ? Type.AXIS : Type.NUMBER;
        boolean crossedOut = chart.trace().source().crossedOut().contains(word.first());
        Lookup lookup = Lookup.of(chart.trace().source(), word.first());
        Label label = Label.fitted(word.text(), columnStyle(column, crossedOut).sized(size), grid.longestLabel());
        if (chart.isLocked(column) && grid.angle() == 0) {
            tint(column, label.width());
        }
        Mark.Text text = turned(label, grid.columnCentre(column), size);
        chart.drawing().add(text);
        Colour muted = chart.theme().muted();
        if (crossedOut) {
            along(text, label.width(), 0.33 * size, 3, new Stroke(muted, 1.5));
        } else if (lookup != Lookup.KNOWN) {
            along(text, label.width(), -4.5, 0, new Stroke(muted, 1, List.of(2.0, 2.0)));
        }
        String read = chart.trace().source().readAs().getOrDefault(word.first(), word.text());
        String hover = chart.words(lookup.hover(), word.text(), word.first() + 1, read);
        chart.drawing().hit(columnArea(column), new Target.SourceWord(word.first()), hover);
    }

    private boolean isCrowded() {
        return grid.angle() != 0 && grid.cellWidth() * grid.everyColumn() < CROWDED;
    }

    private Style columnStyle(int column, boolean crossedOut) {
        boolean locked = chart.isLocked(column);
        boolean peak = chart.peak().isPresent() && chart.peak().getAsInt() == column;
        Colour plain = crossedOut ? chart.theme().muted() : chart.theme().text();
        return chart.style(Type.NUMBER, locked ? chart.theme().accent() : plain)
                .withBold(locked || peak || chart.isLitColumn(column));
    }

    private void tint(int column, double width) {
        Box box = new Box(grid.columnCentre(column) - width / 2 - 5, grid.box().y() - 23, width + 10, 19);
        chart.drawing().box(box, 4, Paint.fill(chart.theme().accentTint()));
    }

    /** A head of a column, lying or turned as all of them are. */
    private Mark.Text turned(Label label, double x, double size) {
        double y = grid.box().y();
        return grid.angle() == 0
                ? label.at(x, y - 10, Anchor.MIDDLE)
                : label.turned(x + 0.35 * size, y - 5, grid.angle());
    }

    private Box columnArea(int column) {
        return new Box(
                grid.box().x() + column * grid.cellWidth(),
                grid.box().y() - grid.columnRoom(),
                grid.cellWidth() * grid.everyColumn(),
                grid.columnRoom());
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

    private void row(int row) {
        boolean current = chart.isCurrent(row);
        Word word = chart.target(row);
        double size = grid.cellHeight() * grid.everyRow() < 18 ? Type.AXIS : Type.FORMULA;
        Colour colour =
                chart.isFilled(row) ? chart.theme().text() : chart.theme().muted();
        Style style = chart.style(size, colour).withBold(current || chart.isLitRow(row));
        Label label = Label.fitted(word.text(), style, grid.longestLabel());
        chart.drawing().text(label, grid.box().x() - 12, grid.rowCentre(row) + size * 0.36, Anchor.END);
        Label number = number(word, chart.axis().withBold(current));
        chart.drawing().text(number, Grid.LEFT, grid.rowCentre(row) + 4, Anchor.START);
        Box area = new Box(
                Grid.LEFT,
                grid.box().y() + row * grid.cellHeight(),
                grid.box().x() - Grid.LEFT,
                grid.cellHeight() * grid.everyRow());
        String hover = chart.words("hover.row", word.first() + 1, word.text());
        chart.drawing().hit(area, new Target.Row(word.first() + 1), hover);
    }

    /** The step of a row, or the first and the last of its pieces where both have room. */
    private static Label number(Word word, Style style) {
        Label first = Label.plain(String.valueOf(word.first() + 1), style);
        Label both = Label.plain((word.first() + 1) + "–" + (word.last() + 1), style);
        return word.pieces() > 1 && both.width() <= Grid.STEP_ROOM - 4 ? both : first;
    }
}
