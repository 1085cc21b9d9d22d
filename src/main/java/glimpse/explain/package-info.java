/**
 * What the numbers mean: measures of attention, alignment error, saliency, ablations and projections.
 *
 * <p>This room contains no mathematics of the model. Saliency, leave-one-out and ablations lead the network that made a
 * trace through the trace's own words again, by the code that decodes and learns: on a tape that records, with a word
 * removed, with edited weights. Measures need nothing but a matrix of weights, so they also serve alignments that came
 * from elsewhere.
 *
 * <p>Logarithms are natural and entropies in nat. Positions are counted from 0 in every index and list, and from 1 only
 * where a formula adds them up (the expected position). A hypothesis's end mark is one of its target words.
 */
package glimpse.explain;
