package glimpse.train;

import glimpse.words.InputException;
import java.util.Optional;

/**
 * How a network learns.
 *
 * @param seed the same seed gives the same network
 * @param epochs at most so many times through the corpus
 * @param batchSize sentences a step
 * @param learningRate of the optimiser
 * @param optimiser what makes a step from a gradient
 * @param warmUpSteps steps over which the rate grows from 0
 * @param decay by which the rate is multiplied after each epoch from {@code decayFrom} on; 1 for not
 * @param decayFrom the first epoch after which it is
 * @param clip the longest that a gradient may be; 0 for any
 * @param dropout the share of numbers left out while learning
 * @param labelSmoothing the share of probability that the loss wants spread over all words
 * @param guidedAlignment how much the attention is led by word alignments that are found in the corpus beforehand (see
 *     {@link WordAligner}); 0 lets it find its own
 * @param feeding which words the decoder is led by
 * @param heldOut pairs to validate with
 * @param pairs learn from so many of the other pairs, drawn by the seed; 0 for all
 * @param shuffle whether the pairs come in another order in each epoch; false to show what happens if they do not
 * @param longest longest source and target in tokens, marks included; longer pairs are left out
 * @param patience epochs without a better validation loss before the rate is halved
 * @param halvings how often the rate is halved before training stops
 */
public record TrainingSettings(
        long seed,
        int epochs,
        int batchSize,
        double learningRate,
        Optimiser.Kind optimiser,
        int warmUpSteps,
        double decay,
        int decayFrom,
        double clip,
        double dropout,
        double labelSmoothing,
        double guidedAlignment,
        ScheduledSampling feeding,
        int heldOut,
        int pairs,
        boolean shuffle,
        int longest,
        int patience,
        int halvings) {

    public static final TrainingSettings DEFAULT = new TrainingSettings(
            1,
            30,
            64,
            0.001,
            Optimiser.Kind.ADAM,
            0,
            1,
            1,
            1,
            0.2,
            0,
            0,
            ScheduledSampling.GOLD,
            1000,
            0,
            true,
            50,
            2,
            3);

    public TrainingSettings {
        positive("training.epochs", epochs);
        positive("training.batchSize", batchSize);
        positive("training.heldOut", heldOut);
        positive("training.longest", longest);
        positive("training.patience", patience);
        notNegative("training.warmUpSteps", warmUpSteps);
        notNegative("training.clip", clip);
        notNegative("training.pairs", pairs);
        positive("training.decayFrom", decayFrom);
        if (!(decay >= 0 && decay <= 1)) {
            throw new InputException("fault.share-up-to-one", "training.decay", Double.toString(decay));
        }
        notNegative("training.halvings", halvings);
        if (!(learningRate > 0) || Double.isInfinite(learningRate)) {
            throw new InputException("fault.above-zero", "training.learningRate", Double.toString(learningRate));
        }
        share("training.dropout", dropout);
        share("training.labelSmoothing", labelSmoothing);
        if (!(guidedAlignment >= 0) || Double.isInfinite(guidedAlignment)) {
            throw new InputException(
                    "fault.too-small", "training.guidedAlignment", Double.toString(guidedAlignment), 0);
        }
    }

    /** These settings with another number of epochs or another seed. */
    public TrainingSettings with(Optional<Integer> otherEpochs, Optional<Long> otherSeed) {
        return new TrainingSettings(
                otherSeed.orElse(seed),
                otherEpochs.orElse(epochs),
                batchSize,
                learningRate,
                optimiser,
                warmUpSteps,
                decay,
                decayFrom,
                clip,
                dropout,
                labelSmoothing,
                guidedAlignment,
                feeding,
                heldOut,
                pairs,
                shuffle,
                longest,
                patience,
                halvings);
    }

    /** The share of the learning rate that an epoch has, before any halving. */
    double decayed(int epoch) {
        return Math.pow(decay, Math.max(0, epoch - decayFrom));
    }

    private static void positive(String field, int value) {
        if (value < 1) {
            throw new InputException("fault.too-small", field, value, 1);
        }
    }

    private static void notNegative(String field, double value) {
        if (!(value >= 0)) {
            throw new InputException("fault.too-small", field, Double.toString(value), 0);
        }
    }

    private static void share(String field, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new InputException("fault.share-below-one", field, Double.toString(value));
        }
    }
}
