package glimpse.numpy;

import glimpse.words.InputException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an array says of itself: eight bytes of mark and version, the length of the header, and a dictionary as Python
 * writes it. It is matched, not evaluated.
 *
 * @param columnsFirst whether the first index runs fastest (Fortran order)
 */
record NumpyHeader(NumpyType type, boolean columnsFirst, int[] shape) {

    private static final byte[] MARK = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

    static final int MARK_LENGTH = 6;

    private static final int VERSION_END = MARK_LENGTH + 2;
    private static final int LONGEST = 1 << 16;
    private static final int MOST_AXES = 32;

    private static final Pattern WHOLE = Pattern.compile("\\{(.*?),?\\s*\\}\\s*", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile(
            "\\s*['\"](descr|fortran_order|shape)['\"]\\s*:\\s*(?:['\"]([^'\"]*)['\"]|(True|False)|\\(([\\d,L\\s]*)\\))\\s*(?:,|$)");
    private static final Pattern SIZES = Pattern.compile("\\s*(?:\\d{1,10}L?\\s*,\\s*)*(?:\\d{1,10}L?\\s*)?");

    /**
     * Reads a header and leaves the buffer where the elements begin, in their order of bytes.
     *
     * @param place what a fault calls the array
     */
    static NumpyHeader read(ByteBuffer npy, String place) {
        byte[] first = new byte[Math.min(MARK.length, npy.remaining())];
        npy.get(npy.position(), first);
        if (npy.remaining() < VERSION_END + Short.BYTES || !isMark(first)) {
            throw new InputException("numpy.not-numpy", place);
        }
        int version = npy.get(npy.position() + MARK.length);
        npy.position(npy.position() + VERSION_END).order(ByteOrder.LITTLE_ENDIAN);
        if (version < 1 || version > 3 || (version > 1 && npy.remaining() < Integer.BYTES)) {
            throw new InputException("numpy.not-numpy", place);
        }
        int length = version == 1 ? Short.toUnsignedInt(npy.getShort()) : npy.getInt();
        if (length < 0 || length > Math.min(LONGEST, npy.remaining())) {
            throw new InputException("numpy.header", place);
        }
        byte[] text = new byte[length];
        npy.get(text);
        NumpyHeader header = parsed(new String(text, StandardCharsets.UTF_8), place);
        npy.order(header.type.order());
        return header;
    }

    /** Whether these are the bytes that an array begins with. */
    static boolean isMark(byte[] first) {
        return Arrays.equals(first, MARK);
    }

    private static NumpyHeader parsed(String text, String place) {
        Matcher whole = WHOLE.matcher(text);
        if (!whole.matches()) {
            throw new InputException("numpy.header", place);
        }
        Map<String, String> fields = fields(whole.group(1), place);
        String descr = fields.get("descr");
        NumpyType type = NumpyType.of(descr)
                .orElseThrow(() -> new InputException("numpy.type", place, descr, NumpyType.READABLE));
        return new NumpyHeader(type, fields.get("fortran_order").equals("True"), shape(fields.get("shape"), place));
    }

    private static Map<String, String> fields(String inside, String place) {
        Map<String, String> fields = new HashMap<>();
        Matcher field = FIELD.matcher(inside);
        while (field.lookingAt()) {
            String quoted = field.group(2);
            String flag = field.group(3);
            String value = quoted != null ? quoted : flag != null ? flag : "(" + field.group(4) + ")";
            if (fields.put(field.group(1), value) != null || field.end() == inside.length()) {
                break;
            }
            field.region(field.end(), inside.length());
        }
        boolean isWhole = fields.size() == 3
                && field.hitEnd()
                && fields.get("fortran_order").matches("True|False")
                && fields.get("shape").startsWith("(");
        if (!isWhole) {
            throw new InputException("numpy.header", place);
        }
        return fields;
    }

    private static int[] shape(String sizes, String place) {
        String inside = sizes.substring(1, sizes.length() - 1);
        if (!SIZES.matcher(inside).matches()) {
            throw new InputException("numpy.header", place);
        }
        long[] shape = Pattern.compile("\\d+")
                .matcher(inside)
                .results()
                .limit(MOST_AXES + 1)
                .mapToLong(size -> Long.parseLong(size.group()))
                .toArray();
        if (shape.length > MOST_AXES || Arrays.stream(shape).anyMatch(size -> size > Integer.MAX_VALUE)) {
            throw new InputException("numpy.header", place);
        }
        return Arrays.stream(shape).mapToInt(size -> (int) size).toArray();
    }

    /** Whether so many bytes hold the array; no product of sizes may overflow. */
    boolean fills(long bytes) {
        long needed = type.bytes();
        for (int size : shape) {
            if (size > 0 && needed > Long.MAX_VALUE / size) {
                return false;
            }
            needed *= size;
        }
        return needed == bytes;
    }

    /** The header of little-endian elements in C order, padded so that they begin at a multiple of 64 bytes. */
    static byte[] written(String descr, int[] shape) {
        String sizes = Arrays.stream(shape).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        String dictionary = "{'descr': '%s', 'fortran_order': False, 'shape': (%s%s), }"
                .formatted(descr, sizes, shape.length == 1 ? "," : "");
        int before = VERSION_END + Short.BYTES;
        int padded = (before + dictionary.length() + 1 + 63) / 64 * 64 - before;
        String text = dictionary + " ".repeat(padded - 1 - dictionary.length()) + "\n";
        return ByteBuffer.allocate(before + padded)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MARK)
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) padded)
                .put(text.getBytes(StandardCharsets.US_ASCII))
                .array();
    }
}
