package glimpse.figure.alignment;

import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the heat map shows as a table of text, to be pasted into a spreadsheet. */
public final class AlignmentTable {

    private static final MathContext DIGITS = new MathContext(7);

    private static final String CORNER = "target \\ source: ";

    private AlignmentTable() {}

    /**
     * Columns between tabs, lines ended by {@code \n}: the source words in the first line, then a line for each target word,
     * its word first. Cells of steps that are not filled in, or of numbers that are not there, are empty; −∞ is {@code
     * -inf}. Empty where the model has no such numbers at all.
     */
    public static String tsv(Trace whole, AlignmentView view) {
        Trace trace = whole.readBy(view.place().leaf());
        List<Node> path = view.place().path(trace);
        if (!AlignmentFigure.isThere(path, view)) {
            return "";
        }
        Matrix matrix = Matrix.of(trace, path, view);
        StringBuilder table = new StringBuilder(
                line(CORNER + view.shown(), matrix.columns().stream().map(Word::text)));
        for (int row = 0; row < matrix.rows().size(); row++) {
            boolean filled = matrix.isKnown() && matrix.rows().get(row).first() < view.filled();
            float[] numbers = filled ? matrix.row(row) : new float[0];
            Stream<String> cells = matrix.columns().stream().map(column -> "");
            table.append(line(matrix.rows().get(row).text(), filled ? written(numbers) : cells));
        }
        return table.toString();
    }

    private static Stream<String> written(float[] numbers) {
        return Stream.iterate(0, i -> i < numbers.length, i -> i + 1).map(i -> written(numbers[i]));
    }

    private static String written(float number) {
        if (Float.isNaN(number)) {
            return "nan";
        }
        if (Float.isInfinite(number)) {
            return number < 0 ? "-inf" : "inf";
        }
        return new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    private static String line(String head, Stream<String> cells) {
        return Stream.concat(Stream.of(head), cells)
                .map(cell -> cell.replaceAll("\\s", " "))
                .collect(Collectors.joining("\t", "", "\n"));
    }
}
