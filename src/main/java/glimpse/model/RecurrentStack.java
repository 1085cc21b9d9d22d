package glimpse.model;

import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The recurrent layers of an encoder, over whole sentences. A state past the end of a sentence is the last real one, so
 * that padding never leaks into a final state; an output past the end is zero.
 */
final class RecurrentStack {

    private final Specification.Encoder spec;
    private final List<RecurrentLayer> forward = new ArrayList<>();
    private final List<Optional<RecurrentLayer>> backward = new ArrayList<>();

    RecurrentStack(Parameters parameters, String name, Specification.Encoder spec, int in) {
        this.spec = spec;
        for (int k = 0; k < spec.layers(); k++) {
            int width = k == 0 ? in : spec.outputSize(k - 1);
            String layer = name + "." + k;
            forward.add(layer(parameters, layer + ".forward", width));
            backward.add(
                    spec.isBidirectional(k)
                            ? Optional.of(layer(parameters, layer + ".backward", width))
                            : Optional.empty());
        }
    }

    private RecurrentLayer layer(Parameters parameters, String name, int in) {
        return new RecurrentLayer(parameters, name, spec.cell(), in, spec.size(), spec.bias());
    }

    /**
     * What a stack gives.
     *
     * @param outputs h_1…h_N of the top layer, time-major, {@code [N·S, D]}
     * @param finals the final state of each layer, its directions merged, {@code [S, D]}
     * @param passes the final state of each direction of each layer, forward before backward, {@code [S, H]}
     */
    record Result(Tensor outputs, List<CellState> finals, List<CellState> passes) {}

    /** @param starts the states to start from, layer by layer, forward before backward; empty for zeros */
    Result run(Tape tape, Tensor input, int[] lengths, List<CellState> starts, Dropout dropout) {
        Tensor x = input;
        List<CellState> finals = new ArrayList<>();
        List<CellState> passes = new ArrayList<>();
        for (int k = 0; k < forward.size(); k++) {
            Tensor below = k == 0 ? x : dropout.apply(tape, x);
            Pass right = pass(tape, forward.get(k), below, lengths, start(starts, passes.size()), false);
            Tensor y = tape.stack(right.outputs());
            CellState end = right.last();
            passes.add(end);
            if (backward.get(k).isPresent()) {
                Pass left = pass(tape, backward.get(k).get(), below, lengths, start(starts, passes.size()), true);
                passes.add(left.last());
                y = merge(tape, k, y, tape.stack(left.outputs()));
                end = merge(tape, k, end, left.last());
            }
            finals.add(end);
            x = spec.residual() && k > 0 ? tape.add(x, y) : y;
        }
        return new Result(x, finals, passes);
    }

    private static Optional<CellState> start(List<CellState> starts, int direction) {
        return starts.isEmpty() ? Optional.empty() : Optional.of(starts.get(direction));
    }

    private record Pass(List<Tensor> outputs, CellState last) {}

    private static Pass pass(
            Tape tape, RecurrentLayer layer, Tensor x, int[] lengths, Optional<CellState> start, boolean leftwards) {
        int s = lengths.length;
        int n = x.rows() / s;
        Tensor fromInput = layer.fromInput(tape, x);
        CellState zeros = layer.zeros(tape, s);
        CellState state = start.orElse(zeros);
        Tensor[] outputs = new Tensor[n];
        for (int step = 0; step < n; step++) {
            int i = leftwards ? n - 1 - step : step;
            boolean[] real = real(lengths, i);
            CellState next = layer.step(tape, tape.rows(fromInput, i * s, (i + 1) * s), state);
            boolean all = allOf(real);
            state = all ? next : next.where(tape, real, state);
            outputs[i] = all ? next.hidden() : tape.choose(real, next.hidden(), zeros.hidden());
        }
        return new Pass(List.of(outputs), state);
    }

    private static boolean[] real(int[] lengths, int position) {
        boolean[] real = new boolean[lengths.length];
        for (int s = 0; s < real.length; s++) {
            real[s] = position < lengths[s];
        }
        return real;
    }

    private static boolean allOf(boolean[] flags) {
        for (boolean flag : flags) {
            if (!flag) {
                return false;
            }
        }
        return true;
    }

    private Tensor merge(Tape tape, int layer, Tensor right, Tensor left) {
        return spec.sums(layer) ? tape.add(right, left) : tape.concat(List.of(right, left));
    }

    private CellState merge(Tape tape, int layer, CellState right, CellState left) {
        Tensor h = merge(tape, layer, right.hidden(), left.hidden());
        return right.hasCell() ? new CellState(h, merge(tape, layer, right.cell(), left.cell())) : new CellState(h);
    }
}
