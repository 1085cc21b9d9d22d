package glimpse.ui.common;

import glimpse.words.Words;
import java.util.function.Function;

/**
 * One sentence for the person at the window, that blocks nothing.
 *
 * @param kind how it is meant
 * @param sentence what it says, in either language
 */
public record Notice(Kind kind, Function<Words, String> sentence) {

    /** How a notice is meant. */
    public enum Kind {
        /** What one could do next. */
        HINT,
        /** Something that was asked for is done. */
        DONE,
        /** Something that was asked for cannot be done. */
        FAULT
    }

    /** A notice from the window's own texts. */
    public static Notice of(Kind kind, String key, Object... values) {
        return new Notice(kind, words -> words.get(key, values));
    }
}
