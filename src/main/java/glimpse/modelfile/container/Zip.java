package glimpse.modelfile.container;

import glimpse.words.InputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The directory of a zip file, and where the bytes of each entry lie: the reader of the JDK does not tell that, and stored
 * entries can then be read from any place on. Nothing is ever unpacked to a disk. The layout is that of PKWARE's APPNOTE.
 */
final class Zip {

    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LISTED = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final long UNSAID = 0xffffffffL;

    /** All may unpack to twice the file, and this much more: weights hardly pack, only a bomb does. */
    private static final long SLACK = 16 << 20;

    /**
     * @param at where its own header begins
     * @param method 0 stored, 8 deflated
     */
    private record Entry(String name, long at, int flags, int method, long packed, long unpacked) {}

    private final Bytes bytes;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private long unpacked;

    private Zip(Bytes bytes) {
        this.bytes = bytes;
    }

    /** @throws InputException if it is damaged, or an entry's name is that of another or leads out of a folder */
    static Zip of(Bytes bytes) throws IOException {
        Zip zip = new Zip(bytes);
        zip.list();
        return zip;
    }

    /** What the entries are called, in the order of the directory. */
    Set<String> names() {
        return entries.keySet();
    }

    /** The bytes of an entry, if there is one of that name. */
    Optional<Bytes> find(String name) throws IOException {
        Entry entry = entries.get(name);
        return entry == null ? Optional.empty() : Optional.of(content(entry));
    }

    private InputException damaged() {
        return new InputException("container.zip", bytes.file());
    }

    private ByteBuffer read(long at, long length) throws IOException {
        if (at < 0 || length > Integer.MAX_VALUE - 8 || at > bytes.size() - length) {
            throw damaged();
        }
        return ByteBuffer.wrap(bytes.read(at, (int) length)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void list() throws IOException {
        long tail = Math.max(0, bytes.size() - END_LENGTH - LONGEST_COMMENT);
        ByteBuffer last = read(tail, bytes.size() - tail);
        int end = last.limit() - END_LENGTH;
        while (end >= 0 && last.getInt(end) != END) {
            end--;
        }
        if (end < 0) {
            throw damaged();
        }
        long length = last.getInt(end + 12) & UNSAID;
        long start = last.getInt(end + 16) & UNSAID;
        if (end >= 20 && last.getInt(end - 20) == LOCATOR_64) {
            ByteBuffer wide = read(last.getLong(end - 12), 56);
            if (wide.getInt(0) != END_64) {
                throw damaged();
            }
            length = wide.getLong(40);
            start = wide.getLong(48);
        }
        if (length < 0) {
            throw damaged();
        }
        list(read(start, length));
    }

    private void list(ByteBuffer directory) {
        while (directory.remaining() >= 46) {
            int at = directory.position();
            int nameLength = directory.getShort(at + 28) & 0xffff;
            int extraLength = directory.getShort(at + 30) & 0xffff;
            int commentLength = directory.getShort(at + 32) & 0xffff;
            if (directory.getInt(at) != LISTED
                    || directory.remaining() < 46 + nameLength + extraLength + commentLength) {
                throw damaged();
            }
            byte[] name = new byte[nameLength];
            directory.get(at + 46, name);
            ByteBuffer extra =
                    directory.slice(at + 46 + nameLength, extraLength).order(ByteOrder.LITTLE_ENDIAN);
            add(entry(new String(name, StandardCharsets.UTF_8), directory, at, extra));
            directory.position(at + 46 + nameLength + extraLength + commentLength);
        }
    }

    /** Sizes and places of four bytes, or of eight in a field of their own where four are too few. */
    private static Entry entry(String name, ByteBuffer directory, int at, ByteBuffer extra) {
        long[] said = {
            directory.getInt(at + 24) & UNSAID, directory.getInt(at + 20) & UNSAID, directory.getInt(at + 42) & UNSAID
        };
        while (extra.remaining() >= 4) {
            int kind = extra.getShort();
            int next = Math.min(extra.limit(), extra.position() + 2 + (extra.getShort(extra.position()) & 0xffff));
            extra.position(extra.position() + 2);
            for (int i = 0; kind == 1 && i < said.length; i++) {
                if (said[i] == UNSAID && next - extra.position() >= 8) {
                    said[i] = extra.getLong();
                }
            }
            extra.position(next);
        }
        int flags = directory.getShort(at + 8);
        return new Entry(name, said[2], flags, directory.getShort(at + 10), said[1], said[0]);
    }

    private void add(Entry entry) {
        String name = entry.name;
        if (name.startsWith("/")
                || name.contains("\\")
                || Arrays.asList(name.split("/")).contains("..")) {
            throw new InputException("container.zip-outside", bytes.file(), name);
        }
        if (entries.put(name, entry) != null) {
            throw new InputException("container.duplicate", bytes.file(), name);
        }
        if (entry.packed < 0 || entry.unpacked < 0) {
            throw damaged();
        }
        unpacked += Math.min(entry.unpacked, bytes.size() * 4 + SLACK);
        if (unpacked > 2 * bytes.size() + SLACK) {
            throw new InputException("container.zip-bomb", bytes.file(), name);
        }
    }

    private Bytes content(Entry entry) throws IOException {
        ByteBuffer local = read(entry.at, 30);
        if (local.getInt(0) != LOCAL) {
            throw damaged();
        }
        long start = entry.at + 30 + (local.getShort(26) & 0xffff) + (local.getShort(28) & 0xffff);
        Bytes packed = bytes.piece(start, entry.packed);
        boolean plain = (entry.flags & 1) == 0;
        if (plain && entry.method == 0 && entry.packed == entry.unpacked) {
            return packed;
        }
        if (!plain || entry.method != 8) {
            throw new InputException("container.zip-method", bytes.file(), entry.name);
        }
        return new Bytes.Deflated(packed, entry.unpacked);
    }
}
