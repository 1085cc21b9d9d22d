package glimpse.model;

import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a decoder carries from step to step; R rows.
 *
 * @param layers the recurrent state of each layer, lowest first
 * @param weights α_{t−1}, {@code [R, N]}; zeros before the first step and without attention
 * @param readout the inner state of the last readout; empty before the first step
 */
public record DecoderState(List<CellState> layers, Tensor weights, Optional<Tensor> readout) {

    public DecoderState {
        layers = List.copyOf(layers);
    }

    /** s of the top layer, {@code [R, H]}. */
    public Tensor top() {
        return layers.get(layers.size() - 1).hidden();
    }

    public int rows() {
        return top().rows();
    }

    /** The named rows in their order: how a beam goes on from its best candidates. */
    public DecoderState select(Tape tape, int[] rows) {
        return new DecoderState(
                layers.stream().map(layer -> layer.select(tape, rows)).toList(),
                tape.select(weights, rows),
                readout.map(r -> tape.select(r, rows)));
    }

    /** All that it consists of. */
    public List<Tensor> tensors() {
        List<Tensor> all = new ArrayList<>(List.of(weights));
        readout.ifPresent(all::add);
        for (CellState layer : layers) {
            all.add(layer.hidden());
            if (layer.hasCell()) {
                all.add(layer.cell());
            }
        }
        return all;
    }

    /** One row's states, {@code [layers, H]}. */
    public float[][] row(int row) {
        return layers.stream().map(layer -> layer.hidden().row(row)).toArray(float[][]::new);
    }
}
