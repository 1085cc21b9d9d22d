package glimpse.figure.alignment;

/**
 * What a person chooses of the heat map's form.
 *
 * @param wholeWords whether long words are shown whole; else as much of them as leaves the cells their room
 * @param hidesMarks whether rows and columns of marks such as {@code </s>} are left out
 * @param mergesPieces whether the pieces of a word share a row or a column
 * @param values whether the numbers stand in the cells, where there is room
 * @param sources the source tokens that have columns
 * @param targets the target tokens that have rows
 */
public record AlignmentOptions(
        boolean wholeWords, boolean hidesMarks, boolean mergesPieces, boolean values, Span sources, Span targets) {

    /** Every token, shortened where it is long, with its numbers. */
    public static final AlignmentOptions DEFAULT =
            new AlignmentOptions(false, false, false, true, Span.WHOLE, Span.WHOLE);

    public AlignmentOptions withWholeWords(boolean whole) {
        return new AlignmentOptions(whole, hidesMarks, mergesPieces, values, sources, targets);
    }

    public AlignmentOptions hidingMarks(boolean hides) {
        return new AlignmentOptions(wholeWords, hides, mergesPieces, values, sources, targets);
    }

    public AlignmentOptions mergingPieces(boolean merges) {
        return new AlignmentOptions(wholeWords, hidesMarks, merges, values, sources, targets);
    }

    public AlignmentOptions withValues(boolean shown) {
        return new AlignmentOptions(wholeWords, hidesMarks, mergesPieces, shown, sources, targets);
    }

    /** These tokens alone; a word whose pieces are merged is in sight if one of them is. */
    public AlignmentOptions cropped(Span source, Span target) {
        return new AlignmentOptions(wholeWords, hidesMarks, mergesPieces, values, source, target);
    }
}
