package glimpse.figure;

import glimpse.trace.Structure;
import java.util.List;

/** What happens inside one decoder step. */
public enum Phase {
    /** Nothing of the step is computed yet: it is to be guessed. In no order. */
    NOTHING,
    SCORE,
    SOFTMAX,
    MIX,
    UPDATE,
    PREDICT;

    private static final List<Phase> ASKED_BEFORE = List.of(SCORE, SOFTMAX, MIX, UPDATE, PREDICT);
    private static final List<Phase> ASKED_AFTER = List.of(UPDATE, SCORE, SOFTMAX, MIX, PREDICT);
    private static final List<Phase> FIXED = List.of(UPDATE, PREDICT);

    /** The phases of a model's step in the order in which it computes them. */
    public static List<Phase> order(Structure structure) {
        if (!structure.hasAttention()) {
            return FIXED;
        }
        return structure.queryAfterUpdate() ? ASKED_AFTER : ASKED_BEFORE;
    }

    /**
     * The number in the phase's circle. Without attention update and predict keep the numbers 4 and 5, so that they read
     * the same beside a model that has it.
     */
    public int number(Structure structure) {
        return (structure.hasAttention() ? order(structure) : ASKED_BEFORE).indexOf(this) + 1;
    }

    /** Whether this phase is not later than another in a model's step. */
    public boolean isBy(Phase other, Structure structure) {
        return number(structure) <= other.number(structure);
    }
}
