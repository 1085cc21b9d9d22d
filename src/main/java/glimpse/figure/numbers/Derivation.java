package glimpse.figure.numbers;

import glimpse.figure.Place;
import glimpse.trace.Node;
import glimpse.trace.Step;
import glimpse.trace.Structure;
import glimpse.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the share of one source word in one step's context, and then the next word, come about.
 *
 * @param step t, from 1
 * @param position i, from 0
 * @param lines in the order in which the model computes them
 */
public record Derivation(int step, int position, List<Line> lines) {

    public Derivation {
        lines = List.copyOf(lines);
    }

    /**
     * The equations of a model by what they define, as its description words them.
     *
     * @param score of e
     * @param weights from e to α
     * @param update of s
     * @param readout of what is projected, and of the next word's distribution
     */
    public record Equations(List<String> score, List<String> weights, List<String> update, List<String> readout) {

        /** Where the model is not at hand. */
        public static final Equations UNKNOWN = new Equations(List.of(), List.of(), List.of(), List.of());
    }

    /**
     * The lines of a step.
     *
     * @param position the source word, from 0
     */
    public static Derivation of(Trace whole, Place place, int position, Equations equations) {
        Trace trace = whole.readBy(place.leaf());
        Node node = place.node(trace);
        List<Line> lines = new ArrayList<>();
        Structure structure = trace.model().structure();
        int t = place.step();
        boolean after = structure.queryAfterUpdate();
        int phase = 1;
        if (after) {
            phase = put(lines, update(equations, structure, t), phase);
        }
        if (node.computed().hasAttention()) {
            phase = weighing(lines, trace, node.computed(), t, position, equations, phase);
        }
        if (!after) {
            phase = put(lines, update(equations, structure, t), phase);
        }
        lines.add(shapes(trace, node));
        put(lines, readout(equations, node, t), phase);
        return new Derivation(t, position, lines);
    }

    /** The number of the phase stands on its first line. */
    private static int put(List<Line> lines, List<Line> some, int phase) {
        for (int i = 0; i < some.size(); i++) {
            lines.add(some.get(i).in(i == 0 ? phase : 0));
        }
        return phase + 1;
    }

    private static int weighing(
            List<Line> lines, Trace trace, Step step, int t, int position, Equations equations, int phase) {
        String at = "_{" + t + "," + (position + 1) + "}";
        float[] e = step.scores();
        if (Float.isInfinite(e[position])) {
            lines.add(Line.of(phase, "e" + at, "", "−∞"));
            lines.add(Line.of(phase + 1, "α" + at, "", "0"));
            return phase + 3;
        }
        Softmax r = Softmax.of(step, position);
        put(lines, score(equations, t, position, r.score(position)), phase);
        if (r.isSoftmax()) {
            String e1 = r.score(position);
            String max = r.max();
            lines.add(Line.of(
                    phase + 1,
                    "exp(e" + at + " − max_j e_{" + t + ",j})",
                    "exp(" + e1 + " − " + bracketed(max) + ")",
                    r.power(position)));
            lines.add(Line.of(0, "Σ_j exp(e_{" + t + ",j} − max)", r.terms(), r.sum()));
            lines.add(Line.of(0, "α" + at, r.power(position) + " / " + r.sum(), r.weight()));
        } else {
            List<String> own = equations.weights().isEmpty() ? List.of("α_t") : equations.weights();
            put(
                    lines,
                    own.stream()
                            .map(text -> new Line(0, new Formula(text).at(t, position + 1), "", "", Optional.empty()))
                            .toList(),
                    phase + 1);
            lines.add(Line.of(0, "α" + at, "", r.weight()));
        }
        mix(lines, trace, step, t, position, r, phase + 2);
        return phase + 3;
    }

    private static String bracketed(String number) {
        return number.startsWith("−") ? "(" + number + ")" : number;
    }

    private static List<Line> score(Equations equations, int t, int position, String value) {
        List<String> own = equations.score().isEmpty() ? List.of("e_{t,i}") : equations.score();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            boolean last = i == own.size() - 1;
            lines.add(
                    new Line(0, new Formula(own.get(i)).at(t, position + 1), "", last ? value : "", Optional.empty()));
        }
        return lines;
    }

    private static void mix(List<Line> lines, Trace trace, Step step, int t, int position, Softmax r, int phase) {
        float[] h = trace.encoderStates()[position];
        float[] c = step.context();
        String at = "_{" + t + "," + (position + 1) + "}";
        float weight = (float) r.printedWeight();
        float[] part = new float[h.length];
        for (int d = 0; d < part.length; d++) {
            part[d] = weight * h[d];
        }
        String hi = "h_{" + (position + 1) + "}";
        String ct = "c_{" + t + "}";
        lines.add(new Line(phase, new Formula("α" + at + " " + hi), r.weight() + " × " + hi, "", Optional.of(part)));
        lines.add(new Line(0, new Formula(ct + " = Σ_i α_{" + t + ",i} h_i"), "", "", Optional.of(c)));
        if (h.length != c.length) {
            return;
        }
        Share share = Share.of(h, c, step.weights()[position], r.printedWeight());
        lines.add(Line.of(0, hi + "ᵀ " + ct, "", share.along()));
        lines.add(Line.of(0, ct + "ᵀ " + ct, "", share.square()));
        lines.add(Line.of(
                0,
                "share of " + ct + " = α" + at + " " + hi + "ᵀ" + ct + " / " + ct + "ᵀ" + ct,
                r.weight() + " × " + bracketed(share.along()) + " / " + share.square(),
                share.percent()));
    }

    private static List<Line> update(Equations equations, Structure structure, int t) {
        List<String> own = equations.update().isEmpty() ? List.of(fallback(structure)) : equations.update();
        return own.stream()
                .map(text -> new Line(0, new Formula(text).at(t, 0), "", "", Optional.empty()))
                .toList();
    }

    /** What a trace alone says of the update. */
    private static String fallback(Structure structure) {
        List<String> inputs = new ArrayList<>();
        if (structure.wordEntersUpdate()) {
            inputs.add("E_y[y_{t−1}]");
        }
        if (structure.contextEveryStep() && !structure.queryAfterUpdate()) {
            inputs.add(structure.hasAttention() ? "c_t" : "c");
        }
        if (structure.inputFeeding()) {
            inputs.add("o_{t−1}");
        }
        String input = inputs.isEmpty() ? "" : "[" + String.join("; ", inputs) + "], ";
        return "s_t = " + structure.cell() + "(" + input + "s_{t−1})";
    }

    private static Line shapes(Trace trace, Node node) {
        int h = trace.encoderStates().length == 0 ? 0 : trace.encoderStates()[0].length;
        float[][] state = node.computed().state();
        String shapes = "s ∈ ℝ^{" + state[state.length - 1].length + "}, c ∈ ℝ^{"
                + node.computed().context().length + "}, h ∈ ℝ^{" + h + "}";
        return Line.of(0, shapes);
    }

    private static List<Line> readout(Equations equations, Node node, int t) {
        List<Line> lines = new ArrayList<>();
        for (String text : equations.readout()) {
            lines.add(new Line(0, new Formula(text).at(t, 0), "", "", Optional.empty()));
        }
        double p = Math.exp(node.logProbability());
        lines.add(Line.of(0, "P_{" + t + "}(" + node.shown() + ")", "", Rounded.print(100 * p, 1) + " %"));
        return lines;
    }
}
