package glimpse.train;

/**
 * Where a training stands, besides the parameters and the optimiser's moments.
 *
 * @param epoch the epoch in work, from 1
 * @param batch how many of its batches are done
 * @param steps steps of the optimiser so far
 * @param lossSum summed loss of the epoch's batches so far, by target token
 * @param tokens target tokens of the epoch so far
 * @param bestLoss the lowest validation loss so far; infinite before the first
 * @param waited epochs since then
 * @param halvings how often the learning rate was halved
 * @param seconds time spent so far
 */
public record TrainingState(
        int epoch,
        int batch,
        long steps,
        double lossSum,
        long tokens,
        double bestLoss,
        int waited,
        int halvings,
        double seconds) {

    /** Nothing done yet. */
    public static final TrainingState START = new TrainingState(1, 0, 0, 0, 0, Double.MAX_VALUE, 0, 0, 0);
}
