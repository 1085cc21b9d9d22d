package glimpse.export;

import glimpse.draw.Figure;
import glimpse.words.InputException;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A figure as a PNG picture. */
public final class PngExport {

    /** A quarter of a gigabyte in memory. */
    private static final double MOST_PIXELS = 64e6;

    private PngExport() {}

    /** Writes a figure of which there is nothing to say, with so many pixels of the picture per pixel of the figure. */
    public static void write(Figure figure, Path file, double scale) {
        new Picture(List.of(figure), Inscription.PLAIN, Print.PLAIN.withDensity(scale)).write(Format.PNG, file);
    }

    static void write(Picture picture, OutputStream out) throws IOException {
        PngFile.write(
                image(picture.last(), picture.print()),
                texts(picture.inscription()),
                picture.print().density(),
                out);
    }

    private static Map<String, String> texts(Inscription said) {
        Map<String, String> texts = new HashMap<>(said.texts());
        said.enclosure().ifPresent(enclosure -> texts.put(Enclosure.NAME, enclosure.base64()));
        return texts;
    }

    /** Paints a figure into memory and forgets it: what a picture costs before it is written. */
    public static void rehearse(Figure figure) {
        image(figure, Print.PLAIN.withDensity(1));
    }

    /** @throws InputException if it would be too large */
    static BufferedImage image(Figure figure, Print print) {
        double scale = print.raster();
        int width = Math.max(1, (int) Math.ceil(figure.width() * scale));
        int height = Math.max(1, (int) Math.ceil(figure.height() * scale));
        if ((double) width * height > MOST_PIXELS) {
            throw new InputException("fault.picture-too-large", Integer.toString(width), Integer.toString(height));
        }
        int kind = print.transparent() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage image = new BufferedImage(width, height, kind);
        Graphics2D graphics = image.createGraphics();
        try {
            if (!print.transparent()) {
                graphics.setColor(Java2dSurface.awt(figure.background()));
                graphics.fillRect(0, 0, width, height);
            }
            graphics.scale(scale, scale);
            new Java2dSurface(graphics).paint(figure);
        } finally {
            graphics.dispose();
        }
        return image;
    }
}
