package glimpse.train;

import glimpse.model.UnusedSettings;
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
 * @param schedule how the rate falls
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
        Schedule schedule,
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

    /** How the rate falls over the training. */
    public enum Schedule {
        /** It stays, but for {@code decay} and the halvings. */
        CONSTANT,
        /** Half a cosine from the end of the warm-up to the last step (Loshchilov and Hutter 2017); it is never halved. */
        COSINE
    }

    /** The share of the rate that a cosine ends at. */
    private static final double COSINE_END = 0.02;

    private static final int PATIENCE = 2;
    private static final int HALVINGS = 3;

    public static final TrainingSettings DEFAULT = new TrainingSettings(
            1,
            30,
            64,
            0.001,
            Optimiser.Kind.ADAM,
            0,
            Schedule.CONSTANT,
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
            PATIENCE,
            HALVINGS);

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
        if (schedule == Schedule.COSINE && decay != 1) {
            throw new InputException("fault.two-schedules", Double.toString(decay));
        }
        notNegative("training.halvings", halvings);
        UnusedSettings.refuse(decay != 1, "training.decayFrom", decayFrom, 1, "training.decay", decay);
        boolean halves = schedule == Schedule.CONSTANT;
        UnusedSettings.refuse(halves, "training.patience", patience, PATIENCE, "training.schedule", schedule);
        UnusedSettings.refuse(halves, "training.halvings", halvings, HALVINGS, "training.schedule", schedule);
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
                schedule,
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

    /** Whether the rate is halved, and the training at last stopped, where the validation loss stays. */
    boolean halves() {
        return schedule == Schedule.CONSTANT;
    }

    /**
     * The share of the learning rate that a step has, before any halving and beside the warm-up.
     *
     * @param done steps before it
     * @param total steps of the whole training
     */
    double share(int epoch, long done, long total) {
        if (schedule == Schedule.CONSTANT) {
            return Math.pow(decay, Math.max(0, epoch - decayFrom));
        }
        double way = (double) (done + 1 - warmUpSteps) / Math.max(1, total - warmUpSteps);
        double cosine = (1 + Math.cos(Math.PI * Math.min(1, Math.max(0, way)))) / 2;
        return COSINE_END + (1 - COSINE_END) * cosine;
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
