package glimpse.modelfile.container;

import glimpse.numpy.Half;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

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
    U64(8),
    U32(4),
    U16(2),
    U8(1),
    BOOL(1);

    private final int bytes;

    NumberType(int bytes) {
        this.bytes = bytes;
    }

    /** How many bytes one takes. */
    public int bytes() {
        return bytes;
    }

    /** Whether numbers of this type have fractions. */
    public boolean isReal() {
        return this == F64 || this == F32 || this == F16 || this == BF16;
    }

    static Optional<NumberType> of(String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }

    void read(ByteBuffer raw, float[] into, int at, int length) {
        if (this == F32) {
            raw.asFloatBuffer().get(into, at, length);
        } else {
            for (int i = at; i < at + length; i++) {
                into[i] = (float) next(raw);
            }
        }
    }

    void read(ByteBuffer raw, double[] into, int at, int length) {
        for (int i = at; i < at + length; i++) {
            into[i] = next(raw);
        }
    }

    void read(ByteBuffer raw, long[] into, int at, int length) {
        for (int i = at; i < at + length; i++) {
            into[i] = nextWhole(raw);
        }
    }

    private double next(ByteBuffer raw) {
        return switch (this) {
            case F64 -> raw.getDouble();
            case F32 -> raw.getFloat();
            case F16 -> Half.toFloat(raw.getShort());
            case BF16 -> Float.intBitsToFloat(raw.getShort() << 16);
            case U64 -> unsigned(raw.getLong());
            default -> nextWhole(raw);
        };
    }

    private static double unsigned(long bits) {
        return bits >= 0 ? bits : ((bits >>> 1) | (bits & 1)) * 2.0;
    }

    private long nextWhole(ByteBuffer raw) {
        return switch (this) {
            case I64, U64 -> raw.getLong();
            case I32 -> raw.getInt();
            case I16 -> raw.getShort();
            case I8 -> raw.get();
            case U32 -> raw.getInt() & 0xffffffffL;
            case U16 -> raw.getShort() & 0xffff;
            case U8, BOOL -> raw.get() & 0xff;
            default -> throw new IllegalStateException(this + " has fractions");
        };
    }

    /** Numbers as little-endian raw data; only for the types that we write. */
    public byte[] bytes(double[] numbers) {
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
