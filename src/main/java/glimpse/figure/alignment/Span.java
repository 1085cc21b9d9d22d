package glimpse.figure.alignment;

/**
 * Tokens that follow each other.
 *
 * @param first from 1
 * @param last beyond the sentence's end for all from the first on
 */
public record Span(int first, int last) {

    /** All of them. */
    public static final Span WHOLE = new Span(1, Integer.MAX_VALUE);

    /** Whether a word's tokens (from 0) are among them, or one of them. */
    boolean touches(Word word) {
        return word.first() < last && word.last() + 1 >= first;
    }
}
