package glimpse.trace;

/**
 * What a person changed at a node.
 *
 * @param name the change in words, such as {@code weights: uniform}; empty where nothing was changed
 * @param delta what it does to ln p: of the word that the step had written (of the new word against the old one where a
 *     word was forced); of the whole best output where the source was changed
 */
public record Change(String name, double delta) {

    /** Nothing was changed. */
    public static final Change NONE = new Change("", 0);
}
