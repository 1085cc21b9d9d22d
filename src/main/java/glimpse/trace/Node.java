package glimpse.trace;

/**
 * One written word: a node in the tree of decoder steps.
 *
 * @param id its place in {@link Trace#nodes()}
 * @param parent the node of the word before it, or {@link #NONE} for a first word
 * @param step 1 for a first word
 * @param token the word
 * @param tokenId its number in the target vocabulary
 * @param logProbability natural logarithm of its probability given everything before it; NaN where it is not known
 * @param cumulative the sum of {@code logProbability} from the first word to this one
 * @param status what became of it
 * @param edit what a person changed here
 * @param computed the numbers of the step that wrote it
 */
public record Node(
        int id,
        int parent,
        int step,
        String token,
        int tokenId,
        double logProbability,
        double cumulative,
        Status status,
        Change edit,
        Step computed) {

    /** The parent of a first word. */
    public static final int NONE = -1;

    /** What became of a word in the search. */
    public enum Status {
        /** Kept, and decoding went on from it (or could). */
        LIVE,
        /** The end mark, kept. */
        FINISHED,
        /** A candidate that the search threw away. */
        PRUNED
    }

    /** The word as a person is shown it. */
    public String shown() {
        return Visible.of(token);
    }

    public boolean isFirst() {
        return parent == NONE;
    }

    public boolean isEdited() {
        return !edit.equals(Change.NONE);
    }
}
