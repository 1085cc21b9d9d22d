package glimpse.draw;

/** What a hit region stands for. Source positions i and steps t count from 0 and 1, as in a trace. */
public sealed interface Target {

    /** A source word, i from 0. */
    record SourceWord(int position) implements Target {}

    /** A row of the alignment: the step t from 1. */
    record Row(int step) implements Target {}

    /** The weight α of a source position (from 0) at a step (from 1). */
    record Weight(int step, int position) implements Target {}

    /** The score e of a source position (from 0) at a step (from 1). */
    record Score(int step, int position) implements Target {}

    /** The coverage of a source position (from 0). */
    record Coverage(int position) implements Target {}

    /**
     * A cell of a vector's strip.
     *
     * @param vector which one
     * @param index source position from 0 for an encoder state; for the others the step where a picture shows many, 0
     *     where it shows one
     * @param first the first dimension in the cell, from 0
     * @param last the last dimension in the cell
     */
    record VectorCell(Vector vector, int index, int first, int last) implements Target {}

    /** The vectors that a picture of a step shows. */
    enum Vector {
        ENCODER_STATE,
        CONTEXT,
        STATE_BEFORE,
        STATE_AFTER
    }

    /**
     * A state as a whole.
     *
     * @param vector {@link Vector#ENCODER_STATE} h_i or {@link Vector#STATE_AFTER} s_t
     * @param index the source position i from 0, or the step t; 0 for the state s_0 before the first
     */
    record State(Vector vector, int index) implements Target {}

    /** What a source position (from 0) gives to the context of a step (from 1). */
    record Share(int step, int position) implements Target {}

    /**
     * A place in a corpus whose state is near a chosen one.
     *
     * @param rank from 0, the nearest
     */
    record Neighbour(int rank) implements Target {}

    /** The word written before. */
    record PreviousWord(int step) implements Target {}

    /**
     * A word that could be written at a step.
     *
     * @param rank from 0, the best
     */
    record NextWord(int step, int rank, String token) implements Target {}

    /** A measure of the output, by its name. */
    record Measure(String name) implements Target {}

    /** A node of the search. */
    record TreeNode(int id) implements Target {}

    /** Candidates of a step that are not drawn. */
    record MorePruned(int step) implements Target {}

    /**
     * A line of a derivation.
     *
     * @param line its index, from 0
     * @param copy whether it is what copies the line
     */
    record DerivationLine(int line, boolean copy) implements Target {}

    /**
     * A vector in a line of a derivation, whose values can be opened.
     *
     * @param line the line's index, from 0
     * @param vector the index among the line's vectors, from 0
     */
    record DerivationVector(int line, int vector) implements Target {}

    /** What is guessed of a source position, i from 0. */
    record Guess(int position) implements Target {}

    /**
     * A moment of a training.
     *
     * @param index among those that were kept, from 0
     */
    record Moment(int index) implements Target {}

    /** Source words beside the visible part, to be scrolled to. */
    record More(boolean left) implements Target {}
}
