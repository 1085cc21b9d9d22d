package glimpse.modelfile.container;

import com.google.gson.stream.JsonReader;
import glimpse.modelfile.container.Value.Entries;
import glimpse.modelfile.container.Value.Items;
import glimpse.words.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes values of JSON. */
final class JsonValues {

    private static final int DEEPEST = 200;
    private static final int MOST = 1_000_000;

    private final JsonReader reader;
    private final Path file;
    private int made;

    JsonValues(JsonReader reader, Path file) {
        this.reader = reader;
        this.file = file;
    }

    /**
     * The next value.
     *
     * @throws IOException if there is none, or it is not JSON
     * @throws InputException if it is too deep or too much to be walked through, or two keys are the same
     */
    Value next() throws IOException {
        return next(1);
    }

    private Value next(int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new InputException("container.too-deep", file, DEEPEST);
        }
        if (++made > MOST) {
            throw new InputException("container.too-much", file);
        }
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> entries(depth);
            case BEGIN_ARRAY -> items(depth);
            case BOOLEAN -> new Value.Flag(reader.nextBoolean());
            case NUMBER -> number(reader.nextString());
            case NULL -> {
                reader.nextNull();
                yield new Value.Nothing();
            }
            default -> new Value.Text(reader.nextString());
        };
    }

    private static Value number(String digits) {
        try {
            return new Value.Whole(Long.parseLong(digits));
        } catch (NumberFormatException e) {
            return new Value.Real(Double.parseDouble(digits));
        }
    }

    private Entries entries(int depth) throws IOException {
        Map<String, Value> entries = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            String key = reader.nextName();
            if (entries.put(key, next(depth + 1)) != null) {
                throw new InputException("container.duplicate", file, Names.shown(key));
            }
        }
        reader.endObject();
        return new Entries(entries);
    }

    private Items items(int depth) throws IOException {
        List<Value> items = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            items.add(next(depth + 1));
        }
        reader.endArray();
        return new Items(items);
    }
}
