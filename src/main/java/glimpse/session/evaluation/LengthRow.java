package glimpse.session.evaluation;

/**
 * How good a model is on the pairs whose source has so many words.
 *
 * @param from the fewest words
 * @param to the most words; {@link #OPEN} where there is no most
 */
public record LengthRow(int from, int to, Scores scores) {

    /** No upper end. */
    public static final int OPEN = Integer.MAX_VALUE;
}
