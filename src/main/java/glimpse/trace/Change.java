package glimpse.trace;

import java.util.Optional;

/**
 * What a person changed at a node.
 *
 * @param what the change and its place
 * @param delta what it does to ln p of {@code of}: where weights were changed, of the word that the step had written, with
 *     them and without; where a word was forced, ln p of that word less that of the old one; where the source was changed,
 *     of the whole best output, with the other source and with the old one
 * @param of the word or the output that {@code delta} is about
 * @param reading what was read instead, for the whole branch; empty where the source was left as it was
 */
public record Change(What what, double delta, String of, Optional<Reading> reading) {

    /** Nothing was changed. */
    public static final Change NONE = new Change(new Nothing(), 0, "");

    /** A change that leaves the source as it was. */
    public Change(What what, double delta, String of) {
        this(what, delta, of, Optional.empty());
    }

    /** Whether another source was read. */
    public boolean isOfSource() {
        return what instanceof LeftOut || what instanceof Replaced;
    }

    /** The change itself. Pictures word it in a person's language. */
    public sealed interface What {}

    /** None. */
    public record Nothing() implements What {}

    /**
     * Another word was written.
     *
     * @param at the step, from 1
     */
    public record Word(int at, String word) implements What {}

    /**
     * The source was weighed otherwise.
     *
     * @param at the step, from 1
     * @param how {@code uniform}, {@code peak}, {@code zero-peak}, {@code one-hot:I}, or the weights
     */
    public record Weights(int at, String how) implements What {}

    /**
     * A source word was crossed out.
     *
     * @param at its position, from 0
     */
    public record LeftOut(int at, String word) implements What {}

    /**
     * Another source word was read.
     *
     * @param at its position, from 0
     * @param by the word that was read
     */
    public record Replaced(int at, String word, String by) implements What {}

    /** Something that another program changed, in its own words. */
    public record Other(String name) implements What {}

    /**
     * Another source, and what the encoder made of it. It has the length of the trace's own: a word that was crossed out
     * stays in its place, with a state of zeros, and the source names it.
     *
     * @param encoderStates {@code [N, D]}
     */
    public record Reading(Source source, float[][] encoderStates, Trace.Start start) {}
}
