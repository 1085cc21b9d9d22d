package glimpse.modelfile.container;

import glimpse.modelfile.container.Node.Persistent;
import glimpse.modelfile.container.Node.Sequence;
import glimpse.modelfile.container.Storages.Mention;
import glimpse.words.InputException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what PyTorch saved before version 1.6: five pickles one after another, a number that marks the form, its version,
 * what machine it was, the object, and a list of the storages' keys; then each storage, its count before it.
 */
final class TorchLegacy {

    private static final byte[] MARK = {
        (byte) 0x80, 2, (byte) 0x8a, 10, 'l', (byte) 0xfc, (byte) 0x9c, 'F', (byte) 0xf9, ' ', 'j'
    };

    private static final long VERSION = 1001;

    /** What was read of a file before it is known where the storages lie. */
    private record Parts(Node object, Names names, Storages storages) {}

    private TorchLegacy() {}

    /** @param first what the file begins with */
    static boolean isMarked(byte[] first) {
        return Bytes.begin(first, MARK);
    }

    static Value read(Bytes bytes) throws IOException {
        Parts parts = parts(bytes);
        return PickleValues.of(parts.object, parts.names, parts.storages);
    }

    /** A lone storage. */
    static Storage storage(Bytes bytes) throws IOException {
        Parts parts = parts(bytes);
        if (parts.object instanceof Persistent storage) {
            return parts.storages.of(storage);
        }
        throw new InputException("container.odd", bytes.file(), "storage");
    }

    private static Parts parts(Bytes bytes) throws IOException {
        try (ByteCursor cursor = new ByteCursor(bytes)) {
            new PickleMachine(cursor).run();
            Node version = new PickleMachine(cursor).run();
            if (!version.equals(new Node.Leaf(new Value.Whole(VERSION)))) {
                throw cursor.damaged();
            }
            ByteOrder order = order(new PickleMachine(cursor).run());
            PickleMachine machine = new PickleMachine(cursor);
            Node object = machine.run();
            Map<String, Bytes> places = places(cursor, types(machine.persistent(), bytes.file()));
            Storages storages = new Storages(
                    bytes.file(),
                    key -> {
                        if (!places.containsKey(key)) {
                            throw new InputException("container.no-storage", bytes.file(), key);
                        }
                        return places.get(key);
                    },
                    order);
            return new Parts(object, machine.names(), storages);
        }
    }

    private static ByteOrder order(Node system) {
        if (system instanceof Node.Mapping said) {
            for (int i = 0; i < said.keys().size(); i++) {
                boolean order = said.keys()
                        .get(i)
                        .text()
                        .filter("little_endian"::equals)
                        .isPresent();
                if (order && said.values().get(i).equals(new Node.Leaf(new Value.Flag(false)))) {
                    return ByteOrder.BIG_ENDIAN;
                }
            }
        }
        return ByteOrder.LITTLE_ENDIAN;
    }

    private static Map<String, NumberType> types(List<Persistent> persistent, Path file) {
        Map<String, NumberType> types = new HashMap<>();
        for (Persistent each : persistent) {
            if (each.isStorage()) {
                Mention mention = Mention.of(each, file);
                types.put(mention.key(), mention.type());
            }
        }
        return types;
    }

    private static Map<String, Bytes> places(ByteCursor cursor, Map<String, NumberType> types) throws IOException {
        if (!(new PickleMachine(cursor).run() instanceof Sequence keys)) {
            throw cursor.damaged();
        }
        Map<String, Bytes> places = new HashMap<>();
        for (Node each : keys.items()) {
            String key = each.text().orElseThrow(cursor::damaged);
            NumberType type = types.get(key);
            long count = cursor.nextLong();
            if (type == null || count < 0 || count > Long.MAX_VALUE / type.bytes()) {
                throw cursor.damaged();
            }
            places.put(key, cursor.pass(count * type.bytes()));
        }
        return places;
    }
}
