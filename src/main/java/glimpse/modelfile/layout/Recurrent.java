package glimpse.modelfile.layout;

import glimpse.model.Cell;
import glimpse.words.InputException;
import java.util.List;
import java.util.Map;

/**
 * Recurrent layers as PyTorch keeps them; what they are follows from the shapes of their arrays.
 *
 * @param layers how many there are
 * @param both whether each runs in both directions
 * @param size H of each direction
 * @param bias whether they have biases
 */
record Recurrent(Tensors tensors, LayerNames names, Cell cell, int layers, boolean both, int size, boolean bias) {

    private static final List<String> PARTS = List.of("weight_ih", "weight_hh", "bias_ih", "bias_hh");
    private static final int WITHOUT_BIASES = 2;

    /** @throws InputException if there are none, or their shapes are those of no cell */
    static Recurrent of(Tensors tensors, LayerNames names, Settings settings) {
        String first = names.of("weight_hh", 0, false);
        Matrix state = tensors.matrix(first);
        if (state.columns() == 0 || state.rows() % state.columns() != 0) {
            throw new InputException(
                    "fault.tensor-shape",
                    first,
                    List.of(state.rows(), state.columns()).toString());
        }
        int gates = state.rows() / state.columns();
        int layers = 1;
        while (tensors.has(names.of("weight_hh", layers, false))) {
            layers++;
        }
        return new Recurrent(
                tensors,
                names,
                cell(first, gates, settings),
                layers,
                tensors.has(names.of("weight_hh", 0, true)),
                state.columns(),
                tensors.has(names.of("bias_ih", 0, false)));
    }

    private static Cell cell(String name, int gates, Settings settings) {
        return switch (gates) {
            case 1 -> settings.choose("cell", Map.of("tanh", Cell.TANH, "relu", Cell.RELU));
            case 3 -> settings.confirm("cell", "gru", Cell.GRU);
            case 4 -> settings.confirm("cell", "lstm", Cell.LSTM);
            default -> throw new InputException("fault.tensor-gates", name, gates);
        };
    }

    Layers shape() {
        return new Layers(cell, layers, both, size, bias);
    }

    /** The columns that enter the lowest layer. */
    int input() {
        return tensors.matrix(names.of("weight_ih", 0, false)).columns();
    }

    Matrix matrix(String part, int layer, boolean backward) {
        return tensors.matrix(names.of(part, layer, backward));
    }

    /** The arrays of each layer, which have the same names in our own form. */
    List<String> parts() {
        return bias ? PARTS : PARTS.subList(0, WITHOUT_BIASES);
    }
}
