package glimpse.trace;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.RecordComponent;

/** Refuses a record of which a part is missing or null: the library would make one with nulls in it. */
final class WholeRecords implements TypeAdapterFactory {

    @Override
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        TypeAdapter<T> made = gson.getDelegateAdapter(this, type);
        return type.getRawType().isRecord() ? new Checked<>(made) : made;
    }

    private static final class Checked<T> extends TypeAdapter<T> {
        private final TypeAdapter<T> made;

        Checked(TypeAdapter<T> made) {
            this.made = made;
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            made.write(out, value);
        }

        @Override
        public T read(JsonReader in) throws IOException {
            T value = made.read(in);
            if (value == null) {
                throw new JsonParseException("a record is null");
            }
            for (RecordComponent part : value.getClass().getRecordComponents()) {
                if (isNull(part, value)) {
                    throw new JsonParseException(part.getName() + " is missing");
                }
            }
            return value;
        }

        private static boolean isNull(RecordComponent part, Object value) {
            try {
                return part.getAccessor().invoke(value) == null;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
