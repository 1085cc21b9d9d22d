/**
 * Learning: corpus, batches, optimiser, the training loop and its listener. The mathematics of the model is not here.
 *
 * <p>Everything random is drawn from generators that are seeded by the run's seed and the place in it (epoch, batch), so
 * that a training that was interrupted goes on to the very same numbers.
 */
package glimpse.train;
