package glimpse.figure;

import glimpse.trace.Source;

/** How the vocabulary knew a source word. */
public enum Lookup {
    KNOWN("hover.source"),
    /** In another spelling: without its accents, or in the other case. */
    READ_AS("hover.read-as"),
    UNKNOWN("hover.unknown");

    private final String hover;

    Lookup(String hover) {
        this.hover = hover;
    }

    /** Of the word at a position. */
    public static Lookup of(Source source, int position) {
        if (source.unknown().contains(position)) {
            return UNKNOWN;
        }
        return source.readAs().containsKey(position) ? READ_AS : KNOWN;
    }

    /** The key of what is said of the word: {0} as it was typed, {1} its number from 1, {2} as it was read. */
    public String hover() {
        return hover;
    }
}
