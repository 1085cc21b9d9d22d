package glimpse.trace;

import java.util.Optional;

/**
 * What a person changed at a node.
 *
 * @param name the change in words, such as {@code weights: uniform}; empty where nothing was changed
 * @param delta what it does to ln p of {@code of}: where weights were changed, of the word that the step had written, with
 *     them and without; where a word was forced, ln p of that word less that of the old one; where the source was changed,
 *     of the whole best output, with the other source and with the old one
 * @param of the word or the output that {@code delta} is about
 * @param reading what was read instead, for the whole branch; empty where the source was left as it was
 */
public record Change(String name, double delta, String of, Optional<Reading> reading) {

    /** Nothing was changed. */
    public static final Change NONE = new Change("", 0, "");

    /** A change that leaves the source as it was. */
    public Change(String name, double delta, String of) {
        this(name, delta, of, Optional.empty());
    }

    /**
     * Another source, and what the encoder made of it. It has the length of the trace's own: a word that was crossed out
     * stays in its place, with a state of zeros, and the source names it.
     *
     * @param encoderStates {@code [N, D]}
     */
    public record Reading(Source source, float[][] encoderStates, Trace.Start start) {}
}
