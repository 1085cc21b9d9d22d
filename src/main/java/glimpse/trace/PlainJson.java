package glimpse.trace;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonIOException;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.Array;
import java.util.Map;

/**
 * Plain data as JSON: maps with names for keys, lists, arrays, numbers, texts and truth values. Numbers that are not finite
 * become {@code null}.
 */
public final class PlainJson {

    private static final Gson GSON =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private PlainJson() {}

    /** Writes data on one line. */
    public static void write(Map<String, Object> data, Writer out) throws IOException {
        write(tree(data), out);
    }

    static void write(JsonElement json, Writer out) throws IOException {
        try {
            GSON.toJson(json, out);
        } catch (JsonIOException e) { // Gson hides a full disk behind a fault of its own
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
        out.write("\n");
    }

    /** @throws IllegalArgumentException if something else than plain data is in it */
    static JsonElement tree(Object data) {
        if (data instanceof Map<?, ?> map) {
            JsonObject json = new JsonObject();
            map.forEach((name, value) -> json.add((String) name, tree(value)));
            return json;
        }
        if (data instanceof Iterable<?> list) {
            JsonArray json = new JsonArray();
            list.forEach(value -> json.add(tree(value)));
            return json;
        }
        if (data.getClass().isArray()) {
            JsonArray json = new JsonArray();
            for (int i = 0; i < Array.getLength(data); i++) {
                json.add(tree(Array.get(data, i)));
            }
            return json;
        }
        return single(data);
    }

    private static JsonElement single(Object data) {
        if (data instanceof Number number) {
            return Double.isFinite(number.doubleValue()) ? new JsonPrimitive(number) : JsonNull.INSTANCE;
        }
        if (data instanceof Boolean flag) {
            return new JsonPrimitive(flag);
        }
        if (data instanceof String text) {
            return new JsonPrimitive(text);
        }
        throw new IllegalArgumentException(data.getClass() + " is no plain data");
    }
}
