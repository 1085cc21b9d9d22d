package glimpse.trace;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;

/** A number that may not be known: NaN in memory, {@code null} in JSON. */
final class UnknownNumber extends TypeAdapter<Double> {

    @Override
    public void write(JsonWriter out, Double number) throws IOException {
        if (number.isNaN()) {
            out.nullValue();
        } else {
            out.value(number);
        }
    }

    @Override
    public Double read(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
            in.nextNull();
            return Double.NaN;
        }
        return in.nextDouble();
    }
}
