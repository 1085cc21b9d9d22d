package glimpse.modelfile.layout;

/**
 * How one framework lays out a model: the names it is recognised by, and what its arrays are in our own form. A profile
 * turns switches of the specification and names arrays; it computes nothing of a network.
 */
interface Layout {

    /** As {@code --layout} has it. */
    String name();

    /** For a reader. */
    String title();

    Signature signature();

    /** @throws glimpse.words.InputException if an array is missing, or has a shape that the layout cannot have */
    void read(Draft draft);
}
