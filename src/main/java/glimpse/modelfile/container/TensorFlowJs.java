package glimpse.modelfile.container;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.MalformedJsonException;
import glimpse.modelfile.container.Value.Array;
import glimpse.modelfile.container.Value.Entries;
import glimpse.modelfile.container.Value.Items;
import glimpse.modelfile.container.Value.Text;
import glimpse.words.InputException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a layers model of TensorFlow.js: {@code model.json} says in {@code weightsManifest} which files beside it hold which
 * arrays, one after another across all files of a group. The arrays are put under {@code weights}; what else the file says
 * stays as it is.
 */
final class TensorFlowJs {

    private static final String MANIFEST = "weightsManifest";

    private static final Map<String, NumberType> TYPES = Map.of(
            "float32", NumberType.F32,
            "float16", NumberType.F16,
            "int32", NumberType.I32,
            "uint8", NumberType.U8,
            "bool", NumberType.BOOL);

    private final Path file;
    private final Map<String, Value> arrays = new LinkedHashMap<>();

    private TensorFlowJs(Path file) {
        this.file = file;
    }

    /** @param first what the file begins with */
    static boolean isMarked(byte[] first) {
        return first.length > 1 && first[0] == '{' && first[1] != 0;
    }

    static Value read(Bytes bytes) throws IOException {
        Path file = bytes.file();
        if (!(json(bytes) instanceof Entries said) || !(said.entries().get(MANIFEST) instanceof Items groups)) {
            throw new InputException("container.unknown", file);
        }
        TensorFlowJs model = new TensorFlowJs(file);
        for (Value group : groups.items()) {
            model.group(group);
        }
        Map<String, Value> all = new LinkedHashMap<>(said.entries());
        all.put("weights", new Entries(model.arrays));
        return new Entries(all);
    }

    private static Value json(Bytes bytes) throws IOException {
        try (JsonReader reader = new JsonReader(new InputStreamReader(bytes.from(0), StandardCharsets.UTF_8))) {
            return new JsonValues(reader, bytes.file()).next();
        } catch (MalformedJsonException | EOFException | IllegalStateException | NumberFormatException e) {
            throw new InputException("container.unknown", bytes.file());
        }
    }

    private InputException odd(String what) {
        return new InputException("container.manifest", file, Names.shown(what));
    }

    private Value field(Value object, String name) {
        if (object instanceof Entries entries && entries.entries().containsKey(name)) {
            return entries.entries().get(name);
        }
        throw odd(name);
    }

    private List<Value> list(Value object, String name) {
        if (field(object, name) instanceof Items items) {
            return items.items();
        }
        throw odd(name);
    }

    private String text(Value value) {
        if (value instanceof Text text) {
            return text.text();
        }
        throw odd(value.toString());
    }

    private void group(Value group) throws IOException {
        List<Bytes> shards = new ArrayList<>();
        for (Value path : list(group, "paths")) {
            shards.add(Bytes.of(beside(text(path))));
        }
        Bytes data = new Bytes.Joined(file, shards);
        long at = 0;
        for (Value weight : list(group, "weights")) {
            String name = text(field(weight, "name"));
            List<Integer> shape = shape(weight);
            NumberType type = type(weight, name);
            long count = Strides.count(shape);
            if (count < 0) {
                throw odd(name);
            }
            Storage storage = new Storage(data.piece(at, count * type.bytes()), type, ByteOrder.LITTLE_ENDIAN);
            if (arrays.put(name, Array.rowMajor(storage, shape)) != null) {
                throw new InputException("container.duplicate", file, Names.shown(name));
            }
            at += count * type.bytes();
        }
    }

    /** A file in the same folder: nothing else is opened, whatever the model names. */
    private Path beside(String name) {
        if (name.isEmpty()
                || name.contains("/")
                || name.contains("\\")
                || name.contains("\0")
                || name.startsWith("..")) {
            throw odd(name);
        }
        try {
            return file.resolveSibling(name);
        } catch (InvalidPathException e) {
            throw odd(name);
        }
    }

    private List<Integer> shape(Value weight) {
        List<Integer> shape = new ArrayList<>();
        for (Value size : list(weight, "shape")) {
            if (!(size instanceof Value.Whole whole) || whole.number() < 0 || whole.number() > Integer.MAX_VALUE) {
                throw odd("shape");
            }
            shape.add((int) whole.number());
        }
        return shape;
    }

    /** Numbers may be written shorter than they are meant; of the ways to do that only half precision needs no more than that. */
    private NumberType type(Value weight, String name) {
        boolean shortened =
                weight instanceof Entries entries && entries.entries().containsKey("quantization");
        String type = text(field(shortened ? field(weight, "quantization") : weight, "dtype"));
        boolean readable = TYPES.containsKey(type) && (!shortened || type.equals("float16"));
        if (!readable) {
            throw new InputException("container.manifest-type", file, Names.shown(name), Names.shown(type));
        }
        return TYPES.get(type);
    }
}
