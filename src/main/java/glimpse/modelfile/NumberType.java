package glimpse.modelfile;

import glimpse.numpy.Half;
import glimpse.words.InputException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How a number is written in a file, by the names of safetensors. */
public enum NumberType {
    F64(8),
    F32(4),
    F16(2),
    BF16(2),
    I64(8),
    I32(4),
    I16(2),
    I8(1),
    U8(1),
    BOOL(1);

    private final int bytes;

    NumberType(int bytes) {
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }

    static NumberType of(String name, Path file, String array) {
        return Arrays.stream(values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        "fault.safetensors-type",
                        file,
                        array,
                        name,
                        Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    /** All numbers of little-endian raw data. */
    double[] numbers(ByteBuffer raw) {
        double[] numbers = new double[raw.remaining() / bytes];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = switch (this) {
                case F64 -> raw.getDouble();
                case F32 -> raw.getFloat();
                case F16 -> Half.toFloat(raw.getShort());
                case BF16 -> Float.intBitsToFloat(raw.getShort() << 16);
                case I64 -> raw.getLong();
                case I32 -> raw.getInt();
                case I16 -> raw.getShort();
                case I8 -> raw.get();
                case U8, BOOL -> raw.get() & 0xff;
            };
        }
        return numbers;
    }

    /** Numbers as little-endian raw data; only for the types that we write. */
    byte[] bytes(double[] numbers) {
        ByteBuffer raw = ByteBuffer.allocate(numbers.length * bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (double x : numbers) {
            switch (this) {
                case F64 -> raw.putDouble(x);
                case F32 -> raw.putFloat((float) x);
                case F16 -> raw.putShort(Half.fromFloat((float) x));
                default -> throw new IllegalArgumentException("not written: " + this);
            }
        }
        return raw.array();
    }
}
