package glimpse.modelfile.container;

import glimpse.words.InputException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Goes through bytes once, from front to back; numbers are little-endian. What is claimed is looked for before room is made. */
final class ByteCursor implements AutoCloseable {

    private final Bytes bytes;
    private final InputStream in;
    private long place;

    ByteCursor(Bytes bytes) throws IOException {
        this.bytes = bytes;
        this.in = new BufferedInputStream(bytes.from(0), 1 << 16);
    }

    Bytes bytes() {
        return bytes;
    }

    int next() throws IOException {
        need(1);
        place++;
        int next = in.read();
        if (next < 0) {
            throw new EOFException();
        }
        return next;
    }

    byte[] next(long length) throws IOException {
        need(length);
        place += length;
        byte[] next = in.readNBytes((int) length);
        if (next.length < length) {
            throw new EOFException();
        }
        return next;
    }

    /** Passes over a piece, which can be read later. */
    Bytes pass(long length) throws IOException {
        need(length);
        Bytes piece = bytes.piece(place, length);
        in.skipNBytes(length);
        place += length;
        return piece;
    }

    private void need(long length) {
        if (length < 0 || length > bytes.size() - place) {
            throw damaged();
        }
    }

    /** That what is read makes no sense here. */
    InputException damaged() {
        return new InputException("container.damaged", bytes.file(), place);
    }

    int nextShort() throws IOException {
        return ByteBuffer.wrap(next(2)).order(ByteOrder.LITTLE_ENDIAN).getShort() & 0xffff;
    }

    int nextInt() throws IOException {
        return ByteBuffer.wrap(next(4)).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }

    long nextUnsigned() throws IOException {
        return nextInt() & 0xffffffffL;
    }

    long nextLong() throws IOException {
        return ByteBuffer.wrap(next(8)).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    /** All up to the end of the line, without that. */
    byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = next(); b != '\n'; b = next()) {
            line.write(b);
        }
        return line.toByteArray();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
