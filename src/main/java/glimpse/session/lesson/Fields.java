package glimpse.session.lesson;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import glimpse.words.InputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The fields of an object in a lesson's JSON, each with a sentence if it is not what it should be. A field that nobody asked
 * for is not known: see {@link #done()}.
 */
final class Fields {

    private final String file;
    private final String path;
    private final JsonObject json;
    private final Set<String> asked = new HashSet<>();

    /**
     * @param file what faults call the place where the JSON stands
     * @param path of the object in it; empty for the whole
     */
    Fields(String file, String path, JsonElement json) {
        this.file = file;
        this.path = path;
        if (!json.isJsonObject()) {
            throw new InputException("lesson.wrong-kind", file, path, shortened(json), "{…}");
        }
        this.json = json.getAsJsonObject();
    }

    boolean has(String name) {
        asked.add(name);
        return json.has(name);
    }

    /** @throws InputException for the first field that nobody asked for */
    void done() {
        for (String name : json.keySet()) {
            if (!asked.contains(name)) {
                throw new InputException("lesson.unknown-field", file, at(name));
            }
        }
    }

    Fields object(String name) {
        return new Fields(file, at(name), needed(name));
    }

    Optional<Fields> maybeObject(String name) {
        return has(name) ? Optional.of(object(name)) : Optional.empty();
    }

    List<Fields> objects(String name) {
        JsonArray array = array(name);
        List<Fields> all = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            all.add(new Fields(file, at(name) + "[" + (i + 1) + "]", array.get(i)));
        }
        return all;
    }

    /** An array of texts; empty where it is left out. */
    List<String> texts(String name) {
        if (!has(name)) {
            return List.of();
        }
        List<String> all = new ArrayList<>();
        for (JsonElement each : array(name)) {
            all.add(text(name, each));
        }
        return all;
    }

    private JsonArray array(String name) {
        JsonElement value = needed(name);
        if (!value.isJsonArray()) {
            throw wrong(name, value, "[…]");
        }
        return value.getAsJsonArray();
    }

    /** A text with something in it. */
    String text(String name) {
        return text(name, needed(name));
    }

    private String text(String name, JsonElement value) {
        if (!value.isJsonPrimitive()
                || !value.getAsJsonPrimitive().isString()
                || value.getAsString().isBlank()) {
            throw wrong(name, value, "\"…\"");
        }
        return value.getAsString();
    }

    Wording wording(String name) {
        Fields both = object(name);
        Wording wording = new Wording(both.text("en"), both.text("zh"));
        both.done();
        return wording;
    }

    boolean flag(String name) {
        if (!has(name)) {
            return false;
        }
        JsonElement value = needed(name);
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isBoolean()) {
            throw wrong(name, value, "true, false");
        }
        return value.getAsBoolean();
    }

    /** A whole number from 1; empty where it is left out. */
    OptionalInt count(String name) {
        return has(name) ? OptionalInt.of((int) whole(name, 1, 1_000_000)) : OptionalInt.empty();
    }

    int whole(String name, int otherwise) {
        return has(name) ? (int) whole(name, 0, 1_000_000) : otherwise;
    }

    long seed(String name) {
        return has(name) ? whole(name, Long.MIN_VALUE / 1024, Long.MAX_VALUE / 1024) : 1;
    }

    OptionalLong step(String name) {
        return has(name) ? OptionalLong.of(whole(name, 1, 1_000_000_000)) : OptionalLong.empty();
    }

    private long whole(String name, long least, long most) {
        double number = number(name);
        if (number != Math.rint(number) || number < least || number > most) {
            throw wrong(name, json.get(name), least == 1 ? "1, 2, …" : "0, 1, …");
        }
        return (long) number;
    }

    double number(String name, double otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    private double number(String name) {
        JsonElement value = needed(name);
        boolean isNumber = value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
        if (!isNumber || !Double.isFinite(value.getAsDouble())) {
            throw wrong(name, value, "1");
        }
        return value.getAsDouble();
    }

    /** One of the constants, by its name in the file. */
    <T extends Enum<T>> T choice(String name, Class<T> type) {
        String text = text(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> Names.of(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> unknown(name, text, Names.all(List.of(type.getEnumConstants()))));
    }

    /** What is said to a text that is none of several. */
    InputException unknown(String name, String text, List<String> choices) {
        return new InputException("lesson.unknown-choice", file, at(name), text, String.join(", ", choices));
    }

    private JsonElement needed(String name) {
        if (!has(name)) {
            throw new InputException("lesson.missing-field", file, at(name));
        }
        return json.get(name);
    }

    private InputException wrong(String name, JsonElement value, String wanted) {
        return new InputException("lesson.wrong-kind", file, at(name), shortened(value), wanted);
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String shortened(JsonElement value) {
        String text = value instanceof JsonPrimitive ? value.toString() : value.isJsonArray() ? "[…]" : "{…}";
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
