package glimpse.model;

import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;
import java.util.random.RandomGenerator;

/**
 * Numbers left out by chance while learning (Srivastava 2014): on embeddings, between layers and before the readout.
 *
 * @param rate the share that is left out, 0…1
 */
public record Dropout(double rate, RandomGenerator random) {

    /** Nothing is left out: how a model is used. */
    public static final Dropout NONE = new Dropout(0, () -> 0L);

    Tensor apply(Tape tape, Tensor x) {
        return rate == 0 ? x : tape.dropout(x, rate, random);
    }
}
