package glimpse.modelfile;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import glimpse.files.Reading;
import glimpse.modelfile.container.NumberType;
import glimpse.words.InputException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Files of named arrays: eight bytes of header length (little-endian), a JSON header, then the raw numbers. The format
 * holds no code, so reading one is safe.
 */
public final class SafeTensors {

    private static final long LONGEST_HEADER = 100_000_000;

    private SafeTensors() {}

    /** Reads all arrays in the order of the header. */
    public static Map<String, NumberArray> read(Path file) {
        Map<String, NumberArray> arrays = new LinkedHashMap<>();
        read(file, arrays::put);
        return arrays;
    }

    /** Reads array after array in the order of the header; what is not kept of one is free for the next. */
    static void read(Path file, BiConsumer<String, NumberArray> arrays) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            Header header = header(channel, file);
            for (Entry entry : header.entries) {
                ByteBuffer raw =
                        ByteBuffer.allocate((int) (entry.to - entry.from)).order(ByteOrder.LITTLE_ENDIAN);
                fill(channel, raw, header.end + entry.from, file);
                arrays.accept(entry.name, new NumberArray(entry.shape, entry.type.numbers(raw.flip())));
            }
        } catch (IOException e) {
            throw Reading.fault(file, e);
        }
    }

    /** The shape of every array, by its name; of the file only the header is read. */
    static Map<String, List<Integer>> shapes(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            Map<String, List<Integer>> shapes = new LinkedHashMap<>();
            header(channel, file).entries.forEach(entry -> shapes.put(entry.name, entry.shape));
            return shapes;
        } catch (IOException e) {
            throw Reading.fault(file, e);
        }
    }

    /** @param end the byte at which the numbers begin */
    private record Header(List<Entry> entries, long end) {}

    private static Header header(FileChannel channel, Path file) throws IOException {
        ByteBuffer length = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        fill(channel, length, 0, file);
        long header = length.getLong(0);
        long size = channel.size();
        if (header < 2 || header > LONGEST_HEADER || header > size - 8) {
            throw new InputException("fault.safetensors-header", file, header, size);
        }
        ByteBuffer json = ByteBuffer.allocate((int) header);
        fill(channel, json, 8, file);
        List<Entry> entries = header(new String(json.array(), StandardCharsets.UTF_8), file);
        check(entries, size - 8 - header, file);
        return new Header(entries, 8 + header);
    }

    private record Entry(String name, NumberType type, List<Integer> shape, long from, long to) {}

    private static void fill(FileChannel channel, ByteBuffer buffer, long at, Path file) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new InputException("fault.truncated", file, at + buffer.capacity(), channel.size());
            }
        }
    }

    private static List<Entry> header(String json, Path file) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        try (JsonReader reader = new JsonReader(new StringReader(json))) {
            reader.beginObject();
            while (reader.hasNext()) {
                String name = reader.nextName();
                if (name.equals("__metadata__")) {
                    reader.skipValue();
                } else if (entries.put(name, entry(reader, name, file)) != null) {
                    throw new InputException("fault.safetensors-duplicate", file, name);
                }
            }
            reader.endObject();
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new InputException("fault.safetensors-json", file);
            }
        } catch (IOException | IllegalStateException | JsonParseException | NumberFormatException e) {
            throw new InputException("fault.safetensors-json", file);
        }
        return List.copyOf(entries.values());
    }

    private static Entry entry(JsonReader reader, String name, Path file) throws IOException {
        String type = "";
        List<Integer> shape = new ArrayList<>();
        List<Long> offsets = new ArrayList<>();
        reader.beginObject();
        while (reader.hasNext()) {
            switch (reader.nextName()) {
                case "dtype" -> type = reader.nextString();
                case "shape" -> {
                    reader.beginArray();
                    while (reader.hasNext()) {
                        shape.add(reader.nextInt());
                    }
                    reader.endArray();
                }
                case "data_offsets" -> {
                    reader.beginArray();
                    while (reader.hasNext()) {
                        offsets.add(reader.nextLong());
                    }
                    reader.endArray();
                }
                default -> reader.skipValue();
            }
        }
        reader.endObject();
        if (offsets.size() != 2) {
            throw new InputException("fault.safetensors-json", file);
        }
        return new Entry(name, NumberType.of(type, file, name), shape, offsets.get(0), offsets.get(1));
    }

    private static void check(List<Entry> entries, long dataSize, Path file) {
        long end = 0;
        Comparator<Entry> byPlace = Comparator.comparingLong(Entry::from).thenComparingLong(Entry::to);
        for (Entry e : entries.stream().sorted(byPlace).toList()) {
            if (e.from < end || e.to < e.from || e.to - e.from > Integer.MAX_VALUE - 8) {
                throw new InputException("fault.safetensors-offsets", file, e.name, e.from, e.to);
            }
            if (!fills(e)) {
                throw new InputException("fault.safetensors-shape", file, e.name, e.shape, e.to - e.from);
            }
            if (e.to > dataSize) {
                throw new InputException("fault.truncated", file, e.to, dataSize);
            }
            end = e.to;
        }
    }

    /** Whether the shape has as many numbers as the bytes hold; no product of sizes may overflow. */
    private static boolean fills(Entry e) {
        long bytes = e.type.bytes();
        for (int n : e.shape) {
            if (n < 0 || (n > 0 && bytes > Long.MAX_VALUE / n)) {
                return false;
            }
            bytes *= n;
        }
        return bytes == e.to - e.from;
    }

    /** Writes all arrays in one type. */
    public static void write(OutputStream out, Map<String, NumberArray> arrays, NumberType type) throws IOException {
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
        for (NumberArray array : arrays.values()) {
            out.write(type.bytes(array.values()));
        }
    }

    private static String header(Map<String, NumberArray> arrays, NumberType type) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.beginObject();
            long at = 0;
            for (Map.Entry<String, NumberArray> array : arrays.entrySet()) {
                json.name(array.getKey()).beginObject();
                json.name("dtype").value(type.name());
                json.name("shape").beginArray();
                for (int n : array.getValue().shape()) {
                    json.value(n);
                }
                json.endArray();
                long end = at + (long) array.getValue().values().length * type.bytes();
                json.name("data_offsets").beginArray().value(at).value(end).endArray();
                json.endObject();
                at = end;
            }
            json.endObject();
        }
        return text.toString();
    }
}
