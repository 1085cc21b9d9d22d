package glimpse.modelfile.container;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** Numbers of one type that lie in one piece of a file, read window by window when they are asked for. */
public final class Storage {

    private static final int WINDOW = 1 << 20;

    private final Bytes bytes;
    private final NumberType type;
    private final ByteOrder order;

    Storage(Bytes bytes, NumberType type, ByteOrder order) {
        this.bytes = bytes;
        this.type = type;
        this.order = order;
    }

    /** How each number is written. */
    public NumberType type() {
        return type;
    }

    /** How many numbers there are. */
    public long count() {
        return bytes.size() / type.bytes();
    }

    Path file() {
        return bytes.file();
    }

    /** The same bytes, taken for numbers of another type. */
    Storage as(NumberType other) {
        return new Storage(bytes, other, order);
    }

    float[] floats(long first, int count) {
        float[] numbers = new float[count];
        windows(first, count, (raw, at, length) -> type.read(raw, numbers, at, length));
        return numbers;
    }

    double[] doubles(long first, int count) {
        double[] numbers = new double[count];
        windows(first, count, (raw, at, length) -> type.read(raw, numbers, at, length));
        return numbers;
    }

    long[] wholes(long first, int count) {
        long[] numbers = new long[count];
        windows(first, count, (raw, at, length) -> type.read(raw, numbers, at, length));
        return numbers;
    }

    /** Takes the raw bytes of {@code length} numbers, the first of which is to stand at {@code at}. */
    private interface Window {
        void take(ByteBuffer raw, int at, int length);
    }

    private void windows(long first, int count, Window window) {
        if (count == 0) {
            return;
        }
        int most = WINDOW / type.bytes();
        byte[] raw = new byte[Math.min(count, most) * type.bytes()];
        try (InputStream in = bytes.from(first * type.bytes())) {
            for (int at = 0; at < count; at += most) {
                int length = Math.min(most, count - at);
                int wanted = length * type.bytes();
                if (in.readNBytes(raw, 0, wanted) < wanted) {
                    throw new EOFException();
                }
                window.take(ByteBuffer.wrap(raw, 0, wanted).order(order), at, length);
            }
        } catch (IOException e) {
            throw Bytes.fault(file(), e);
        }
    }
}
