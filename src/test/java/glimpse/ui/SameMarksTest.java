package glimpse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import glimpse.draw.Figure;
import glimpse.draw.Typeface;
import glimpse.export.Format;
import glimpse.export.Inscription;
import glimpse.export.Picture;
import glimpse.export.Print;
import glimpse.figure.Catalogue;
import glimpse.ui.common.CanvasSurface;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Every figure looks the same on every surface. Letters and edges are smoothed in another way by each, so what is compared
 * are the means of small squares.
 */
@ExtendWith(ApplicationExtension.class)
class SameMarksTest {

    private static final int SCALE = 2;
    private static final Print PRINT = Print.PLAIN.withDensity(SCALE);
    private static final Map<String, Figure> FIGURES = Catalogue.all();

    /** The side of a square: four pixels of the figure. */
    private static final int SQUARE = 4 * SCALE;

    /** How far the means of two squares may be apart, of 255. */
    private static final double FAR = 48;

    /** How many squares may be further apart, of a thousand. */
    private static final double FEW = 3;

    /** How far all squares may be apart in the mean. */
    private static final double NEAR = 2;

    static List<String> names() {
        return List.copyOf(FIGURES.keySet());
    }

    @BeforeAll
    static void letTheReaderOfSvgHaveTheFont() {
        GraphicsEnvironment fonts = GraphicsEnvironment.getLocalGraphicsEnvironment();
        fonts.registerFont(Typeface.REGULAR.font());
        fonts.registerFont(Typeface.BOLD.font());
    }

    private static byte[] bytes(Figure figure, Format format, Print print) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Picture(List.of(figure), Inscription.PLAIN, print).write(format, bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage png(Figure figure) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes(figure, Format.PNG, PRINT)));
    }

    private static BufferedImage svg(Figure figure, boolean outlines) throws IOException {
        InputStream in = new ByteArrayInputStream(bytes(figure, Format.SVG, PRINT.withOutlines(outlines)));
        SVGDocument document = new SVGLoader().load(in, null, LoaderContext.createDefault());
        BufferedImage image = blank(figure);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.scale(SCALE, SCALE);
        document.render((JComponent) null, graphics);
        graphics.dispose();
        return image;
    }

    private static BufferedImage blank(Figure figure) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(SCALE * figure.width()),
                (int) Math.ceil(SCALE * figure.height()),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.dispose();
        return image;
    }

    private static BufferedImage pdf(Figure figure) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes(figure, Format.PDF, PRINT))) {
            return new PDFRenderer(document).renderImageWithDPI(0, 96 * SCALE, ImageType.RGB);
        }
    }

    private static BufferedImage canvas(Figure figure) {
        Image picture = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> CanvasSurface.image(figure, SCALE));
        PixelReader pixels = picture.getPixelReader();
        BufferedImage image =
                new BufferedImage((int) picture.getWidth(), (int) picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        return image;
    }

    /** The mean of each channel of a square. */
    private static double[] mean(BufferedImage image, int left, int top) {
        double[] sum = new double[3];
        for (int y = top; y < top + SQUARE; y++) {
            for (int x = left; x < left + SQUARE; x++) {
                int rgb = image.getRGB(x, y);
                sum[0] += rgb >> 16 & 0xff;
                sum[1] += rgb >> 8 & 0xff;
                sum[2] += rgb & 0xff;
            }
        }
        for (int k = 0; k < sum.length; k++) {
            sum[k] /= SQUARE * SQUARE;
        }
        return sum;
    }

    private static void areAlike(BufferedImage wanted, BufferedImage found) {
        int width = Math.min(wanted.getWidth(), found.getWidth()) / SQUARE;
        int height = Math.min(wanted.getHeight(), found.getHeight()) / SQUARE;
        assertThat(Math.abs(wanted.getWidth() - found.getWidth())).isLessThanOrEqualTo(1);
        assertThat(Math.abs(wanted.getHeight() - found.getHeight())).isLessThanOrEqualTo(1);
        int far = 0;
        double sum = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double[] a = mean(wanted, x * SQUARE, y * SQUARE);
                double[] b = mean(found, x * SQUARE, y * SQUARE);
                double apart = Math.max(Math.abs(a[0] - b[0]), Math.max(Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2])));
                sum += apart;
                far += apart > FAR ? 1 : 0;
            }
        }
        assertThat(1000.0 * far / (width * height))
                .as("squares that differ, of 1000")
                .isLessThan(FEW);
        assertThat(sum / (width * height)).as("mean difference").isLessThan(NEAR);
    }

    @ParameterizedTest
    @MethodSource("names")
    void theWindowShowsWhatThePictureShows(String name) throws IOException {
        Figure figure = FIGURES.get(name);
        areAlike(png(figure), canvas(figure));
    }

    @ParameterizedTest
    @MethodSource("names")
    void outlinesInSvgLookLikeThePicture(String name) throws IOException {
        Figure figure = FIGURES.get(name);
        areAlike(png(figure), svg(figure, true));
    }

    @ParameterizedTest
    @MethodSource("names")
    void textInSvgLooksLikeThePicture(String name) throws IOException {
        Figure figure = FIGURES.get(name);
        areAlike(png(figure), svg(figure, false));
    }

    @ParameterizedTest
    @MethodSource("names")
    void pdfLooksLikeThePicture(String name) throws IOException {
        Figure figure = FIGURES.get(name);
        areAlike(png(figure), pdf(figure));
    }
}
