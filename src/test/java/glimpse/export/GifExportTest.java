package glimpse.export;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.draw.Box;
import glimpse.draw.Colour;
import glimpse.draw.Drawing;
import glimpse.draw.Figure;
import glimpse.draw.Paint;
import glimpse.draw.Theme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

class GifExportTest {

    private record Frame(BufferedImage image, IIOMetadataNode metadata) {
        IIOMetadataNode node(String name) {
            NodeList found = metadata.getElementsByTagName(name);
            return (IIOMetadataNode) found.item(0);
        }
    }

    private static List<Frame> frames(Picture picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        picture.write(Format.GIF, bytes);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < reader.getNumImages(true); i++) {
            IIOMetadataNode metadata =
                    (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
            frames.add(new Frame(reader.read(i), metadata));
        }
        return frames;
    }

    private static Figure filled(double width, IntFunction<Colour> colour, int count) {
        Drawing drawing = new Drawing();
        for (int i = 0; i < count; i++) {
            drawing.box(new Box(i, 0, 1, 10), Paint.fill(colour.apply(i)));
        }
        return drawing.figure(width, 10, Theme.LIGHT.canvas());
    }

    @Test
    void everyFigureIsShownAsLongAsWasAskedAndTheLastOneLonger() throws IOException {
        Picture picture = Sketch.picture(Sketch.text("a"), Sketch.text("b"), Sketch.text("c"));
        List<Frame> frames = frames(new Picture(picture.frames(), picture.inscription(), Print.PLAIN.pausing(500)));
        assertThat(frames)
                .extracting(frame -> frame.node("GraphicControlExtension").getAttribute("delayTime"))
                .containsExactly("50", "50", "150");
    }

    @Test
    void itRunsForEver() throws IOException {
        Frame first = frames(Sketch.picture(Sketch.text("a"), Sketch.text("b"))).get(0);
        IIOMetadataNode loop = first.node("ApplicationExtension");
        assertThat(loop.getAttribute("applicationID")).isEqualTo("NETSCAPE");
        assertThat((byte[]) loop.getUserObject()).containsExactly(1, 0, 0);
    }

    @Test
    void fewColoursStayAsTheyAre() throws IOException {
        Figure figure = filled(100, i -> new Colour(i, 255 - i, 7 * i % 256, 1), 100);
        BufferedImage image = frames(new Picture(List.of(figure), Inscription.PLAIN, Print.PLAIN.withDensity(1)))
                .get(0)
                .image();
        for (int i = 0; i < 100; i++) {
            assertThat(image.getRGB(i, 5)).isEqualTo(new Colour(i, 255 - i, 7 * i % 256, 1).argb());
        }
    }

    @Test
    void ofManyColoursNoneIsFarOff() throws IOException {
        IntFunction<Colour> all = i -> new Colour(i % 256, i / 8 % 256, i * 5 % 256, 1);
        Figure figure = filled(2000, all, 2000);
        BufferedImage image = frames(new Picture(List.of(figure), Inscription.PLAIN, Print.PLAIN.withDensity(1)))
                .get(0)
                .image();
        for (int i = 0; i < 2000; i++) {
            Colour wanted = all.apply(i);
            int found = image.getRGB(i, 5);
            assertThat(Math.abs((found >> 16 & 0xff) - wanted.red())).isLessThan(40);
            assertThat(Math.abs((found >> 8 & 0xff) - wanted.green())).isLessThan(40);
            assertThat(Math.abs((found & 0xff) - wanted.blue())).isLessThan(40);
        }
    }

    @Test
    void theLargestFigureGivesTheSizeOfAll() throws IOException {
        List<Frame> frames = frames(Sketch.picture(Sketch.text("a"), Sketch.shapes()));
        assertThat(frames).extracting(frame -> frame.image().getWidth()).containsExactly(400, 400);
    }
}
