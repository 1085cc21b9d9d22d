package glimpse.model;

import glimpse.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/**
 * Source sentences after the encoder, and everything else that does not change from step to step.
 *
 * @param states h_1…h_N of the top layer, time-major, {@code [N·S, D]}
 * @param keys what the score function takes from them; the states themselves without attention
 * @param lengths the real positions of each sentence, {@code [S]}
 * @param context the fixed c, {@code [S, C]}; empty with attention
 * @param finals the final state of each encoder layer
 * @param passes the final state of each direction of each layer, forward before backward
 */
public record Encoded(
        Tensor states,
        Tensor keys,
        int[] lengths,
        Optional<Tensor> context,
        List<CellState> finals,
        List<CellState> passes) {

    /** The final state of the top layer's backward direction; of the forward one where there is none. */
    public CellState backwardFinal() {
        return passes.get(passes.size() - 1);
    }

    /** S. */
    public int sources() {
        return lengths.length;
    }

    /** N, padding included. */
    public int positions() {
        return states.rows() / lengths.length;
    }

    /** h_i of one sentence, {@code [D]}; i from 0. */
    public float[] state(int source, int position) {
        return states.row(position * sources() + source);
    }
}
