package glimpse.session.evaluation;

import glimpse.files.CsvCell;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A table as comma-separated values (RFC 4180): CRLF behind every line, quotes where a cell needs them. */
public final class Csv {

    private Csv() {}

    /** Writes the names of the columns and then the rows. */
    public static void write(Scan scan, Appendable out) throws IOException {
        line(scan.columns(), out);
        for (Map<String, Object> row : scan.rows()) {
            line(scan.columns().stream().map(column -> text(row.get(column))).toList(), out);
        }
    }

    private static void line(List<String> cells, Appendable out) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : ",").append(cells.get(i));
        }
        out.append("\r\n");
    }

    /** Numbers with a point and six places, whatever the person's language. */
    private static String text(Object cell) {
        if (cell instanceof Double number) {
            return String.format(Locale.ROOT, "%.6f", number);
        }
        return cell instanceof Number ? cell.toString() : CsvCell.of(cell.toString());
    }
}
