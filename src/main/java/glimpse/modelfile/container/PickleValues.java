package glimpse.modelfile.container;

import glimpse.modelfile.container.Node.Made;
import glimpse.modelfile.container.Node.Mapping;
import glimpse.modelfile.container.Node.Persistent;
import glimpse.modelfile.container.Node.Sequence;
import glimpse.modelfile.container.Value.Array;
import glimpse.modelfile.container.Value.Entries;
import glimpse.modelfile.container.Value.Inert;
import glimpse.modelfile.container.Value.Items;
import glimpse.words.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes values of what a pickle says. The graph has been looked at by {@link PickleGraph}, so that walking through it ends. */
final class PickleValues {

    /** What stands for bytes that are no UTF-8. */
    private static final char REPLACEMENT = '\ufffd';

    /** So many numbers may a file show by letting many arrays share them. */
    private static final long FEWEST_NUMBERS = 4 << 20;

    private final Names names;
    private final Storages storages;
    private final IdentityHashMap<Node, Value> made = new IdentityHashMap<>();
    private final long mostNumbers;
    private long numbers;

    private PickleValues(Names names, Storages storages, long mostNumbers) {
        this.names = names;
        this.storages = storages;
        this.mostNumbers = mostNumbers;
    }

    /**
     * What one pickle says.
     *
     * @throws InputException if it is damaged, or asks for anything to be run
     */
    static Value of(Node top, Names names, Storages storages) throws IOException {
        PickleGraph.check(top, names.file());
        long mostNumbers = FEWEST_NUMBERS + 4 * Files.size(names.file());
        return new PickleValues(names, storages, mostNumbers).of(top);
    }

    Path file() {
        return names.file();
    }

    Storages storages() {
        return storages;
    }

    InputException odd(Node node) {
        return new InputException("container.odd", file(), node.named().orElse("?"));
    }

    Value of(Node node) throws IOException {
        if (node instanceof Node.Leaf leaf) {
            return leaf.value();
        }
        Value value = made.get(node);
        if (value == null) {
            value = make(node);
            made.put(node, value);
        }
        return value;
    }

    private Value make(Node node) throws IOException {
        if (node instanceof Sequence sequence) {
            return items(sequence);
        } else if (node instanceof Mapping mapping) {
            return entries(List.of(mapping));
        } else if (node instanceof Node.Raw raw) {
            return new Value.Text(text(raw.bytes()));
        } else if (node instanceof Made object) {
            return made(object);
        } else if (node instanceof Persistent elsewhere && elsewhere.isStorage()) {
            return Array.whole(storages.of(elsewhere));
        }
        return new Inert(node.named().orElseThrow(() -> odd(node)), new Entries(Map.of()));
    }

    Items items(Sequence sequence) throws IOException {
        List<Value> items = new ArrayList<>(sequence.items().size());
        for (Node item : sequence.items()) {
            items.add(of(item));
        }
        return new Items(items);
    }

    Entries entries(List<Mapping> mappings) throws IOException {
        Map<String, Value> entries = new LinkedHashMap<>();
        for (Mapping mapping : mappings) {
            for (int i = 0; i < mapping.keys().size(); i++) {
                String key = printed(of(mapping.keys().get(i)), i);
                if (entries.put(key, of(mapping.values().get(i))) != null) {
                    throw new InputException("container.duplicate", file(), Names.shown(key));
                }
            }
        }
        return new Entries(entries);
    }

    /** A key as Python would print it; its place in the dictionary where that says nothing. */
    private static String printed(Value key, int place) {
        if (key instanceof Value.Text text) {
            return text.text();
        } else if (key instanceof Value.Whole whole) {
            return Long.toString(whole.number());
        } else if (key instanceof Value.Real real) {
            return Double.toString(real.number());
        } else if (key instanceof Value.Flag flag) {
            return flag.flag() ? "True" : "False";
        } else if (key instanceof Value.Nothing) {
            return "None";
        } else if (key instanceof Items items) {
            return items.items().stream()
                    .map(item -> printed(item, place))
                    .toList()
                    .toString();
        }
        return "(" + place + ")";
    }

    /**
     * An array, unless all arrays together would show the numbers of the file again and again.
     *
     * @throws InputException if it does not fit its storage, too
     */
    Array array(Storage storage, long offset, List<Integer> shape, List<Long> strides) {
        Array array = new Array(storage, offset, shape, strides);
        numbers += array.count();
        if (numbers > mostNumbers) {
            throw new InputException("container.too-much", file());
        }
        return array;
    }

    /** @param of what is odd if they are no whole numbers */
    List<Long> wholes(Node numbers, Node of) throws IOException {
        List<Long> wholes = new ArrayList<>();
        if (of(numbers) instanceof Items items) {
            for (Value item : items.items()) {
                if (!(item instanceof Value.Whole whole)) {
                    throw odd(of);
                }
                wholes.add(whole.number());
            }
            return wholes;
        }
        throw odd(of);
    }

    /** @param of what is odd if they are no sizes of an array */
    List<Integer> sizes(Node numbers, Node of) throws IOException {
        List<Long> sizes = wholes(numbers, of);
        if (sizes.stream().anyMatch(size -> size < 0 || size > Integer.MAX_VALUE)) {
            throw odd(of);
        }
        return sizes.stream().map(Long::intValue).toList();
    }

    /** @param of what is odd if they are no bytes */
    Bytes bytes(Node bytes, Node of) throws IOException {
        if (bytes instanceof Node.Raw raw) {
            return raw.bytes();
        }
        if (of(bytes) instanceof Value.Text text) {
            return new Bytes.Held(file(), text.text().getBytes(StandardCharsets.ISO_8859_1));
        }
        throw odd(of);
    }

    /** UTF-8 if it is that, else Latin-1. */
    private static String text(Bytes bytes) throws IOException {
        byte[] all = bytes.read(0, Integer.MAX_VALUE - 8);
        String text = new String(all, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : new String(all, StandardCharsets.ISO_8859_1);
    }

    private Value made(Made object) throws IOException {
        String name = object.what().named().orElseThrow(() -> odd(object));
        Makers.Maker maker = Makers.ALL.get(name);
        if (maker != null && object.what() instanceof Node.Name) {
            return maker.make(object, this);
        }
        if (object.called()) {
            names.checkCall(name);
        }
        return new Inert(name, state(object));
    }

    private Entries state(Made object) throws IOException {
        Map<String, Value> state =
                new LinkedHashMap<>(attributes(object.state()).entries());
        if (!object.arguments().items().isEmpty()) {
            state.put("(arguments)", items(object.arguments()));
        }
        if (!object.items().items().isEmpty()) {
            state.put("(items)", items(object.items()));
        }
        if (!object.entries().keys().isEmpty()) {
            state.put("(entries)", entries(List.of(object.entries())));
        }
        return new Entries(state);
    }

    /** Attributes stand in a dictionary, or in two of which either may be None. */
    private Entries attributes(Node state) throws IOException {
        if (state instanceof Mapping mapping) {
            return entries(List.of(mapping));
        }
        if (state instanceof Sequence two && two.items().stream().allMatch(PickleValues::holdsAttributes)) {
            return entries(two.items().stream()
                    .filter(Mapping.class::isInstance)
                    .map(Mapping.class::cast)
                    .toList());
        }
        return new Entries(Map.of("(state)", of(state)));
    }

    private static boolean holdsAttributes(Node node) {
        return node instanceof Mapping || (node instanceof Node.Leaf leaf && leaf.value() instanceof Value.Nothing);
    }
}
