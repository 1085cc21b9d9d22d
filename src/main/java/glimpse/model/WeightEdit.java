package glimpse.model;

import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;

/** A change of α_t between the softmax and the mix: what-if edits and ablations. */
@FunctionalInterface
public interface WeightEdit {

    /** Leaves the weights as they are. */
    WeightEdit NONE = (tape, weights) -> weights;

    /** @param weights α_t, {@code [R, N]} */
    Tensor apply(Tape tape, Tensor weights);
}
