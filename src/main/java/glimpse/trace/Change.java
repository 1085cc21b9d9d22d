package glimpse.trace;

import java.util.Optional;

/**
 * What a person changed at a node.
 *
 * @param name the change in words, such as {@code weights: uniform}; empty where nothing was changed
 * @param delta what it does to ln p: of the word that the step had written (of the new word against the old one where a
 *     word was forced); of the whole best output where the source was changed
 * @param reading what was read instead, for the whole branch; empty where the source was left as it was
 */
public record Change(String name, double delta, Optional<Reading> reading) {

    /** Nothing was changed. */
    public static final Change NONE = new Change("", 0);

    /** A change that leaves the source as it was. */
    public Change(String name, double delta) {
        this(name, delta, Optional.empty());
    }

    /**
     * Another source, and what the encoder made of it. It has the length of the trace's own: a word that was crossed out
     * stays in its place, with a state of zeros.
     *
     * @param encoderStates {@code [N, D]}
     */
    public record Reading(Source source, float[][] encoderStates, Trace.Start start) {}
}
