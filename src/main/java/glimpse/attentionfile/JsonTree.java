package glimpse.attentionfile;

import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import glimpse.files.Reading;
import glimpse.words.InputException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of a JSON file, of one or of several that follow each other: maps, lists, texts, truth values and numbers. A
 * list of numbers alone is a {@code float[]}: files of weights are nothing else, and boxed numbers would take ten times
 * their room. NaN and Infinity, which Python writes, are read.
 */
final class JsonTree {

    private static final int DEEPEST = 16;

    private final JsonReader reader;
    private final Path file;

    private JsonTree(JsonReader reader, Path file) {
        this.reader = reader;
        this.file = file;
    }

    /** @throws InputException if it is no JSON, nested beyond measure, or a name is twice in an object */
    static List<Object> read(Path file) {
        try (JsonReader reader = new JsonReader(Reading.reader(file))) {
            reader.setStrictness(Strictness.LENIENT);
            JsonTree tree = new JsonTree(reader, file);
            List<Object> values = new ArrayList<>();
            while (reader.peek() != JsonToken.END_DOCUMENT) {
                values.add(tree.value(0));
            }
            return values;
        } catch (MalformedJsonException
                | EOFException
                | JsonParseException
                | IllegalStateException
                | NumberFormatException e) {
            InputException fault = new InputException("attention.not-json", file.toString());
            fault.initCause(e);
            throw fault;
        } catch (IOException e) {
            throw Reading.fault(file, e);
        }
    }

    private Object value(int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new InputException("attention.too-deep", file.toString(), Integer.toString(DEEPEST));
        }
        return switch (reader.peek()) {
            case BEGIN_ARRAY -> array(depth);
            case BEGIN_OBJECT -> object(depth);
            case NUMBER -> reader.nextDouble();
            case BOOLEAN -> reader.nextBoolean();
            case NULL -> {
                reader.nextNull();
                yield "";
            }
            default -> text();
        };
    }

    /** Python's NaN and Infinity stand without quotation marks and are told from texts by their spelling alone. */
    private Object text() throws IOException {
        String text = reader.nextString();
        return switch (text) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> text;
        };
    }

    private Map<String, Object> object(int depth) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (object.put(name, value(depth + 1)) != null) {
                throw new InputException("attention.twice", file.toString(), name);
            }
        }
        reader.endObject();
        return object;
    }

    private Object array(int depth) throws IOException {
        float[] numbers = new float[8];
        int count = 0;
        List<Object> others = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            Object value = value(depth + 1);
            if (value instanceof Double number && others.isEmpty()) {
                numbers = count == numbers.length ? Arrays.copyOf(numbers, 2 * count) : numbers;
                numbers[count++] = number.floatValue();
            } else {
                for (int k = 0; k < count; k++) {
                    others.add((double) numbers[k]);
                }
                count = 0;
                others.add(value);
            }
        }
        reader.endArray();
        return others.isEmpty() ? Arrays.copyOf(numbers, count) : others;
    }
}
