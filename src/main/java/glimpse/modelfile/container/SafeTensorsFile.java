package glimpse.modelfile.container;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import glimpse.modelfile.container.Value.Array;
import glimpse.words.InputException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads safetensors: eight bytes of header length (little-endian), a JSON header, then the raw numbers. */
public final class SafeTensorsFile {

    private static final long LONGEST_HEADER = 100_000_000;

    private final Path file;
    private final Bytes data;

    private SafeTensorsFile(Path file, Bytes data) {
        this.file = file;
        this.data = data;
    }

    /**
     * All arrays in the order of the header, which alone is read.
     *
     * @throws InputException if the file is damaged
     */
    public static Map<String, Array> arrays(Path file) {
        try {
            return arrays(Bytes.of(file));
        } catch (IOException e) {
            throw Bytes.fault(file, e);
        }
    }

    static Map<String, Array> arrays(Bytes bytes) throws IOException {
        Path file = bytes.file();
        byte[] eight = bytes.read(0, 8);
        if (eight.length < 8) {
            throw new InputException("fault.truncated", file, 8, eight.length);
        }
        long length = headerLength(eight);
        if (length < 2 || length > LONGEST_HEADER || length > bytes.size() - 8) {
            throw new InputException("fault.safetensors-header", file, length, bytes.size());
        }
        String json = new String(bytes.read(8, (int) length), StandardCharsets.UTF_8);
        Bytes data = bytes.piece(8 + length, bytes.size() - 8 - length);
        return new SafeTensorsFile(file, data).arrays(json);
    }

    static long headerLength(byte[] eight) {
        return ByteBuffer.wrap(eight).order(ByteOrder.LITTLE_ENDIAN).getLong(0);
    }

    private record Entry(String name, NumberType type, List<Integer> shape, long from, long to) {}

    private Map<String, Array> arrays(String json) {
        List<Entry> entries = header(json);
        check(entries);
        Map<String, Array> arrays = new LinkedHashMap<>();
        for (Entry e : entries) {
            Storage storage = new Storage(data.piece(e.from, e.to - e.from), e.type, ByteOrder.LITTLE_ENDIAN);
            arrays.put(e.name, Array.rowMajor(storage, e.shape));
        }
        return arrays;
    }

    private List<Entry> header(String json) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        try (JsonReader reader = new JsonReader(new StringReader(json))) {
            reader.beginObject();
            while (reader.hasNext()) {
                String name = reader.nextName();
                if (name.equals("__metadata__")) {
                    reader.skipValue();
                } else if (entries.put(name, entry(reader, name)) != null) {
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

    private Entry entry(JsonReader reader, String name) throws IOException {
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
        return new Entry(name, type(type, name), shape, offsets.get(0), offsets.get(1));
    }

    private NumberType type(String type, String array) {
        return NumberType.of(type)
                .orElseThrow(() -> new InputException(
                        "fault.safetensors-type",
                        file,
                        array,
                        type,
                        Arrays.stream(NumberType.values()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private void check(List<Entry> entries) {
        long end = 0;
        Comparator<Entry> byPlace = Comparator.comparingLong(Entry::from).thenComparingLong(Entry::to);
        for (Entry e : entries.stream().sorted(byPlace).toList()) {
            if (e.from < end || e.to < e.from) {
                throw new InputException("fault.safetensors-offsets", file, e.name, e.from, e.to);
            }
            long count = Strides.count(e.shape);
            if (count < 0 || count * e.type.bytes() != e.to - e.from) {
                throw new InputException("fault.safetensors-shape", file, e.name, e.shape, e.to - e.from);
            }
            if (e.to > data.size()) {
                throw new InputException("fault.truncated", file, e.to, data.size());
            }
            end = e.to;
        }
    }
}
