package glimpse.session.model;

import glimpse.model.Equation;
import glimpse.modelfile.ModelFolder;
import glimpse.modelfile.StoredModel;
import glimpse.tensor.Parameter;
import glimpse.words.Words;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a model is built.
 *
 * @param name as in its description
 * @param title for a reader, in English
 * @param titleZh for a reader, in 简体中文; may be empty
 * @param fingerprint a digest of its parameters
 * @param equations its definition, in the order in which a sentence passes through it
 * @param arrays its parameters
 */
public record Inspection(
        String name, String title, String titleZh, String fingerprint, List<Equation> equations, List<Array> arrays) {

    public Inspection {
        equations = List.copyOf(equations);
        arrays = List.copyOf(arrays);
    }

    /** One learnt matrix; vectors have one row. */
    public record Array(String name, int rows, int columns) {

        /** How many numbers it has. */
        public long size() {
            return (long) rows * columns;
        }
    }

    /** @throws glimpse.words.InputException if the folder does not hold a model that works */
    public static Inspection of(Path folder) {
        StoredModel model = ModelFolder.of(folder).read();
        return new Inspection(
                model.description().name(),
                model.description().title(),
                model.description().titleZh(),
                model.fingerprint(),
                model.network().equations(),
                model.network().parameters().all().stream()
                        .map(Inspection::array)
                        .toList());
    }

    private static Array array(Parameter parameter) {
        return new Array(parameter.name(), parameter.rows(), parameter.columns());
    }

    /** The title in the language of {@code words}, if the model has one. */
    public String title(Words words) {
        return words == Words.CHINESE && !titleZh.isEmpty() ? titleZh : title;
    }

    /** How many numbers there are in all. */
    public long total() {
        return arrays.stream().mapToLong(Array::size).sum();
    }

    /** As plain data. */
    public Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", name);
        data.put("title", title);
        data.put("fingerprint", fingerprint);
        data.put("equations", equations.stream().map(Inspection::data).toList());
        data.put("parameters", arrays.stream().map(Inspection::data).toList());
        data.put("total", total());
        return data;
    }

    private static Map<String, Object> data(Equation equation) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("part", equation.part().name().toLowerCase(Locale.ROOT));
        data.put("equation", equation.text());
        return data;
    }

    private static Map<String, Object> data(Array array) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", array.name());
        data.put("shape", List.of(array.rows(), array.columns()));
        data.put("size", array.size());
        return data;
    }
}
