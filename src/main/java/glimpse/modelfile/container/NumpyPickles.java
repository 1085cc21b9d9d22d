package glimpse.modelfile.container;

import glimpse.modelfile.container.Node.Made;
import glimpse.modelfile.container.Node.Sequence;
import glimpse.modelfile.container.Value.Array;
import glimpse.modelfile.container.Value.Entries;
import glimpse.modelfile.container.Value.Inert;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Arrays and numbers of NumPy in a pickle, as in the losses and counters that a training keeps. */
final class NumpyPickles {

    private NumpyPickles() {}

    /** The state says {@code (version, shape, type, whether column by column, bytes)}. */
    static Value array(Made call, PickleValues values) throws IOException {
        if (!(call.state() instanceof Sequence state) || state.items().size() != 5) {
            throw values.odd(call);
        }
        List<Node> parts = state.items();
        boolean columns = values.of(parts.get(3)) instanceof Value.Flag flag && flag.flag();
        return array(parts.get(2), parts.get(1), columns, parts.get(4), call, values);
    }

    /** {@code (bytes, type, shape, C or F)} */
    static Value arrayOfBuffer(Made call, PickleValues values) throws IOException {
        boolean columns =
                Makers.argument(call, 3, values).text().filter("F"::equals).isPresent();
        return array(
                Makers.argument(call, 1, values),
                Makers.argument(call, 2, values),
                columns,
                Makers.argument(call, 0, values),
                call,
                values);
    }

    private static Value array(Node kind, Node sizes, boolean columns, Node raw, Made call, PickleValues values)
            throws IOException {
        Optional<NumpyType> type = type(kind);
        if (type.isEmpty()) {
            return new Inert("numpy.ndarray", new Entries(Map.of()));
        }
        List<Integer> shape = values.sizes(sizes, call);
        Storage storage = type.get().storage(values.bytes(raw, call));
        return new Array(storage, 0, shape, columns ? Strides.columnMajor(shape) : Strides.rowMajor(shape));
    }

    /** {@code (type, bytes)} */
    static Value number(Made call, PickleValues values) throws IOException {
        Optional<NumpyType> type = type(Makers.argument(call, 0, values));
        if (type.isEmpty()) {
            return new Inert("numpy.generic", new Entries(Map.of()));
        }
        Bytes bytes = values.bytes(Makers.argument(call, 1, values), call);
        Array number = Array.rowMajor(type.get().storage(bytes), List.of());
        if (number.type() == NumberType.BOOL) {
            return new Value.Flag(number.wholes()[0] != 0);
        }
        return number.type().isReal() ? new Value.Real(number.doubles()[0]) : new Value.Whole(number.wholes()[0]);
    }

    /** {@code dtype('f4', …)} with the state {@code (version, order of bytes, …)} */
    private static Optional<NumpyType> type(Node node) {
        if (node instanceof Made made
                && made.named().filter("numpy.dtype"::equals).isPresent()
                && !made.arguments().items().isEmpty()
                && made.state() instanceof Sequence state
                && state.items().size() > 1) {
            String order = state.items().get(1).text().orElse("");
            return made.arguments().items().get(0).text().flatMap(kind -> NumpyType.of(order + kind));
        }
        return Optional.empty();
    }
}
