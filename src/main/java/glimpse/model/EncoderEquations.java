package glimpse.model;

import glimpse.model.Specification.Merge;
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
            lines.add("h_i = h^" + layers + "_i");
        }
        return lines;
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
            lines.add(state + " = " + merged("→" + state, "←" + state) + range);
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

    private String merged(String right, String left) {
        return encoder().merge() == Merge.SUM ? right + " + " + left : "[" + right + "; " + left + "]";
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
        boolean both = encoder().isBidirectional(raised.isEmpty() ? layers - 1 : 0);
        String right = letter + at + "_N";
        String left = "←" + letter + at + "_1";
        return switch (summary) {
            case FINAL -> both ? merged("→" + right, left) : right;
            case BACKWARD -> both ? left : right;
            case MEAN -> "(1/N) Σ_i h_i";
            case CONTEXT -> "c";
            case ZERO -> "0";
        };
    }
}
