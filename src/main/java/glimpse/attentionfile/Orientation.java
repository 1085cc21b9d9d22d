package glimpse.attentionfile;

import java.util.Locale;

/** What the rows of a matrix, or the first numbers of links, stand for. */
public enum Orientation {
    TARGET_ROWS,
    SOURCE_ROWS;

    /** Rows for columns. */
    public Orientation other() {
        return this == TARGET_ROWS ? SOURCE_ROWS : TARGET_ROWS;
    }

    /** As a person names it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
