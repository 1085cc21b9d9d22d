package glimpse.export;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A picture as a PNG file, with texts (chunks {@code iTXt}, PNG 11.3.4.5) and its size (chunk {@code pHYs}, 11.3.5.3).
 *
 * <p>Written here because the library tries five filters on every row, of which one is best for drawings: most rows are like
 * the one above. It takes five times as long, and loads an XML parser's classes for the texts.
 */
final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** Not compressed, by no method, in no language that is named, the keyword not translated. */
    private static final byte[] PLAIN = {0, 0, 0, 0, 0};

    private static final byte RGB = 2;
    private static final byte RGB_WITH_ALPHA = 6;

    /** The difference to the row above. */
    private static final byte UP = 2;

    /** The size is told in pixels per metre. */
    private static final byte METRES = 1;

    private static final double METRES_PER_INCH = 0.0254;
    private static final int PIXELS_PER_INCH = 96;

    private static final int LEVEL = 4;

    private final DataOutputStream out;

    private PngFile(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    /**
     * Writes a picture of a pixel an {@code int}, with texts by keyword, which is of at most 79 letters of Latin-1.
     *
     * @param density pixels of the picture for each of 96 to an inch
     */
    static void write(BufferedImage image, Map<String, String> texts, double density, OutputStream out)
            throws IOException {
        PngFile file = new PngFile(out);
        file.out.write(SIGNATURE);
        file.chunk("IHDR", header(image));
        file.chunk("pHYs", size(density));
        for (Map.Entry<String, String> text : new TreeMap<>(texts).entrySet()) {
            file.chunk("iTXt", text(text.getKey(), text.getValue()));
        }
        file.chunk("IDAT", pixels(image));
        file.chunk("IEND", new byte[0]);
        file.out.flush();
    }

    private void chunk(String name, byte[] data) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(type);
        sum.update(data);
        out.writeInt(data.length);
        out.write(type);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }

    private static byte[] header(BufferedImage image) {
        return ByteBuffer.allocate(13)
                .putInt(image.getWidth())
                .putInt(image.getHeight())
                .put((byte) 8)
                .put(image.getColorModel().hasAlpha() ? RGB_WITH_ALPHA : RGB)
                .array();
    }

    private static byte[] size(double density) {
        int perMetre = (int) Math.round(density * PIXELS_PER_INCH / METRES_PER_INCH);
        return ByteBuffer.allocate(9)
                .putInt(perMetre)
                .putInt(perMetre)
                .put(METRES)
                .array();
    }

    private static byte[] text(String keyword, String text) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.write(keyword.getBytes(StandardCharsets.ISO_8859_1));
        data.write(PLAIN);
        data.write(text.replace('\0', ' ').getBytes(StandardCharsets.UTF_8));
        return data.toByteArray();
    }

    private static byte[] pixels(BufferedImage image) throws IOException {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        int samples = image.getColorModel().hasAlpha() ? 4 : 3;
        byte[] row = new byte[1 + samples * width];
        row[0] = UP;
        int[] above = new int[width];
        int[] present = new int[width];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        Deflater deflater = new Deflater(LEVEL);
        try (DeflaterOutputStream packed = new DeflaterOutputStream(bytes, deflater, 1 << 14)) {
            for (int y = 0; y < image.getHeight(); y++) {
                System.arraycopy(pixels, y * width, present, 0, width);
                difference(present, above, row, samples);
                packed.write(row);
                int[] next = above;
                above = present;
                present = next;
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void difference(int[] row, int[] above, byte[] to, int samples) {
        int at = 1;
        for (int x = 0; x < row.length; x++) {
            int now = row[x];
            int before = above[x];
            to[at++] = (byte) ((now >> 16) - (before >> 16));
            to[at++] = (byte) ((now >> 8) - (before >> 8));
            to[at++] = (byte) (now - before);
            if (samples == 4) {
                to[at++] = (byte) ((now >> 24) - (before >> 24));
            }
        }
    }
}
