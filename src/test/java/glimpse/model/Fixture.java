package glimpse.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import glimpse.modelfile.NumberArray;
import glimpse.modelfile.SafeTensors;
import glimpse.tensor.Precision;
import glimpse.tensor.Tensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.assertj.core.data.Offset;

/** Reference numbers that PyTorch computed: a JSON file and the arrays beside it. */
record Fixture(String name, JsonObject json, Map<String, NumberArray> arrays, Precision precision) {

    static Fixture read(Path file) {
        try {
            JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            Path arrays = file.resolveSibling(json.get("tensors").getAsString());
            boolean wide = json.get("dtype").getAsString().equals("f64");
            return new Fixture(
                    json.get("fixture").getAsString(),
                    json,
                    SafeTensors.read(arrays),
                    wide ? Precision.DOUBLE : Precision.FLOAT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 1e-10 in double, 1e-5 in single precision. */
    double tolerance() {
        return precision == Precision.DOUBLE ? 1e-10 : 1e-5;
    }

    boolean has(String array) {
        return arrays.containsKey(array);
    }

    double[] values(String array) {
        assertThat(arrays).containsKey(array);
        return arrays.get(array).values();
    }

    int size(String array, int dimension) {
        return arrays.get(array).shape().get(dimension);
    }

    void compare(String what, double actual, double expected) {
        compare(what, actual, expected, Math.abs(expected));
    }

    /**
     * The tolerance is relative to the largest number of the array where that is above 1: a product's rounding grows with
     * its summands, not with what is left of them, and the Elman fixtures multiply a rounding by forty from step to step.
     */
    void compare(String what, double[] actual, double[] expected) {
        assertThat(actual).as(name + " " + what).hasSameSizeAs(expected);
        double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        for (int i = 0; i < expected.length; i++) {
            compare(what + "[" + i + "]", actual[i], expected[i], largest);
        }
    }

    private void compare(String what, double actual, double expected, double magnitude) {
        assertThat(actual)
                .as(name + " " + what)
                .isCloseTo(expected, Offset.offset(tolerance() * Math.max(1, magnitude)));
    }

    void compare(String what, Tensor tensor, int row, JsonElement expected) {
        compare(what, row(tensor, row), numbers(expected.getAsJsonArray()));
    }

    static double[] row(Tensor tensor, int row) {
        double[] out = new double[tensor.columns()];
        for (int i = 0; i < out.length; i++) {
            out[i] = tensor.get(row, i);
        }
        return out;
    }

    static double[] numbers(JsonArray array) {
        double[] out = new double[array.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = array.get(i).getAsDouble();
        }
        return out;
    }

    static int[] ints(JsonElement array) {
        return Arrays.stream(numbers(array.getAsJsonArray()))
                .mapToInt(x -> (int) x)
                .toArray();
    }
}
