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
 *   "model": {"name", "fingerprint", "structure": {…},      structure: see Structure
 *             "definition": {"equations": [{"part", "text"}], "shapes": {symbol: [rows, columns] or [size]}}},
 *   "source": {"text", "tokens": [N], "ids": [N], "unknown": [positions of words that the vocabulary lacks],
 *              "readAs": {position: the spelling in which the vocabulary knows the word} (only where there are such)},
 *   "encoder": {"states": [N][D]},
 *   "decoding": {"kind": "greedy|beam|sample|forced|unknown", …options; "prefixLength": how many words were given to begin with},
 *   "start": {"state": [layers][H], "context": [D] where the context is fixed},
 *   "nodes": [{"id", "parent" (null for a first word), "step" (1…), "token", "tokenId",
 *              "logProbability", "cumulative", "status": "live|finished|pruned",
 *              "edit", "kind", "at", "deltaLogProbability", "deltaOf" (only where a person changed something, see below
 *              and Change),
 *              "source", "encoder", "start": as above (only on a first word whose branch read another source; a word
 *              that was crossed out stays in "tokens", its position stands in the source's "crossedOut", its state is
 *              zeros, its scores null, its weights 0),
 *              "state": [layers][H], "scores": [N], "weights": [N], "context": [D],
 *              "candidates": [{"token", "probability"}]}],
 *   "hypotheses": [{"nodes": [ids], "tokens", "text", "logProbability", "score", "finished"}],
 *   "explain": {…} where it was asked for }
 * }</pre>
 *
 * Scores of positions that a mask or a window hides are {@code null} (they are −∞ in memory). A model without
 * attention leaves out {@code scores} and {@code weights}; its {@code context} is the fixed c.
 *
 * <p>A trace of what another program told (its attention, a search) has no states: D is 0 and {@code start.state} empty, a
 * node has {@code weights} without {@code scores} or neither, {@code context} and {@code candidates} are empty, and
 * {@code logProbability}, {@code cumulative} and {@code score} are {@code null} where they are not known. All vectors are
 * known or none is. Its decoding is of the kind {@code unknown}, with the options {@code form} and {@code matrix} for where
 * the weights were read.
 *
 * <p>{@code edit} says a change in English. {@code kind} is {@code word} (another word was written), {@code weights} (the
 * source was weighed otherwise), {@code leftOut} (a source word was crossed out) or {@code replaced} (another source word
 * was read); {@code at} is the step, from 1, of the first two and the source position, from 0, of the others. Traces of
 * earlier versions lack both.
 *
 * <h2>The field {@code explain}</h2>
 *
 * What the numbers of the best hypothesis mean, each part only where it was asked for; T is the length of that hypothesis,
 * its end mark included. A reader of traces passes over this field. Positions in lists count from 0; logarithms are
 * natural. What the measures are is said where they are computed, in the room {@code explain}.
 *
 * <pre>{@code
 * "saliency": {"gradientInput": [T][N], rows sum to 1,
 *              "leaveOneOut": [T][N]}, Δ log p of the written word without the source word; null for a source of one word
 * "ablation": {"seed", "steps": [T] of {"word": the most probable one,
 *              "uniform" | "permuted" | "atPeak" | "withoutPeak": {"change": Δ log p of the written word,
 *                                                                  "word": now the most probable, "changed"}}}
 * "metrics": {"steps": [T] of {"entropy", "normalisedEntropy", "perplexity", "peak": position, "peakWeight", "specialMass",
 *                              "expectedPosition": from 1},
 *             "sharpness", "coverage": [N], "underTranslated": [positions], "overTranslated": [positions],
 *             "coverageDeviationPenalty": exponent 2, "coverageDeviationPenalty6": exponent 6,
 *             "absentmindednessTarget", "absentmindednessSource", "confidence", "confidence6": with exponent 6,
 *             "monotonicity", "kendall", "distortion", "crossings",
 *             "provenance": {"byNorm": [T][N], "alongContext": [T][N]}}
 * }</pre>
 */
package glimpse.trace;
