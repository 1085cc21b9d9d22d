package glimpse.decode;

import glimpse.model.WeightEdit;

/** Something that a person changes to see what would have been. */
public sealed interface Edit {

    /**
     * Another word is written.
     *
     * @param node the node whose word is replaced
     * @param word the word to write in its place, as the vocabulary spells it
     */
    record Word(int node, String word) implements Edit {}

    /**
     * The source is weighed otherwise at one step.
     *
     * @param node the node whose step is changed
     * @param weights the change
     * @param name what the change is called in the trace: {@code uniform}, {@code peak}, {@code zero-peak},
     *     {@code one-hot:I}, or the weights
     */
    record Weights(int node, WeightEdit weights, String name) implements Edit {}

    /**
     * A source word is crossed out.
     *
     * @param position from 0
     */
    record DropSource(int position) implements Edit {}

    /**
     * A source word is replaced.
     *
     * @param position from 0
     * @param word the word in its place
     */
    record ReplaceSource(int position, String word) implements Edit {}
}
