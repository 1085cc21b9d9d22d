/**
 * Looking for an output sentence: greedy, beam, sampled and forced decoding. Each grows a {@link glimpse.trace.Trace}.
 *
 * <p>The beam rule is exact so that results can be compared: every live hypothesis is expanded by the whole vocabulary;
 * the k best candidates by raw cumulative log-probability are kept (ties: lower live index, then lower word number);
 * those that end are finished, the others stay live in that order; the search stops after the step at which at least k
 * have finished, at the length limit, or when none is live. Only the final order is by the normalised score.
 */
package glimpse.decode;
