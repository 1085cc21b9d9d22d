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

/**
 * Reference numbers that PyTorch computed: a JSON file and the arrays beside it.
 *
 * @param precision what the network computes in
 * @param comparison what is done with our numbers and PyTorch's
 */
record Fixture(
        String name, JsonObject json, Map<String, NumberArray> arrays, Precision precision, Comparison comparison) {

    /** What is done with some of our numbers and those that they should be. */
    @FunctionalInterface
    interface Comparison {
        void compare(String what, double[] actual, double[] expected);
    }

    /** A file's numbers, to be held to 1e-10 of them in double precision. */
    static Fixture read(Path file) {
        try {
            JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            Path arrays = file.resolveSibling(json.get("tensors").getAsString());
            boolean wide = json.get("dtype").getAsString().equals("f64");
            return new Fixture(
                    json.get("fixture").getAsString(),
                    json,
                    SafeTensors.read(arrays),
                    wide ? Precision.DOUBLE : Precision.FLOAT,
                    Fixture::isEqualInDouble);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The tolerance is relative to the largest number of the array where that is above 1: a product's rounding grows with
     * its summands, not with what is left of them.
     */
    private static void isEqualInDouble(String what, double[] actual, double[] expected) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        isClose(what, actual, expected, 1e-10 * Math.max(1, largest));
    }

    static void isClose(String what, double[] actual, double[] expected, double bound) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).as(what + "[" + i + "]").isCloseTo(expected[i], Offset.offset(bound));
        }
    }

    Fixture with(Map<String, NumberArray> others, Precision another, Comparison comparing) {
        return new Fixture(name, json, others, another, comparing);
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
        compare(what, new double[] {actual}, new double[] {expected});
    }

    void compare(String what, double[] actual, double[] expected) {
        assertThat(actual).as(name + " " + what).hasSameSizeAs(expected);
        comparison.compare(name + " " + what, actual, expected);
    }

    /** Compares what a trace holds, which is in single precision whatever the network computes in. */
    void compareTraced(String what, double[] actual, double[] expected) {
        double[] stored = Arrays.stream(expected).map(x -> (float) x).toArray();
        compare(what, actual, precision == Precision.DOUBLE ? stored : expected);
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
