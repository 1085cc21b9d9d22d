package glimpse.generate;

import java.util.Locale;

/** The corpora that can be made. */
public enum Kind {
    DATES,
    REVERSE,
    HEADLINES,
    DIALOGUE;

    /** The name in commands: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
