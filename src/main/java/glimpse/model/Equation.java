package glimpse.model;

/**
 * One line of a model's definition.
 *
 * @param text in the symbols of the papers, such as {@code c_t = Σ_i α_{t,i} h_i}
 */
public record Equation(Part part, String text) {

    /** What a line defines, in the order in which a sentence passes through. */
    public enum Part {
        /** From words to h_1…h_N. */
        ENCODER,
        /** The fixed c. */
        CONTEXT,
        /** s_0. */
        START,
        /** e_t. */
        SCORE,
        /** From e_t to α_t. */
        WEIGHTS,
        /** c_t. */
        MIX,
        /** s_t. */
        UPDATE,
        /** What is projected. */
        READOUT,
        /** The distribution of the next word. */
        PROJECTION,
        /** The recurrent cells that the lines above use by name. */
        CELL
    }
}
