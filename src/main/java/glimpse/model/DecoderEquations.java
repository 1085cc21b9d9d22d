package glimpse.model;

import glimpse.model.Equation.Part;
import glimpse.model.Specification.Start;
import glimpse.model.Specification.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * What {@link Bridge}, {@link Attention}, {@link Decoder} and {@link Readout} compute, as text: y are the target words, s
 * the states, d the cells of an LSTM, o what is read out, P the distribution of the next word. A raised number is a layer.
 *
 * @param formula of the score, with {@code q} for the query; empty without attention
 */
record DecoderEquations(Specification spec, String formula) {

    private static final String BETWEEN = "s′";

    static final String WORD_BEFORE = "E_y[y_{t−1}]";

    private Specification.Decoder decoder() {
        return spec.decoder();
    }

    private boolean attends() {
        return spec.attention().isPresent();
    }

    CellEquations cell() {
        return new CellEquations(
                decoder().cell(), decoder().bias(), !updateInput().isEmpty());
    }

    private CellEquations upperCell() {
        return new CellEquations(decoder().cell(), decoder().bias(), true);
    }

    List<String> start() {
        Start start = decoder().start();
        int layers = decoder().layers();
        String raised = layers == 1 ? "" : "^k";
        String range = layers == 1 ? "" : "   (k = 1…" + layers + ")";
        String own = start.perLayer() && layers > 1 ? "^k" : "";
        EncoderEquations encoder = new EncoderEquations(spec);
        List<String> lines = new ArrayList<>();
        if (start.from() == Summary.PASSES) {
            passes(lines);
            return lines;
        }
        String s = "s" + raised + "_0";
        String hidden = map("s", own, encoder.summary(start.from(), own));
        lines.add(s + " = " + activated(hidden) + range);
        if (decoder().cell() == Cell.LSTM) {
            boolean fromCells = start.from() == Summary.FINAL || start.from() == Summary.BACKWARD;
            String summary = fromCells ? encoder.memory(start.from(), own) : encoder.summary(start.from(), own);
            lines.add("d" + raised + "_0 = " + cell(s, own, summary) + range);
        }
        return lines;
    }

    /** Each layer from another final state of the encoder. */
    private void passes(List<String> lines) {
        EncoderEquations encoder = new EncoderEquations(spec);
        for (int k = 0; k < decoder().layers(); k++) {
            String raised = decoder().layers() == 1 ? "" : "^" + (k + 1);
            String s = "s" + raised + "_0";
            lines.add(s + " = " + activated(map("s", "", encoder.passes(false).get(k))));
            if (decoder().cell() == Cell.LSTM) {
                lines.add("d" + raised + "_0 = "
                        + cell(s, "", encoder.passes(true).get(k)));
            }
        }
    }

    private String cell(String state, String raised, String summary) {
        return switch (decoder().start().cell()) {
            case OWN -> map("d", raised, summary);
            case OWN_ACTIVATED -> activated(map("d", raised, summary));
            case SAME -> state;
            case ZERO -> "0";
        };
    }

    private String activated(String mapped) {
        Start start = decoder().start();
        return start.learnt() ? start.activation().of(mapped) : mapped;
    }

    private String map(String index, String raised, String summary) {
        Start start = decoder().start();
        if (start.learnt() && start.from() == Summary.ZERO) {
            return start.bias() ? "b_" + index + raised : "0";
        }
        return start.learnt() ? Equations.linear(index + raised, summary, start.bias()) : summary;
    }

    /** e_t, α_t and c_t. */
    List<Equation> attention() {
        List<Equation> lines = new ArrayList<>();
        lines.add(new Equation(Part.SCORE, "e_{t,i} = " + asked(formula)));
        int window = spec.attention().window();
        switch (spec.attention().normaliser()) {
            case SOFTMAX -> lines.add(new Equation(Part.WEIGHTS, "α_t = softmax(e_t)"));
            case SPARSEMAX -> lines.add(new Equation(Part.WEIGHTS, "α_t = sparsemax(e_t)"));
            case LOCAL_P -> {
                lines.add(new Equation(Part.WEIGHTS, "p_t = N σ(v_pᵀ tanh(W_p " + query() + "))"));
                lines.add(new Equation(
                        Part.WEIGHTS,
                        "α_{t,i} = softmax_j(e_{t,j})_i exp(−(i − p_t)² / (2 · (" + window
                                + "/2)²)),   i, j in ⌊p_t⌋ ± " + window));
            }
        }
        lines.add(new Equation(Part.MIX, "c_t = Σ_i α_{t,i} h_i"));
        return lines;
    }

    /** A text in which the state that asks stands instead of {@code q}. */
    String asked(String text) {
        return text.replaceAll("(?<!_)q", Matcher.quoteReplacement(query()));
    }

    /** The state that asks. */
    private String query() {
        boolean lowest = spec.attention().lowestLayer() && decoder().layers() > 1;
        String state =
                switch (spec.attention().query()) {
                    case BEFORE -> lowest ? "s^1_{t−1}" : "s_{t−1}";
                    case AFTER -> "s_t";
                    case BETWEEN -> BETWEEN + "_t";
                };
        return spec.attention().word() ? Equations.beside(List.of(WORD_BEFORE, state)) : state;
    }

    private String contextSymbol() {
        return attends() ? "c_t" : "c";
    }

    /** What enters the lowest cell; the symbol of its layer where there is one. */
    private List<String> updateInput() {
        return decoder().input().size() > 0 ? List.of("x_t") : updateParts();
    }

    private List<String> updateParts() {
        List<String> parts = new ArrayList<>();
        switch (decoder().word()) {
            case EMBEDDING -> parts.add(WORD_BEFORE);
            case DISTRIBUTION -> parts.add("P_{t−1}");
            case NONE -> {}
        }
        if (decoder().contextEveryStep() && !spec.attention().asksBetween()) {
            parts.add(contextSymbol());
        }
        if (decoder().inputFeeding()) {
            parts.add("o_{t−1}");
        }
        return parts;
    }

    List<String> update() {
        List<String> lines = new ArrayList<>();
        int layers = decoder().layers();
        if (decoder().input().size() > 0) {
            String layered = Equations.linear("x", Equations.beside(updateParts()), true);
            lines.add("x_t = " + decoder().input().activation().of(layered));
        }
        if (spec.attention().asksBetween()) {
            lines.add(cell().step(Equations.beside(updateInput()), BETWEEN + "_t", "s_{t−1}", "d′_t", "d_{t−1}"));
            return lines;
        }
        lines.add(step(cell(), layers == 1 ? "" : "^1", Equations.beside(updateInput())));
        if (layers > 1) {
            upper(lines, layers);
            lines.add("s_t = " + top(layers));
        }
        return lines;
    }

    /** The output of the top layer; a residual one adds its input. */
    private String top(int layers) {
        String own = "s^" + layers + "_t";
        return decoder().residual() ? (layers == 2 ? "s^1_t" : "x^" + layers + "_t") + " + " + own : own;
    }

    /** s_t from what the first cell made of it, and c_t. */
    String second() {
        return upperCell().step(contextSymbol(), "s_t", BETWEEN + "_t", "d_t", "d′_t");
    }

    private void upper(List<String> lines, int layers) {
        boolean two = layers == 2;
        boolean adds = decoder().residual() && !two;
        String range = two ? "" : "   (k = 2…" + layers + ")";
        String below = two ? "s^1_t" : adds ? "x^k_t" : "s^{k−1}_t";
        List<String> parts = spec.attention().lowestLayer() ? List.of(below, contextSymbol()) : List.of(below);
        lines.add(step(upperCell(), two ? "^2" : "^k", Equations.beside(parts)) + range);
        if (adds) {
            lines.add("x^2_t = s^1_t,   x^{k+1}_t = x^k_t + s^k_t");
        }
    }

    private static String step(CellEquations cell, String raised, String in) {
        String s = "s" + raised;
        String d = "d" + raised;
        return cell.step(in, s + "_t", s + "_{t−1}", d + "_t", d + "_{t−1}");
    }

    String readout() {
        Specification.Readout readout = spec.readout();
        String parts = Equations.beside(
                readout.inputs().stream().map(this::readoutPart).toList());
        return "o_t = "
                + (readout.size() == 0
                        ? parts
                        : readout.activation().of(Equations.linear("o", parts, readout.innerBias())));
    }

    private String readoutPart(Specification.Part part) {
        return switch (part) {
            case STATE -> "s_t";
            case PREVIOUS_STATE -> "s_{t−1}";
            case CONTEXT -> contextSymbol();
            case WORD -> WORD_BEFORE;
        };
    }

    String projection() {
        String matrix = spec.readout().tied() ? "E_y" : "W_y";
        return "P_t = softmax(" + matrix + " o_t" + (spec.readout().bias() ? " + b_y" : "") + ")";
    }
}
