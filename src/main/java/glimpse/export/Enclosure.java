package glimpse.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A text (JSON) that a picture's file carries beside the picture, packed with gzip. */
public final class Enclosure {

    /** The keyword in a PNG, the id of the element in SVG and HTML, and the attachment's name in a PDF. */
    static final String NAME = "glimpse-view";

    /** Bytes of the text: what is packed may claim to be small. */
    static final int MOST = 64 << 20;

    private final byte[] packed;

    private Enclosure(byte[] packed) {
        this.packed = packed;
    }

    /** Packs a text; empty for one that is longer than would be read again. */
    public static Optional<Enclosure> of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MOST) {
            return Optional.empty();
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) { // nothing fails in memory
            throw new UncheckedIOException(e);
        }
        return Optional.of(new Enclosure(packed.toByteArray()));
    }

    static Enclosure ofPacked(byte[] packed) {
        return new Enclosure(packed.clone());
    }

    /** @throws IllegalArgumentException if it is no base 64 */
    static Enclosure ofBase64(String written) {
        return new Enclosure(Base64.getMimeDecoder().decode(written));
    }

    byte[] packed() {
        return packed.clone();
    }

    String base64() {
        return Base64.getEncoder().encodeToString(packed);
    }

    /**
     * The text.
     *
     * @throws IOException if it was damaged, or is longer than any that is written
     */
    public String text() throws IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = gzip.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw new IOException("more than " + MOST + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
