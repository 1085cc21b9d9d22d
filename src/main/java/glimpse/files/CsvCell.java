package glimpse.files;

/** A text as a cell of comma-separated values. */
public final class CsvCell {

    private CsvCell() {}

    /**
     * Quoted as RFC 4180 says where that is needed. A text that a spreadsheet would run as a formula ({@code =1+2}) gets an
     * apostrophe before it, which makes it text there; a lone sign is a word like any other.
     */
    public static String of(String text) {
        String safe = text.length() > 1 && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
