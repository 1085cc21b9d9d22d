package glimpse.modelfile;

import com.google.gson.stream.JsonWriter;
import glimpse.modelfile.container.NumberType;
import glimpse.modelfile.container.SafeTensorsFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Files of named arrays: eight bytes of header length (little-endian), a JSON header, then the raw numbers. The format
 * holds no code, so reading one is safe.
 */
public final class SafeTensors {

    private SafeTensors() {}

    /** Reads all arrays in the order of the header. */
    public static Map<String, NumberArray> read(Path file) {
        Map<String, NumberArray> arrays = new LinkedHashMap<>();
        read(file, arrays::put);
        return arrays;
    }

    /** Reads array after array in the order of the header; what is not kept of one is free for the next. */
    static void read(Path file, BiConsumer<String, NumberArray> arrays) {
        SafeTensorsFile.arrays(file)
                .forEach((name, array) -> arrays.accept(name, new NumberArray(array.shape(), array.doubles())));
    }

    /** The shape of every array, by its name; of the file only the header is read. */
    static Map<String, List<Integer>> shapes(Path file) {
        Map<String, List<Integer>> shapes = new LinkedHashMap<>();
        SafeTensorsFile.arrays(file).forEach((name, array) -> shapes.put(name, array.shape()));
        return shapes;
    }

    /**
     * An array that is to be written.
     *
     * @param numbers gives them when their turn comes, row-major
     */
    record Pending(String name, List<Integer> shape, Supplier<double[]> numbers) {

        long count() {
            return shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
        }
    }

    /** Writes all arrays in one type. */
    public static void write(OutputStream out, Map<String, NumberArray> arrays, NumberType type) throws IOException {
        List<Pending> all = new ArrayList<>();
        arrays.forEach((name, array) -> all.add(new Pending(name, array.shape(), array::values)));
        write(out, all, type);
    }

    /** The same of arrays of which one at a time lies in memory. */
    static void write(OutputStream out, List<Pending> arrays, NumberType type) throws IOException {
        byte[] header = header(arrays, type).getBytes(StandardCharsets.UTF_8);
        int padded = (header.length + 7) / 8 * 8;
        byte[] spaces = new byte[padded - header.length];
        Arrays.fill(spaces, (byte) ' ');
        out.write(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(padded)
                .array());
        out.write(header);
        out.write(spaces);
        for (Pending array : arrays) {
            out.write(type.bytes(array.numbers().get()));
        }
    }

    private static String header(List<Pending> arrays, NumberType type) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.beginObject();
            long at = 0;
            for (Pending array : arrays) {
                json.name(array.name()).beginObject();
                json.name("dtype").value(type.name());
                json.name("shape").beginArray();
                for (int n : array.shape()) {
                    json.value(n);
                }
                json.endArray();
                long end = at + array.count() * type.bytes();
                json.name("data_offsets").beginArray().value(at).value(end).endArray();
                json.endObject();
                at = end;
            }
            json.endObject();
        }
        return text.toString();
    }
}
