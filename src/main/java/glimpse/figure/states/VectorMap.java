package glimpse.figure.states;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Hit;
import glimpse.draw.HitGrid;
import glimpse.draw.Mark;
import glimpse.draw.Paint;
import glimpse.draw.Stroke;
import glimpse.draw.Target;
import glimpse.figure.Strip;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/**
 * Vectors of D numbers side by side, each a column of cells; with many dimensions a cell is the mean of some.
 *
 * @param vectors {@code [columns, D]}
 * @param limit the number at which the colours end
 * @param vector which vectors they are
 * @param index of a column's vector, as targets count
 * @param symbol what a column's vector is called under the pointer
 */
record VectorMap(
        float[][] vectors, double limit, Target.Vector vector, IntUnaryOperator index, IntFunction<String> symbol) {

    private static final double PARTED = 12;

    /** One end of the colours for a trace's contexts and for the states that they are mixed of. */
    static double limit(Trace trace, List<Node> path) {
        return Strip.limit(Stream.concat(
                Arrays.stream(trace.encoderStates()),
                path.stream().map(node -> node.computed().context())));
    }

    private int dimensions() {
        return vectors[0].length;
    }

    int cells() {
        return Strip.cells(dimensions());
    }

    /** How many dimensions the first cell is the mean of. */
    int inCell() {
        return Strip.first(1, dimensions());
    }

    void paint(Sheet sheet, Box box) {
        int rows = cells();
        int[] pixels = new int[rows * vectors.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < vectors.length; column++) {
                pixels[row * vectors.length + column] =
                        sheet.theme().signed().signed(mean(row, column), limit).argb();
            }
        }
        sheet.drawing().add(new Mark.Raster(box, vectors.length, rows, pixels));
        part(sheet, box);
        sheet.drawing().box(box, Paint.stroke(sheet.theme().border(), 1));
        sheet.text("1", sheet.axis(), box.x() - 6, box.y() + 10, Anchor.END);
        sheet.text(String.valueOf(dimensions()), sheet.axis(), box.x() - 6, box.bottom() - 2, Anchor.END);
        sheet.drawing().hits(new HitGrid(box, vectors.length, rows, this::hit));
    }

    private double mean(int row, int column) {
        return Strip.mean(vectors[column], first(row), first(row + 1));
    }

    private int first(int row) {
        return Strip.first(row, dimensions());
    }

    /** Columns that are wide enough are strips of their own. */
    private void part(Sheet sheet, Box box) {
        double pitch = box.width() / vectors.length;
        for (int column = 1; column < vectors.length && pitch >= PARTED; column++) {
            double x = box.x() + column * pitch;
            double air = pitch >= 2 * PARTED ? 4 : 2;
            sheet.drawing().line(new Stroke(sheet.theme().canvas(), air), x, box.y() - 1, x, box.bottom() + 1);
        }
    }

    private Hit hit(int row, int column, Box at) {
        Target target = new Target.VectorCell(vector, index.applyAsInt(column), first(row), first(row + 1) - 1);
        return new Hit(at, target, Strip.values(vectors[column], first(row), first(row + 1), symbol.apply(column)));
    }

    /** A frame about the cell that is pointed at. */
    void point(Sheet sheet, Box box, Target pointed) {
        if (!(pointed instanceof Target.VectorCell cell) || cell.vector() != vector) {
            return;
        }
        for (int column = 0; column < vectors.length; column++) {
            for (int row = 0; row < cells() && index.applyAsInt(column) == cell.index(); row++) {
                if (first(row) == cell.first()) {
                    Box at = new HitGrid(box, vectors.length, cells(), this::hit).boxOf(row, column);
                    sheet.drawing().box(at.grown(1), Paint.stroke(sheet.theme().text(), 1.5));
                }
            }
        }
    }
}
