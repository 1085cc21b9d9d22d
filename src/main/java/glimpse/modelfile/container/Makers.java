package glimpse.modelfile.container;

import glimpse.modelfile.container.Node.Made;
import glimpse.modelfile.container.Node.Mapping;
import glimpse.modelfile.container.Node.Sequence;
import glimpse.modelfile.container.Value.Array;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is made of the names of which data can be made: containers, and arrays of PyTorch. */
final class Makers {

    /** Makes a value of what would be called. */
    interface Maker {
        Value make(Made call, PickleValues values) throws IOException;
    }

    /** What pickles that PyTorch did not write call with a whole checkpoint of the older form, which holds one storage. */
    private static final String FROM_BYTES = "torch.storage._load_from_bytes";

    /** By the whole name. */
    static final Map<String, Maker> ALL = all();

    private Makers() {}

    private static Map<String, Maker> all() {
        Map<String, Maker> all = new HashMap<>();
        for (String dictionary :
                List.of("builtins.dict", "collections.OrderedDict", "collections.defaultdict", "collections.Counter")) {
            all.put(dictionary, Makers::dictionary);
        }
        for (String list : List.of(
                "builtins.list",
                "builtins.tuple",
                "builtins.set",
                "builtins.frozenset",
                "collections.deque",
                "torch.Size")) {
            all.put(list, Makers::list);
        }
        for (String text : List.of("builtins.bytes", "builtins.bytearray", "_codecs.encode")) {
            all.put(text, Makers::text);
        }
        all.put("torch._utils._rebuild_tensor", Makers::tensor);
        all.put("torch._utils._rebuild_tensor_v2", Makers::tensor);
        all.put("torch._utils._rebuild_tensor_v3", Makers::tensorOfType);
        all.put("torch._utils._rebuild_parameter", Makers::parameter);
        all.put("torch._utils._rebuild_parameter_with_state", Makers::parameter);
        all.put("torch._tensor._rebuild_from_type_v2", Makers::ofType);
        all.put(FROM_BYTES, (call, values) -> Array.whole(storage(call, values)));
        all.put("numpy.core.multiarray._reconstruct", NumpyPickles::array);
        all.put("numpy.core.numeric._frombuffer", NumpyPickles::arrayOfBuffer);
        all.put("numpy.core.multiarray.scalar", NumpyPickles::number);
        return Map.copyOf(all);
    }

    private static Value dictionary(Made call, PickleValues values) throws IOException {
        List<Mapping> mappings = new ArrayList<>();
        for (Node argument : call.arguments().items()) {
            if (argument instanceof Mapping mapping) {
                mappings.add(mapping);
            } else if (argument instanceof Sequence pairs) {
                mappings.add(paired(pairs, call, values));
            }
        }
        mappings.add(call.entries());
        return values.entries(mappings);
    }

    private static Mapping paired(Sequence pairs, Made call, PickleValues values) {
        Mapping mapping = new Mapping();
        for (Node each : pairs.items()) {
            if (!(each instanceof Sequence pair) || pair.items().size() != 2) {
                throw values.odd(call);
            }
            mapping.keys().add(pair.items().get(0));
            mapping.values().add(pair.items().get(1));
        }
        return mapping;
    }

    private static Value list(Made call, PickleValues values) throws IOException {
        List<Node> all = new ArrayList<>();
        if (!call.arguments().items().isEmpty() && call.arguments().items().get(0) instanceof Sequence first) {
            all.addAll(first.items());
        }
        all.addAll(call.items().items());
        return values.items(new Sequence(all));
    }

    private static Value text(Made call, PickleValues values) throws IOException {
        return call.arguments().items().isEmpty()
                ? new Value.Text("")
                : values.of(call.arguments().items().get(0));
    }

    /** {@code (storage, offset, shape, strides, …)} */
    private static Array tensor(Made call, PickleValues values) throws IOException {
        return tensor(call, values, storage(argument(call, 0, values), values));
    }

    /** {@code (storage, offset, shape, strides, requires gradient, hooks, type, …)} */
    private static Array tensorOfType(Made call, PickleValues values) throws IOException {
        Storage storage = storage(argument(call, 0, values), values);
        NumberType type =
                argument(call, 6, values).named().flatMap(TorchTypes::of).orElseThrow(() -> values.odd(call));
        return tensor(call, values, storage.as(type));
    }

    private static Array tensor(Made call, PickleValues values, Storage storage) throws IOException {
        List<Long> offset = values.wholes(new Sequence(List.of(argument(call, 1, values))), call);
        List<Integer> shape = values.sizes(argument(call, 2, values), call);
        return values.array(storage, offset.get(0), shape, values.wholes(argument(call, 3, values), call));
    }

    private static Storage storage(Node node, PickleValues values) throws IOException {
        if (node instanceof Node.Persistent elsewhere) {
            return values.storages().of(elsewhere);
        }
        if (node instanceof Made call && call.named().filter(FROM_BYTES::equals).isPresent()) {
            return TorchLegacy.storage(values.bytes(argument(call, 0, values), call));
        }
        throw values.odd(node);
    }

    /** {@code (data, requires gradient, hooks)} */
    private static Value parameter(Made call, PickleValues values) throws IOException {
        return values.of(argument(call, 0, values));
    }

    /** {@code (what makes the array, class, its arguments, attributes)} */
    private static Value ofType(Made call, PickleValues values) throws IOException {
        if (argument(call, 2, values) instanceof Sequence arguments) {
            return values.of(new Made(argument(call, 0, values), true, arguments));
        }
        throw values.odd(call);
    }

    static Node argument(Made call, int which, PickleValues values) {
        List<Node> arguments = call.arguments().items();
        if (which >= arguments.size()) {
            throw values.odd(call);
        }
        return arguments.get(which);
    }
}
