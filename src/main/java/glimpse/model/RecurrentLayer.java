package glimpse.model;

import glimpse.tensor.Parameter;
import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/**
 * One recurrent layer in one direction. Its weights are PyTorch's: {@code weight_ih [G·H, in]}, {@code weight_hh
 * [G·H, H]} and two biases, with the gates' rows one block after the other (GRU r, z, n; LSTM i, f, g, o). Where the reset
 * gate acts before the product, {@code weight_hh} has the rows of r and z and {@code weight_hn [H, H]} those of n.
 */
final class RecurrentLayer {

    private final Cell cell;
    private final int size;
    private final Optional<Parameter> weightIn;
    private final Parameter weightState;
    private final Optional<Parameter> weightReset;
    private final Optional<Parameter> biasIn;
    private final Optional<Parameter> biasState;

    /** @param in columns of the input; 0 for a layer that sees nothing but its own state */
    RecurrentLayer(Parameters parameters, String name, Cell cell, int in, int size, boolean bias) {
        this.cell = cell;
        this.size = size;
        int rows = cell.gates() * size;
        boolean early = cell.resetsBeforeProduct();
        weightIn = in == 0 ? Optional.empty() : Optional.of(parameters.matrix(name + ".weight_ih", rows, in));
        weightState = parameters.matrix(name + ".weight_hh", early ? rows - size : rows, size);
        weightReset = early ? Optional.of(parameters.matrix(name + ".weight_hn", size, size)) : Optional.empty();
        biasIn = bias ? Optional.of(parameters.vector(name + ".bias_ih", rows)) : Optional.empty();
        biasState = bias && !early ? Optional.of(parameters.vector(name + ".bias_hh", rows)) : Optional.empty();
    }

    CellState zeros(Tape tape, int rows) {
        Tensor zero = tape.zeros(rows, size);
        return cell == Cell.LSTM ? new CellState(zero, tape.zeros(rows, size)) : new CellState(zero);
    }

    /** W_ih x + b_ih for an x whose parts stand side by side, {@code [R, G·H]}. */
    Tensor fromInput(Tape tape, List<Tensor> parts) {
        return biasIn.isPresent()
                ? tape.linear(parts, weightIn.orElseThrow(), biasIn.get())
                : tape.linear(parts, weightIn.orElseThrow());
    }

    /** W_ih x + b_ih, {@code [R, G·H]}: does not depend on the state, so all steps of a source can go at once. */
    Tensor fromInput(Tape tape, Tensor x) {
        return biasIn.isPresent()
                ? tape.linear(x, weightIn.orElseThrow(), biasIn.get())
                : tape.linear(x, weightIn.orElseThrow());
    }

    /** What {@link #fromInput} gives where there is no input. */
    Tensor withoutInput(Tape tape, int rows) {
        int width = cell.gates() * size;
        return biasIn.isPresent() ? tape.repeat(biasIn.get(), rows) : tape.zeros(rows, width);
    }

    boolean hasInput() {
        return weightIn.isPresent();
    }

    /** One step. */
    CellState step(Tape tape, Tensor fromInput, CellState before) {
        Tensor h = before.hidden();
        Tensor fromState =
                biasState.isPresent() ? tape.linear(h, weightState, biasState.get()) : tape.linear(h, weightState);
        return switch (cell) {
            case TANH -> new CellState(tape.tanh(tape.add(fromInput, fromState)));
            case RELU -> new CellState(tape.relu(tape.add(fromInput, fromState)));
            case GRU -> new CellState(tape.gru(fromInput, fromState, h));
            case GRU_CHO, GRU_BAHDANAU -> new CellState(resetBefore(tape, fromInput, fromState, h));
            case LSTM -> {
                Tape.LstmState next = tape.lstm(tape.add(fromInput, fromState), before.cell());
                yield new CellState(next.hidden(), next.cell());
            }
        };
    }

    /** n = tanh(i_n + U (r ⊙ h)); the two papers differ in which side z keeps. */
    private Tensor resetBefore(Tape tape, Tensor fromInput, Tensor fromState, Tensor h) {
        Tensor gates = tape.sigmoid(tape.add(tape.columns(fromInput, 0, 2 * size), fromState));
        Tensor r = tape.columns(gates, 0, size);
        Tensor z = tape.columns(gates, size, 2 * size);
        Tensor reset = tape.linear(tape.multiply(r, h), weightReset.orElseThrow());
        Tensor n = tape.tanh(tape.add(tape.columns(fromInput, 2 * size, 3 * size), reset));
        return cell == Cell.GRU_CHO ? tape.blend(z, h, n) : tape.blend(z, n, h);
    }
}
