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

/** What the parts of the alignment share. */
record Chart(Trace trace, List<Node> path, AlignmentView view, Look look, Grid grid, Drawing drawing) {

    Theme theme() {
        return look.theme();
    }

    /** The current row, from 0. */
    int current() {
        return view.place().step() - 1;
    }

    /** Weights of a row (from 0), {@code [N]}. */
    float[] row(int row) {
        return path.get(row).computed().weights();
    }

    boolean isFilled(int row) {
        return row < view.filled();
    }

    String source(int column) {
        return trace.source().shown(column);
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

    /** What is added up over the rows before one (from 0). */
    double coverage(int column, int rows) {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += row(row)[column];
        }
        return sum;
    }

    /** Whether the pointer is on this column or on a cell of it. */
    boolean isLitColumn(int column) {
        return view.pointed()
                .filter(target -> (target instanceof Target.Weight weight && weight.position() == column)
                        || (target instanceof Target.SourceWord word && word.position() == column)
                        || (target instanceof Target.Coverage cover && cover.position() == column))
                .isPresent();
    }

    /** Whether the pointer is on this row (from 0) or on a cell of it. */
    boolean isLitRow(int row) {
        return view.pointed()
                .filter(target -> (target instanceof Target.Weight weight && weight.step() == row + 1)
                        || (target instanceof Target.Row line && line.step() == row + 1))
                .isPresent();
    }
}
