package glimpse.model;

import glimpse.model.Specification.CellStart;
import glimpse.model.Specification.Start;
import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/** From the encoder to s_0 of each decoder layer. */
final class Bridge {

    private final Specification spec;
    private final Start start;
    private final List<Linear> hidden = new ArrayList<>();
    private final List<Linear> cell = new ArrayList<>();

    Bridge(Parameters parameters, Specification spec) {
        this.spec = spec;
        this.start = spec.decoder().start();
        if (start.learnt()) {
            int in = spec.summarySize(start.from());
            int size = spec.decoder().size();
            int maps = start.perLayer() ? spec.decoder().layers() : 1;
            for (int k = 0; k < maps; k++) {
                String suffix = start.perLayer() ? "." + k : "";
                hidden.add(Linear.make(parameters, "bridge" + suffix, in, size, start.bias()));
                if (ownCell()) {
                    cell.add(Linear.make(parameters, "bridge.cell" + suffix, in, size, start.bias()));
                }
            }
        }
    }

    private boolean ownCell() {
        boolean own = start.cell() == CellStart.OWN || start.cell() == CellStart.OWN_ACTIVATED;
        return spec.decoder().cell() == Cell.LSTM && own;
    }

    /** s_0, lowest layer first, {@code [S, H]} each. */
    List<CellState> start(Tape tape, Encoded source) {
        List<CellState> layers = new ArrayList<>();
        for (int k = 0; k < spec.decoder().layers(); k++) {
            Tensor h = map(tape, hidden, k, summary(tape, source, k), start.activation());
            layers.add(
                    spec.decoder().cell() == Cell.LSTM ? new CellState(h, cell(tape, source, k, h)) : new CellState(h));
        }
        return layers;
    }

    private Tensor cell(Tape tape, Encoded source, int k, Tensor h) {
        return switch (start.cell()) {
            case SAME -> tape.scale(h, 1);
            case ZERO -> tape.zeros(h.rows(), h.columns());
            case OWN -> map(tape, cell, k, cellSummary(tape, source, k), Activation.NONE);
            case OWN_ACTIVATED -> map(tape, cell, k, cellSummary(tape, source, k), start.activation());
        };
    }

    private static Tensor map(Tape tape, List<Linear> maps, int k, Tensor x, Activation activation) {
        return maps.isEmpty()
                ? x
                : activation.apply(tape, maps.get(Math.min(k, maps.size() - 1)).apply(tape, x));
    }

    private Tensor summary(Tape tape, Encoded source, int k) {
        return switch (start.from()) {
            case FINAL -> finalState(source, k).hidden();
            case BACKWARD -> source.backwardFinal().hidden();
            case PASSES -> source.passes().get(k).hidden();
            case MEAN -> ContextMaker.mean(tape, source.states(), source.lengths());
            case CONTEXT -> source.context().orElseThrow();
            case ZERO -> tape.zeros(source.sources(), spec.decoder().size());
        };
    }

    private Tensor cellSummary(Tape tape, Encoded source, int k) {
        if (spec.encoder().cell() != Cell.LSTM) {
            return summary(tape, source, k);
        }
        return switch (start.from()) {
            case FINAL -> finalState(source, k).cell();
            case BACKWARD -> source.backwardFinal().cell();
            case PASSES -> source.passes().get(k).cell();
            case MEAN, CONTEXT, ZERO -> summary(tape, source, k);
        };
    }

    private CellState finalState(Encoded source, int k) {
        List<CellState> finals = source.finals();
        return finals.get(start.perLayer() ? k : finals.size() - 1);
    }
}
