/**
 * What happened while a sentence was decoded: immutable records of plain numbers, and their JSON.
 *
 * <p>A trace is a tree of decoder steps. A {@link glimpse.trace.Node} is one written word together with everything that
 * was computed to write it (its {@link glimpse.trace.Step}); words that were weighed in the same step share the same
 * {@code Step} object. Greedy, sampled and forced decoding give a chain, beam search and edits a tree with branches.
 * Nothing here knows the network that made the numbers, so that a trace can be opened where its model is not.
 *
 * <h2>The JSON form {@code glimpse-trace/1}</h2>
 *
 * N is the source length, D the size of an encoder state, H of a decoder state. Fields may be added in later versions,
 * these keep their names and meaning.
 *
 * <pre>{@code
 * { "format": "glimpse-trace/1",
 *   "model": {"name", "fingerprint", "structure": {…}},     structure: see Structure
 *   "source": {"text", "tokens": [N], "ids": [N], "unknown": [positions of words that the vocabulary lacks]},
 *   "encoder": {"states": [N][D]},
 *   "decoding": {"kind": "greedy|beam|sample|forced", …options},
 *   "start": {"state": [layers][H], "context": [D] where the context is fixed},
 *   "nodes": [{"id", "parent" (null for a first word), "step" (1…), "token", "tokenId",
 *              "logProbability", "cumulative", "status": "live|finished|pruned", "edit" (only where a person changed something),
 *              "state": [layers][H], "scores": [N], "weights": [N], "context": [D],
 *              "candidates": [{"token", "probability"}]}],
 *   "hypotheses": [{"nodes": [ids], "tokens", "text", "logProbability", "score", "finished"}] }
 * }</pre>
 *
 * Scores of positions that a mask or a window hides are {@code null} (they are −∞ in memory). A model without
 * attention leaves out {@code scores} and {@code weights}; its {@code context} is the fixed c.
 */
package glimpse.trace;
