package glimpse.model;

import glimpse.model.Specification.Vocabularies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How large the vectors and matrices are that {@link DecoderEquations} name. */
record Shapes(Specification spec, Vocabularies vocabularies) {

    /** [size] of a vector, [rows, columns] of a matrix, by its symbol. */
    Map<String, List<Integer>> all() {
        Map<String, List<Integer>> shapes = new LinkedHashMap<>();
        vectors(shapes);
        if (spec.readout().size() > 0) {
            shapes.put("W_o", List.of(spec.readout().size(), spec.readoutInput()));
        }
        String projection = spec.readout().tied() ? "E_y" : "W_y";
        shapes.put(projection, List.of(vocabularies.target(), spec.projectionInput()));
        return shapes;
    }

    private void vectors(Map<String, List<Integer>> shapes) {
        List<Integer> state = List.of(spec.decoder().size());
        if (spec.attention().asksBetween()) {
            shapes.put("s′_t", state);
        }
        for (String moment : List.of("_t", "_{t−1}")) {
            shapes.put("s" + moment, state);
            for (int k = 1; k <= spec.decoder().layers() && spec.decoder().layers() > 1; k++) {
                shapes.put("s^" + k + moment, state);
            }
            shapes.put("o" + moment, List.of(spec.projectionInput()));
            shapes.put("P" + moment, List.of(vocabularies.target()));
        }
        shapes.put(DecoderEquations.WORD_BEFORE, List.of(spec.decoder().embedding()));
        shapes.put(spec.attention().isPresent() ? "c_t" : "c", List.of(spec.contextSize()));
    }
}
