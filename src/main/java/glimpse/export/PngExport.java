package glimpse.export;

import glimpse.draw.Figure;
import glimpse.files.Whole;
import glimpse.words.InputException;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** A figure as a PNG picture. */
public final class PngExport {

    /** A quarter of a gigabyte in memory. */
    private static final double MOST_PIXELS = 64e6;

    /** The name of a picture or a document of another kind, as a person would type it to get one. */
    private static final Pattern OTHER_KIND = Pattern.compile("\\.(jpe?g|gif|svg|pdf|bmp|tiff?|webp|eps|json)$");

    private PngExport() {}

    /** As {@link #write(Figure, Inscription, Path, double)}, with nothing to say of it. */
    public static void write(Figure figure, Path file, double scale) {
        write(figure, Inscription.PLAIN, file, scale);
    }

    /**
     * Writes the picture beside the file and moves it there when it is whole.
     *
     * @param inscription what the file says of the picture
     * @param scale pixels of the picture per pixel of the figure
     * @throws InputException if the name is that of another kind of file, the picture is too large or the file cannot be
     *     written
     */
    public static void write(Figure figure, Inscription inscription, Path file, double scale) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (OTHER_KIND.matcher(name).find()) {
            throw new InputException("fault.not-png", file.toString());
        }
        Whole.write(file, out -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(picture(figure, scale), "png", bytes);
            PngText.write(bytes.toByteArray(), inscription.texts(), out);
        });
    }

    /** Paints a figure into memory and forgets it: what a picture costs before it is written. */
    public static void rehearse(Figure figure) {
        picture(figure, 1);
    }

    static BufferedImage picture(Figure figure, double scale) {
        int width = Math.max(1, (int) Math.ceil(figure.width() * scale));
        int height = Math.max(1, (int) Math.ceil(figure.height() * scale));
        if ((double) width * height > MOST_PIXELS) {
            throw new InputException("fault.picture-too-large", Integer.toString(width), Integer.toString(height));
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(Java2dSurface.awt(figure.background()));
            graphics.fillRect(0, 0, width, height);
            graphics.scale(scale, scale);
            new Java2dSurface(graphics).paint(figure);
        } finally {
            graphics.dispose();
        }
        return image;
    }
}
