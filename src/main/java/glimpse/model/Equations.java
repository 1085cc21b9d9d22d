package glimpse.model;

import glimpse.model.Equation.Part;
import java.util.ArrayList;
import java.util.List;

/** A model's definition in the order in which a sentence passes through it; [a; b] is a on b. */
final class Equations {

    private Equations() {}

    /** @param formula of the score; empty without attention */
    static List<Equation> of(Specification spec, String formula) {
        EncoderEquations encoder = new EncoderEquations(spec);
        DecoderEquations decoder = new DecoderEquations(spec, formula);
        boolean attends = spec.attention().isPresent();
        boolean late = attends && spec.attention().query() != Specification.Query.BEFORE;
        List<Equation> all = new ArrayList<>();
        add(all, Part.ENCODER, encoder.lines());
        if (!attends) {
            add(all, Part.CONTEXT, List.of(encoder.context()));
        }
        add(all, Part.START, decoder.start());
        if (attends && !late) {
            all.addAll(decoder.attention());
        }
        add(all, Part.UPDATE, decoder.update());
        if (late) {
            all.addAll(decoder.attention());
        }
        if (spec.attention().asksBetween()) {
            add(all, Part.UPDATE, List.of(decoder.second()));
        }
        add(all, Part.READOUT, List.of(decoder.readout()));
        add(all, Part.PROJECTION, List.of(decoder.projection()));
        add(all, Part.CELL, cells(encoder.cell(), decoder.cell()));
        return List.copyOf(all);
    }

    /** Cells of one name that differ, by bias or input, are told apart by the letter of their state. */
    private static List<String> cells(CellEquations encoder, CellEquations decoder) {
        if (encoder.equals(decoder)) {
            return encoder.lines();
        }
        boolean oneName = encoder.name().equals(decoder.name());
        List<String> lines = new ArrayList<>();
        encoder.lines().forEach(line -> lines.add(line + (oneName ? "   (h)" : "")));
        decoder.lines().forEach(line -> lines.add(line + (oneName ? "   (s)" : "")));
        return lines;
    }

    private static void add(List<Equation> all, Part part, List<String> lines) {
        lines.forEach(line -> all.add(new Equation(part, line)));
    }

    /** W x + b. */
    static String linear(String index, String x, boolean bias) {
        boolean sum = !x.startsWith("[") && (x.contains(" + ") || x.contains("Σ"));
        return "W_" + index + " " + (sum ? "(" + x + ")" : x) + (bias ? " + b_" + index : "");
    }

    static String beside(List<String> parts) {
        return parts.size() == 1 ? parts.get(0) : parts.isEmpty() ? "" : "[" + String.join("; ", parts) + "]";
    }
}
