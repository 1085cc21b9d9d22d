package glimpse.trace;

import java.util.List;

/**
 * Everything that one decoder step computed, whichever word was then written; of a trace without states, the weights alone.
 *
 * @param state the decoder state after the step, {@code [layers, H]}
 * @param scores e_t, {@code [N]}; empty without attention; −∞ where a position is hidden from the softmax
 * @param weights α_t, {@code [N]}, sums to 1; empty without attention
 * @param context c_t, {@code [D]}; the fixed c without attention
 * @param candidates the most probable words, best first
 */
public record Step(float[][] state, float[] scores, float[] weights, float[] context, List<Candidate> candidates) {

    /** The step of a program that tells its weights and nothing else; none for one that tells not even those. */
    public static Step weighing(float[] weights) {
        return new Step(new float[0][], new float[0], weights, new float[0], List.of());
    }

    public Step {
        candidates = List.copyOf(candidates);
    }

    /** Whether the step weighed the source positions. */
    public boolean hasAttention() {
        return weights.length > 0;
    }

    /** Whether the scores before the softmax are known. */
    public boolean hasScores() {
        return scores.length > 0;
    }
}
