package glimpse.modelfile.container;

import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How NumPy says what numbers are: an order of bytes, a kind, and how many bytes each takes, as in {@code <f4}. */
record NumpyType(NumberType type, ByteOrder order) {

    private static final Map<String, NumberType> TYPES = Map.ofEntries(
            Map.entry("f8", NumberType.F64),
            Map.entry("f4", NumberType.F32),
            Map.entry("f2", NumberType.F16),
            Map.entry("i8", NumberType.I64),
            Map.entry("i4", NumberType.I32),
            Map.entry("i2", NumberType.I16),
            Map.entry("i1", NumberType.I8),
            Map.entry("u8", NumberType.U64),
            Map.entry("u4", NumberType.U32),
            Map.entry("u2", NumberType.U16),
            Map.entry("u1", NumberType.U8),
            Map.entry("b1", NumberType.BOOL));

    private static final Pattern WRITTEN = Pattern.compile("([<>|=]?)(\\w\\d)");

    static Optional<NumpyType> of(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        ByteOrder order = parts.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return Optional.ofNullable(TYPES.get(parts.group(2))).map(type -> new NumpyType(type, order));
    }

    Storage storage(Bytes bytes) {
        return new Storage(bytes, type, order);
    }
}
