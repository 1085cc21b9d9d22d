package glimpse.figure.alignment;

import java.util.List;

/** What the heat map shows of a target word and a source word. */
public enum Shown {
    /** The weights α. */
    WEIGHTS("weights"),
    /** The scores e before the softmax. */
    SCORES("scores"),
    /** How much the source word matters to the probability of the target word, as a share of all source words. */
    GRADIENT("gradient"),
    /** What leaving the source word out changes in ln p of the target word. */
    LEAVE_ONE_OUT("leave-one-out"),
    /** The weights α less those of another output. */
    DIFFERENCE("difference");

    /** What can be shown of an output by itself. */
    public static final List<Shown> ALONE = List.of(WEIGHTS, SCORES, GRADIENT, LEAVE_ONE_OUT);

    private final String key;

    Shown(String key) {
        this.key = key;
    }

    /** Its name for settings, words and the command line. */
    @Override
    public String toString() {
        return key;
    }

    /** Whether the numbers of a row are parts of one whole; else they are above or below zero. */
    public boolean isShare() {
        return this == WEIGHTS || this == GRADIENT;
    }

    /** Whether a trace holds the numbers; else a model has to be asked for them. */
    public boolean isTraced() {
        return this == WEIGHTS || this == SCORES;
    }
}
