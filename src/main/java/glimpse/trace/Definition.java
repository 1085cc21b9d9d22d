package glimpse.trace;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the model that made a trace computes, in the symbols of the papers.
 *
 * @param equations in the order in which a sentence passes through them; none where they are not known
 * @param shapes of the symbols in them, such as {@code s_t}: [24] for a vector, [40, 88] for a matrix
 */
public record Definition(List<Equation> equations, Map<String, List<Integer>> shapes) {

    /** Of a trace that does not say. */
    public static final Definition UNKNOWN = new Definition(List.of(), Map.of());

    public Definition {
        equations = List.copyOf(equations);
        shapes = shapes.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, shape -> List.copyOf(shape.getValue())));
    }

    /**
     * One line.
     *
     * @param part what it defines, such as {@code score}
     * @param text such as {@code c_t = Σ_i α_{t,i} h_i}
     */
    public record Equation(String part, String text) {}

    /** The lines of one part. */
    public List<String> lines(String part) {
        return equations.stream()
                .filter(equation -> equation.part().equals(part))
                .map(Equation::text)
                .toList();
    }
}
