package glimpse.figure.alignment;

/**
 * What a person chooses of the heat map's form.
 *
 * @param wholeWords whether long words are shown whole; else as much of them as leaves the cells their room
 * @param hidesMarks whether rows and columns of marks such as {@code </s>} are left out
 * @param mergesPieces whether the pieces of a word share a row or a column
 * @param values whether the numbers stand in the cells, where there is room
 */
public record AlignmentOptions(boolean wholeWords, boolean hidesMarks, boolean mergesPieces, boolean values) {

    /** Every token, shortened where it is long, with its numbers. */
    public static final AlignmentOptions DEFAULT = new AlignmentOptions(false, false, false, true);

    public AlignmentOptions withWholeWords(boolean whole) {
        return new AlignmentOptions(whole, hidesMarks, mergesPieces, values);
    }

    public AlignmentOptions hidingMarks(boolean hides) {
        return new AlignmentOptions(wholeWords, hides, mergesPieces, values);
    }

    public AlignmentOptions mergingPieces(boolean merges) {
        return new AlignmentOptions(wholeWords, hidesMarks, merges, values);
    }

    public AlignmentOptions withValues(boolean shown) {
        return new AlignmentOptions(wholeWords, hidesMarks, mergesPieces, shown);
    }

    /** Whether every token has a row or a column of its own. */
    boolean isWhole() {
        return !hidesMarks && !mergesPieces;
    }
}
