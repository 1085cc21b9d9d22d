package glimpse.model;

import glimpse.model.Specification.Summary;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@link RecurrentStack} and {@link ContextMaker} compute, as text: x are the source words, h the states and m the
 * cells of an LSTM. A raised number is a layer; where layers add their inputs, u is a state before that.
 */
record EncoderEquations(Specification spec) {

    private Specification.Encoder encoder() {
        return spec.encoder();
    }

    CellEquations cell() {
        return new CellEquations(encoder().cell(), encoder().bias(), true);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        int layers = encoder().layers();
        layer(lines, 0, layers == 1 ? "" : "^1", "E_x[x_i]", "");
        if (layers > 1) {
            boolean two = layers == 2;
            String below = two ? "h^1_i" : "h^{k−1}_i";
            layer(lines, 1, two ? "^2" : "^k", below, two ? "" : "   (k = 2…" + layers + ")");
            lines.add("h_i = " + top());
        }
        return lines;
    }

    /** Of three layers and more, one line stands for all above the lowest; the last may add its directions. */
    private String top() {
        int layers = encoder().layers();
        boolean told = layers == 2 || encoder().merge() != Specification.Merge.SUM_LAST;
        String top = "h^" + layers + "_i";
        return told || !encoder().isBidirectional(layers - 1) ? top : "→" + top + " + ←" + top;
    }

    private boolean addsInputs() {
        return encoder().residual() && encoder().layers() > 1;
    }

    /** The letter of a state before a layer's input is added to it. */
    private String own() {
        return addsInputs() ? "u" : "h";
    }

    private void layer(List<String> lines, int layer, String raised, String below, String range) {
        String state = own() + raised + "_i";
        if (encoder().isBidirectional(layer)) {
            lines.add(pass("→", raised, below, "i−1") + range);
            lines.add(pass("←", raised, below, "i+1") + range);
            lines.add(state + " = " + merged(layer, "→" + state, "←" + state) + range);
        } else {
            lines.add(pass("", raised, below, "i−1") + range);
        }
        if (addsInputs()) {
            lines.add("h" + raised + "_i = " + (layer == 0 ? "" : below + " + ") + state + range);
        }
    }

    private String pass(String arrow, String raised, String below, String before) {
        String h = arrow + own() + raised;
        String m = arrow + "m" + raised;
        return cell().step(below, h + "_i", h + "_{" + before + "}", m + "_i", m + "_{" + before + "}");
    }

    private String merged(int layer, String right, String left) {
        return encoder().sums(layer) ? right + " + " + left : "[" + right + "; " + left + "]";
    }

    /** c = … */
    String context() {
        Specification.Context context = spec.context();
        String summary = summary(context.from(), "");
        return "c = "
                + (context.activation() == Activation.NONE
                        ? summary
                        : context.activation().of(Equations.linear("c", summary, true)));
    }

    /** The summary in symbols; {@code raised} is the layer of a final state, the top one if empty. */
    String summary(Summary summary, String raised) {
        return summary(summary, raised, own());
    }

    /** As {@link #summary}, of an LSTM's cells. */
    String memory(Summary summary, String raised) {
        return summary(summary, raised, encoder().cell() == Cell.LSTM ? "m" : own());
    }

    private String summary(Summary summary, String raised, String letter) {
        int layers = encoder().layers();
        String at = !raised.isEmpty() || layers == 1 ? raised : "^" + layers;
        int layer = raised.isEmpty() ? layers - 1 : 0;
        boolean both = encoder().isBidirectional(layer);
        String right = letter + at + "_N";
        String left = "←" + letter + at + "_1";
        return switch (summary) {
            case FINAL -> both ? merged(layer, "→" + right, left) : right;
            case BACKWARD -> both ? left : right;
            case PASSES -> throw new IllegalStateException("each layer starts from another pass");
            case MEAN -> "(1/N) Σ_i h_i";
            case CONTEXT -> "c";
            case ZERO -> "0";
        };
    }

    /** The final states of all directions of all layers in symbols, forward before backward; of LSTMs their cells. */
    List<String> passes(boolean memory) {
        String letter = memory && encoder().cell() == Cell.LSTM ? "m" : own();
        List<String> passes = new ArrayList<>();
        for (int k = 0; k < encoder().layers(); k++) {
            String at = letter + (encoder().layers() == 1 ? "" : "^" + (k + 1));
            boolean both = encoder().isBidirectional(k);
            passes.add((both ? "→" : "") + at + "_N");
            if (both) {
                passes.add("←" + at + "_1");
            }
        }
        return passes;
    }
}
