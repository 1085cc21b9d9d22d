package glimpse.session.model;

import glimpse.decode.Decoding;
import glimpse.decode.Edit;
import glimpse.decode.WhatIf;
import glimpse.explain.Explanation;
import glimpse.explain.WordStates;
import glimpse.session.training.Selection;
import glimpse.trace.Trace;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** A model that is ready to decode; may be used by several threads. */
public interface OpenModel extends AutoCloseable {

    ModelEntry entry();

    /**
     * Reads a source text and writes an output.
     *
     * @param cancelled asked before every step
     * @throws glimpse.words.InputException if the text is empty or the decoding cannot work
     * @throws java.util.concurrent.CancellationException if {@code cancelled} says so
     */
    Trace decode(String source, Decoding decoding, BooleanSupplier cancelled);

    /**
     * Grows a branch in one of the model's traces.
     *
     * @param cancelled asked before every step
     * @throws glimpse.words.InputException if the edit does not fit the trace
     * @throws java.util.concurrent.CancellationException if {@code cancelled} says so
     */
    WhatIf.Branch edit(Trace trace, Edit edit, BooleanSupplier cancelled);

    /**
     * Says what the numbers of a trace's best output mean.
     *
     * @param cancelled asked before every step
     * @throws glimpse.words.InputException if another model made the trace, or weights are to be explained that the model
     *     does not have
     * @throws java.util.concurrent.CancellationException if {@code cancelled} says so
     */
    ExplainedTrace explain(Trace trace, Set<Explanation> wanted, BooleanSupplier cancelled);

    /**
     * Says something of an output in one of the model's traces.
     *
     * @param leaf the node of the output's last word; also one that the search threw away
     * @param cancelled asked before every step
     * @param <T> what is said
     * @throws glimpse.words.InputException if another model made the trace, or it is about weights that the model does not
     *     have
     * @throws java.util.concurrent.CancellationException if {@code cancelled} says so
     */
    <T> T answer(Inquiry<T> inquiry, Trace trace, int leaf, BooleanSupplier cancelled);

    /**
     * The states that the model has at the words of some pairs, which it reads at once.
     *
     * @param kind whose states, and so of which side
     */
    List<WordStates> states(StateKind kind, List<Selection.Numbered> pairs);

    /** Gives the model's memory back; it must not be used afterwards. */
    @Override
    void close();
}
