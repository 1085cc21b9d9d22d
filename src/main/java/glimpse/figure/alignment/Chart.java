package glimpse.figure.alignment;

import glimpse.draw.Anchor;
import glimpse.draw.Colour;
import glimpse.draw.Drawing;
import glimpse.draw.Label;
import glimpse.draw.Style;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.figure.Look;
import glimpse.figure.Type;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.util.List;
import java.util.OptionalInt;

/** What the parts of the alignment share. Rows and columns count from 0 and are those in sight. */
record Chart(
        Trace trace,
        List<Node> path,
        Matrix matrix,
        Ink ink,
        AlignmentView view,
        Look look,
        Grid grid,
        Drawing drawing) {

    Theme theme() {
        return look.theme();
    }

    int rows() {
        return matrix.rows().size();
    }

    int columns() {
        return matrix.columns().size();
    }

    /** The row of the current step, if it is in sight. */
    OptionalInt current() {
        return matrix.rowOf(view.place().step() - 1);
    }

    boolean isCurrent(int row) {
        return target(row).contains(view.place().step() - 1);
    }

    /** The locked column, if it is in sight. */
    OptionalInt locked() {
        return view.locked().isPresent() ? matrix.columnOf(view.locked().getAsInt()) : OptionalInt.empty();
    }

    boolean isLocked(int column) {
        return view.locked().isPresent()
                && source(column).contains(view.locked().getAsInt());
    }

    boolean isFilled(int row) {
        return matrix.isKnown() && target(row).first() < view.filled();
    }

    /** How many rows are filled in. */
    int filled() {
        int filled = 0;
        while (filled < rows() && isFilled(filled)) {
            filled++;
        }
        return filled;
    }

    /** The rows that are filled in up to the current step's. */
    int untilNow() {
        int until = 0;
        while (until < filled() && target(until).first() < view.place().step()) {
            until++;
        }
        return until;
    }

    /** The column that counts most in the current row: of what the source word is worth, the lowest number. */
    OptionalInt peak() {
        OptionalInt row = current();
        return row.isPresent() && isFilled(row.getAsInt())
                ? OptionalInt.of(peak(matrix.row(row.getAsInt())))
                : OptionalInt.empty();
    }

    int peak(float[] row) {
        float sign = view.shown() == Shown.LEAVE_ONE_OUT ? -1 : 1;
        int peak = 0;
        for (int i = 1; i < row.length; i++) {
            peak = sign * row[i] > sign * row[peak] ? i : peak;
        }
        return peak;
    }

    Word source(int column) {
        return matrix.columns().get(column);
    }

    Word target(int row) {
        return matrix.rows().get(row);
    }

    String words(String key, Object... values) {
        return look.words().get("figure." + key, values);
    }

    Style style(double size, Colour colour) {
        return new Style(size, colour);
    }

    Style axis() {
        return style(Type.AXIS, theme().muted());
    }

    void text(String markup, Style style, double x, double baseline, Anchor anchor) {
        drawing.text(Label.of(markup, style), x, baseline, anchor);
    }

    /** What is added up over the first rows. */
    double sum(int column, int rows) {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += matrix.row(row)[column];
        }
        return sum;
    }

    /** Whether the pointer is on this column or on a cell of it. */
    boolean isLitColumn(int column) {
        Word word = source(column);
        return view.pointed()
                .filter(target -> (target instanceof Target.Weight weight && word.contains(weight.position()))
                        || (target instanceof Target.SourceWord source && word.contains(source.position()))
                        || (target instanceof Target.Coverage cover && word.contains(cover.position())))
                .isPresent();
    }

    /** Whether the pointer is on this row or on a cell of it. */
    boolean isLitRow(int row) {
        Word word = target(row);
        return view.pointed()
                .filter(target -> (target instanceof Target.Weight weight && word.contains(weight.step() - 1))
                        || (target instanceof Target.Row line && word.contains(line.step() - 1)))
                .isPresent();
    }
}
