package glimpse.modelfile.container;

import glimpse.files.Reading;
import glimpse.words.InputException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Bytes that can be read from any place on: a file, a piece of one, what unpacks from such a piece, or what lies in memory.
 * Nothing stays open between two reads.
 */
sealed interface Bytes {

    /** The file that they come from, to be named in faults. */
    Path file();

    long size();

    /** A stream that begins at a place; the caller closes it, and reads no further than {@link #size()}. */
    InputStream from(long at) throws IOException;

    /** @throws InputException if the piece reaches beyond the end */
    default Bytes piece(long start, long length) {
        if (start < 0 || length < 0 || start > size() - length) {
            throw new InputException("fault.truncated", file(), Math.max(start, 0) + Math.max(length, 0), size());
        }
        return new Piece(this, start, length);
    }

    /** What a person can be told where reading failed: what ends too early or does not unpack is damaged. */
    static InputException fault(Path file, IOException cause) {
        return cause instanceof EOFException || cause instanceof ZipException
                ? new InputException("container.short", file)
                : Reading.fault(file, cause);
    }

    /** Reads a few bytes, as many as there are. */
    default byte[] read(long at, int most) throws IOException {
        try (InputStream in = from(at)) {
            return in.readNBytes((int) Math.min(most, size() - at));
        }
    }

    /** Whether the first bytes of a file are those of a mark. */
    static boolean begin(byte[] first, byte[] mark) {
        return first.length >= mark.length && Arrays.equals(first, 0, mark.length, mark, 0, mark.length);
    }

    static Bytes of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return new Stored(file, channel.size());
        }
    }

    /** All bytes of a file. */
    record Stored(Path file, long size) implements Bytes {
        @Override
        public InputStream from(long at) throws IOException {
            return Channels.newInputStream(FileChannel.open(file).position(at));
        }
    }

    /** Some of other bytes, one after another. */
    record Piece(Bytes whole, long start, long size) implements Bytes {
        @Override
        public Path file() {
            return whole.file();
        }

        @Override
        public InputStream from(long at) throws IOException {
            return whole.from(start + at);
        }
    }

    /** What other bytes unpack to, as far as {@code size} goes. */
    record Deflated(Bytes packed, long size) implements Bytes {
        @Override
        public Path file() {
            return packed.file();
        }

        @Override
        public InputStream from(long at) throws IOException {
            Inflater inflater = new Inflater(true);
            InputStream unpacked = new InflaterInputStream(packed.from(0), inflater, 1 << 16) {
                @Override
                public void close() throws IOException {
                    super.close();
                    inflater.end();
                }
            };
            unpacked.skipNBytes(at);
            return unpacked;
        }
    }

    /** Bytes of several files, one after another. */
    record Joined(Path file, List<Bytes> parts) implements Bytes {
        @Override
        public long size() {
            return parts.stream().mapToLong(Bytes::size).sum();
        }

        @Override
        public InputStream from(long at) throws IOException {
            InputStream all = InputStream.nullInputStream();
            long end = size();
            try {
                for (int i = parts.size() - 1; i >= 0 && end > at; i--) {
                    end -= parts.get(i).size();
                    all = new SequenceInputStream(parts.get(i).from(Math.max(0, at - end)), all);
                }
                return all;
            } catch (IOException e) {
                all.close();
                throw e;
            }
        }
    }

    /** Bytes in memory. */
    record Held(Path file, byte[] array) implements Bytes {
        @Override
        public long size() {
            return array.length;
        }

        @Override
        public InputStream from(long at) {
            return new ByteArrayInputStream(array, (int) at, array.length);
        }
    }
}
