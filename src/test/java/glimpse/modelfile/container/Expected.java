package glimpse.modelfile.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import glimpse.modelfile.container.Value.Array;
import glimpse.modelfile.container.Value.Entries;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files that PyTorch and NumPy wrote, and what is in them: for each array its shape and its numbers, row by row. */
final class Expected {

    static final Path FOLDER = Path.of("src/test/resources/containers");

    private Expected() {}

    static Value read(String file) {
        return Containers.read(FOLDER.resolve(file));
    }

    static JsonObject json(String file) throws IOException {
        try (Reader in = Files.newBufferedReader(FOLDER.resolve(file))) {
            return JsonParser.parseReader(in).getAsJsonObject();
        }
    }

    /** Holds each array that is expected against what was read. */
    static void check(JsonObject expected, Value read) {
        assertThat(((Entries) read).entries().keySet()).isEqualTo(expected.keySet());
        ((Entries) read).entries().forEach((name, value) -> {
            JsonObject array = expected.getAsJsonObject(name);
            assertThat(((Array) value).shape())
                    .as(name)
                    .isEqualTo(numbers(array.get("shape")).stream()
                            .map(Double::intValue)
                            .toList());
            double[] numbers =
                    numbers(array.get("values")).stream().mapToDouble(x -> x).toArray();
            assertThat(((Array) value).doubles()).as(name).containsExactly(numbers);
        });
    }

    private static List<Double> numbers(JsonElement nested) {
        List<Double> flat = new ArrayList<>();
        flatten(nested, flat);
        return flat;
    }

    private static void flatten(JsonElement nested, List<Double> flat) {
        if (nested instanceof JsonArray array) {
            array.forEach(each -> flatten(each, flat));
        } else {
            flat.add(number(nested.getAsString()));
        }
    }

    private static double number(String written) {
        return switch (written) {
            case "true" -> 1;
            case "false" -> 0;
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(written);
        };
    }
}
