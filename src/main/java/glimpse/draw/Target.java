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
     * @param index of the vector (source position from 0, or step) for an encoder state; 0 elsewhere
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

    /** The word written before. */
    record PreviousWord(int step) implements Target {}

    /**
     * A word that could be written at a step.
     *
     * @param rank from 0, the best
     */
    record NextWord(int step, int rank, String token) implements Target {}

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

    /** Source words beside the visible part, to be scrolled to. */
    record More(boolean left) implements Target {}
}
