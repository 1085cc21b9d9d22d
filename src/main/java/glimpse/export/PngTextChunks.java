package glimpse.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/** The texts of a PNG (11.3.4), also where another program has packed or rewritten them. */
final class PngTextChunks {

    private static final int SIGNATURE = 8;
    private static final int TYPE = 4;
    private static final int SUM = 4;

    private PngTextChunks() {}

    /**
     * The text under a keyword.
     *
     * @throws IOException if the chunks do not hold together up to where it is found
     */
    static Optional<String> find(byte[] png, String keyword) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(png).position(SIGNATURE);
        try {
            while (in.hasRemaining()) {
                int length = in.getInt();
                byte[] type = new byte[TYPE];
                in.get(type);
                if (length < 0 || length > in.remaining()) {
                    throw new IOException("a chunk is longer than the file");
                }
                ByteBuffer data = in.slice().limit(length);
                String name = new String(type, StandardCharsets.US_ASCII);
                if (name.endsWith("TXt") || name.endsWith("EXt")) {
                    if (until0(data).equals(keyword)) {
                        return Optional.of(text(name, data));
                    }
                }
                in.position(in.position() + length + SUM);
            }
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IOException("the file ends within a chunk", e);
        }
        return Optional.empty();
    }

    private static String text(String name, ByteBuffer data) throws IOException {
        return switch (name) {
            case "iTXt" -> international(data);
            case "zTXt" -> {
                data.get();
                yield rest(data, true);
            }
            default -> rest(data, false);
        };
    }

    private static String international(ByteBuffer data) throws IOException {
        boolean packed = data.get() == 1;
        data.get();
        until0(data); // the language
        until0(data); // the keyword in it
        return rest(data, packed);
    }

    private static String until0(ByteBuffer data) {
        StringBuilder text = new StringBuilder();
        for (byte next = data.get(); next != 0; next = data.get()) {
            text.append((char) (next & 0xff));
        }
        return text.toString();
    }

    private static String rest(ByteBuffer data, boolean packed) throws IOException {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        return new String(packed ? unpacked(bytes) : bytes, StandardCharsets.UTF_8);
    }

    private static byte[] unpacked(byte[] bytes) throws IOException {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            byte[] text = in.readNBytes(Enclosure.MOST + 1);
            if (text.length > Enclosure.MOST) {
                throw new IOException("a text is too long");
            }
            return text;
        }
    }
}
