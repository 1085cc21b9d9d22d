package glimpse.modelfile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import glimpse.words.InputException;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSON as its standard has it, in which no object has a field twice: the library would take much more for JSON, keep the
 * last of two fields, and speak of itself in its faults.
 */
public final class StrictJson {

    private static final Pattern PLACE = Pattern.compile("line (\\d+) column (\\d+)");

    private final String file;
    private final JsonReader reader;

    private StrictJson(String text, String file) {
        this.file = file;
        this.reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
    }

    /**
     * Reads the one object that a text holds.
     *
     * @param file what faults call the place where it stands
     * @throws InputException if it holds something else
     */
    public static JsonObject object(String text, String file) {
        StrictJson self = new StrictJson(text, file);
        try {
            JsonElement json = self.value();
            if (self.reader.peek() == JsonToken.END_DOCUMENT && json.isJsonObject()) {
                return json.getAsJsonObject();
            }
        } catch (IOException | JsonParseException | IllegalStateException | NumberFormatException e) {
            Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
            boolean known = place.find();
            throw new InputException(
                    "fault.not-json", file, known ? place.group(1) : "1", known ? place.group(2) : "1");
        }
        throw new InputException("fault.not-an-object", file);
    }

    private JsonElement value() throws IOException {
        JsonToken next = reader.peek();
        return switch (next) {
            case BEGIN_OBJECT -> object();
            case BEGIN_ARRAY -> array();
            case STRING -> new JsonPrimitive(reader.nextString());
            case BOOLEAN -> new JsonPrimitive(reader.nextBoolean());
            case NUMBER -> new JsonPrimitive(new BigDecimal(reader.nextString()));
            default -> {
                reader.nextNull();
                yield JsonNull.INSTANCE;
            }
        };
    }

    private JsonObject object() throws IOException {
        JsonObject json = new JsonObject();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (json.has(name)) {
                throw new InputException("fault.field-twice", file, name);
            }
            json.add(name, value());
        }
        reader.endObject();
        return json;
    }

    private JsonArray array() throws IOException {
        JsonArray json = new JsonArray();
        reader.beginArray();
        while (reader.hasNext()) {
            json.add(value());
        }
        reader.endArray();
        return json;
    }
}
