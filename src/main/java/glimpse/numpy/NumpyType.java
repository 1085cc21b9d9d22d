package glimpse.numpy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the elements of an array are.
 *
 * @param kind {@code f}, {@code i}, {@code u} or {@code b} of numbers, {@code U} or {@code S} of texts
 * @param size of an element: bytes of a number and of {@code S}, characters of {@code U}
 */
record NumpyType(char kind, int size, ByteOrder order) {

    /** What can be read, for a person. */
    static final String READABLE = "f2, f4, f8, i1 … i8, u1 … u8, b1, U, S";

    private static final Pattern FORM = Pattern.compile("([<>|=])?([a-zA-Z])(\\d{1,6})");

    /** The type of a {@code descr}, such as {@code <f4}; empty where it is none that can be read. */
    static Optional<NumpyType> of(String descr) {
        Matcher form = FORM.matcher(descr);
        if (!form.matches()) {
            return Optional.empty();
        }
        ByteOrder order = ">".equals(form.group(1)) ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        NumpyType type = new NumpyType(form.group(2).charAt(0), Integer.parseInt(form.group(3)), order);
        return type.isReadable() ? Optional.of(type) : Optional.empty();
    }

    private boolean isReadable() {
        return switch (kind) {
            case 'f' -> size == 2 || size == 4 || size == 8;
            case 'i', 'u' -> size == 1 || size == 2 || size == 4 || size == 8;
            case 'b' -> size == 1;
            case 'U', 'S' -> size > 0;
            default -> false;
        };
    }

    boolean isText() {
        return kind == 'U' || kind == 'S';
    }

    int bytes() {
        return kind == 'U' ? Integer.BYTES * size : size;
    }

    /** The number at a byte. */
    double number(ByteBuffer data, int at) {
        return switch (kind) {
            case 'f' ->
                switch (size) {
                    case 2 -> Half.toFloat(data.getShort(at));
                    case 4 -> data.getFloat(at);
                    default -> data.getDouble(at);
                };
            case 'i' -> whole(data, at);
            default -> unsigned(data, at);
        };
    }

    private long whole(ByteBuffer data, int at) {
        return switch (size) {
            case 1 -> data.get(at);
            case 2 -> data.getShort(at);
            case 4 -> data.getInt(at);
            default -> data.getLong(at);
        };
    }

    private double unsigned(ByteBuffer data, int at) {
        return switch (size) {
            case 1 -> Byte.toUnsignedInt(data.get(at));
            case 2 -> Short.toUnsignedInt(data.getShort(at));
            case 4 -> Integer.toUnsignedLong(data.getInt(at));
            default -> unsigned(data.getLong(at));
        };
    }

    private static double unsigned(long bits) {
        return bits >= 0 ? bits : ((bits >>> 1) | (bits & 1)) * 2.0;
    }

    /** The text at a byte; what is not text in it becomes the replacement character. */
    String text(ByteBuffer data, int at) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size; i++) {
            int c = kind == 'U' ? data.getInt(at + Integer.BYTES * i) : Byte.toUnsignedInt(data.get(at + i));
            text.appendCodePoint(Character.isValidCodePoint(c) ? c : '\ufffd');
        }
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == 0) {
            end--;
        }
        return text.substring(0, end);
    }
}
