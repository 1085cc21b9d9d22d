package glimpse.model;

import glimpse.tensor.Tensor;
import java.util.Optional;

/**
 * What one decoder step gives, before the projection to the vocabulary.
 *
 * @param after the state to go on from
 * @param attention e_t, α_t and c_t; empty without attention
 * @param context c_t, or the fixed c, {@code [R, C]}
 * @param features what is projected to the vocabulary, {@code [R, F]}
 */
public record DecoderStep(DecoderState after, Optional<Attended> attention, Tensor context, Tensor features) {

    /**
     * @param query the decoder state that asked, {@code [R, Q]}
     * @param scores e_t, {@code [R, N]}
     * @param weights α_t, {@code [R, N]}
     */
    public record Attended(Tensor query, Tensor scores, Tensor weights) {}
}
