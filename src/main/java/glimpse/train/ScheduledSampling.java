package glimpse.train;

import glimpse.model.Feeding;
import glimpse.model.UnusedSettings;
import glimpse.words.InputException;
import java.util.SplittableRandom;

/**
 * Which words lead the decoder while it learns: the target's (teacher forcing), or those it wrote itself. The share of
 * the target's may fall with the steps of the training (scheduled sampling, Bengio 2015).
 *
 * @param ratio the share of the target's words at the beginning, 0…1
 * @param per whether the choice is made for each word or for a whole sentence
 * @param schedule how the share falls
 * @param pace how fast: what a step takes away (linear), what a step leaves (exponential, below 1), or k (inverse
 *     sigmoid, at least 1)
 * @param floor the share that is never gone below
 */
public record ScheduledSampling(double ratio, Unit per, Schedule schedule, double pace, double floor) {

    /** The target's words alone. */
    public static final ScheduledSampling GOLD = new ScheduledSampling(1, Unit.WORD, Schedule.CONSTANT, 0, 0);

    /** For what the choice is made. */
    public enum Unit {
        WORD,
        SENTENCE
    }

    /** How the share of the target's words falls. */
    public enum Schedule {
        CONSTANT,
        /** ε − pace · step. */
        LINEAR,
        /** ε · pace^step. */
        EXPONENTIAL,
        /** ε · k / (k + e^(step / k)). */
        INVERSE_SIGMOID
    }

    public ScheduledSampling {
        share("training.feeding.ratio", ratio);
        share("training.feeding.floor", floor);
        boolean works =
                switch (schedule) {
                    case CONSTANT -> true;
                    case LINEAR -> pace >= 0;
                    case EXPONENTIAL -> pace > 0 && pace < 1;
                    case INVERSE_SIGMOID -> pace >= 1;
                };
        if (!works) {
            throw new InputException("fault.pace", Double.toString(pace));
        }
        UnusedSettings.refuse(
                schedule != Schedule.CONSTANT,
                "training.feeding.pace",
                pace,
                0.0,
                "training.feeding.schedule",
                schedule);
    }

    private static void share(String field, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new InputException("fault.share-up-to-one", field, Double.toString(value));
        }
    }

    /** The share of the target's words at a step of the training, from 0. */
    double share(long step) {
        double share =
                switch (schedule) {
                    case CONSTANT -> ratio;
                    case LINEAR -> ratio - pace * step;
                    case EXPONENTIAL -> ratio * Math.pow(pace, (double) step);
                    case INVERSE_SIGMOID -> ratio * pace / (pace + Math.exp((double) step / pace));
                };
        return Math.max(floor, share);
    }

    /** The choices for one batch; the same seed makes the same. */
    Feeding feeding(long step, long seed) {
        double share = share(step);
        if (share >= 1) {
            return Feeding.GOLD;
        }
        return (t, row) -> {
            long place = per == Unit.SENTENCE ? row : ((long) t << 32) + row;
            return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + place).nextDouble() < share;
        };
    }
}
