package glimpse.export;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Texts in a PNG picture (chunks {@code iTXt}, PNG 11.3.4.5), put behind its header. They are written here because the
 * library would load an XML parser's classes for them.
 */
final class PngText {

    /** The signature and the chunk {@code IHDR}. */
    private static final int HEADER = 8 + 25;

    private static final byte[] TYPE = "iTXt".getBytes(StandardCharsets.US_ASCII);

    /** Not compressed, by no method, in no language that is named, the keyword not translated. */
    private static final byte[] PLAIN = {0, 0, 0, 0, 0};

    private PngText() {}

    /** Writes the picture with texts by keyword, which is of at most 79 letters of Latin-1. */
    static void write(byte[] picture, Map<String, String> texts, OutputStream out) throws IOException {
        out.write(picture, 0, HEADER);
        DataOutputStream chunks = new DataOutputStream(out);
        for (Map.Entry<String, String> text : new TreeMap<>(texts).entrySet()) {
            chunk(data(text.getKey(), text.getValue()), chunks);
        }
        chunks.flush();
        out.write(picture, HEADER, picture.length - HEADER);
    }

    private static byte[] data(String keyword, String text) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.write(keyword.getBytes(StandardCharsets.ISO_8859_1));
        data.write(PLAIN);
        data.write(text.replace('\0', ' ').getBytes(StandardCharsets.UTF_8));
        return data.toByteArray();
    }

    private static void chunk(byte[] data, DataOutputStream out) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(TYPE);
        sum.update(data);
        out.writeInt(data.length);
        out.write(TYPE);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }
}
