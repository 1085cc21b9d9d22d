package glimpse.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Colour;
import glimpse.draw.Drawing;
import glimpse.draw.Figure;
import glimpse.draw.Label;
import glimpse.draw.Mark;
import glimpse.draw.Paint;
import glimpse.draw.Style;
import glimpse.draw.Theme;
import glimpse.draw.Typeface;
import glimpse.words.InputException;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngExportTest {

    private static final Colour RED = Colour.of("#cc0000");
    private static final Colour BLUE = Colour.of("#0000cc");

    @TempDir
    Path folder;

    private static Figure figure() {
        Drawing drawing = new Drawing();
        drawing.box(new Box(10, 10, 20, 20), Paint.fill(RED));
        drawing.add(new Mark.Raster(new Box(40, 10, 20, 20), 2, 1, new int[] {RED.argb(), BLUE.argb()}));
        drawing.text(Label.plain("猫", new Style(20, Theme.LIGHT.text())), 80, 30, Anchor.MIDDLE);
        return drawing.figure(100, 50, Theme.LIGHT.canvas());
    }

    @Test
    void marksAreWhereTheirCoordinatesSayAtEveryScale() throws IOException {
        Path file = folder.resolve("a.png");
        PngExport.write(figure(), file, 2);
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(200);
        assertThat(image.getHeight()).isEqualTo(100);
        assertThat(image.getRGB(40, 40)).isEqualTo(RED.argb());
        assertThat(image.getRGB(98, 40)).isEqualTo(RED.argb());
        assertThat(image.getRGB(102, 40)).isEqualTo(BLUE.argb());
        assertThat(image.getRGB(2, 2)).isEqualTo(Theme.LIGHT.canvas().argb());
    }

    @Test
    void aChineseWordLeavesInkInItsBox() {
        BufferedImage image = PngExport.image(figure(), Print.PLAIN.withDensity(1));
        long ink = Stream.iterate(0, i -> i + 1)
                .limit(400)
                .filter(i -> (image.getRGB(70 + i % 20, 12 + i / 20) & 0xff) < 128)
                .count();
        assertThat(ink).isBetween(40L, 240L);
    }

    private static BufferedImage picture(String text) {
        Drawing drawing = new Drawing();
        drawing.text(Label.plain(text, new Style(20, Theme.LIGHT.text())), 10, 30, Anchor.START);
        return PngExport.image(drawing.figure(100, 50, Theme.LIGHT.canvas()), Print.PLAIN.withDensity(1));
    }

    private static int[] pixels(BufferedImage image, double from, double to) {
        int left = (int) Math.round(from);
        int width = (int) Math.round(to) - left;
        return image.getRGB(left, 0, width, image.getHeight(), null, 0, width);
    }

    private static void assumeThatTheSystemHas(String text) {
        assumeThat(new Font(Font.SANS_SERIF, Font.PLAIN, 12).canDisplayUpTo(text))
                .isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"Ł,ł", "ş,ğ", "έ,ί", "ש,ם", "م,ح"})
    void aLetterThatTheBundledFontLacksIsNoBox(String one, String other) {
        assumeThatTheSystemHas(one + other);
        assertThat(pixels(picture(one), 0, 100)).isNotEqualTo(pixels(picture(other), 0, 100));
    }

    @Test
    void aWordThatIsReadFromRightToLeftStandsSo() {
        assumeThatTheSystemHas("שם");
        Typeface face = Typeface.REGULAR;
        double last = 10 + face.width("ם", 20);
        assertThat(pixels(picture("שם"), 10, last - 1)).isEqualTo(pixels(picture("ם"), 10, last - 1));
        assertThat(face.width("שם", 20)).isCloseTo(face.width("ש", 20) + face.width("ם", 20), within(0.1));
    }

    @Test
    void aLetterThatNoFontHasIsABoxAndNoFault() {
        String nobody = "a\udbff\udffd\ud800\u0378b";
        assertThat(Typeface.REGULAR.width(nobody, 20)).isPositive();
        assertThat(pixels(picture(nobody), 0, 100)).isNotEqualTo(pixels(picture("a"), 0, 100));
    }

    @Test
    void aPictureCarriesItsTexts() throws IOException {
        Path file = folder.resolve("a.png");
        String text = "猫 sees\nthe 🐈 " + "word ".repeat(20_000);
        Inscription inscription = new Inscription(Map.of("Title", "tiny", "Source text", text, "Output text", ""));
        Picture.of(figure(), inscription).write(file);
        assertThat(PngTexts.of(file))
                .containsEntry("Title", "tiny")
                .containsEntry("Source text", text)
                .containsEntry("Output text", "")
                .hasEntrySatisfying("Software", software -> assertThat(software).startsWith("Glimpse"))
                .hasSize(4);
    }

    @Test
    void theTextsChangeNothingInThePicture() throws IOException {
        Path file = folder.resolve("a.png");
        new Picture(List.of(figure()), new Inscription(Map.of("Title", "tiny")), Print.PLAIN.withDensity(1))
                .write(file);
        BufferedImage read = ImageIO.read(file.toFile());
        assertThat(pixels(read, 0, 100))
                .isEqualTo(pixels(PngExport.image(figure(), Print.PLAIN.withDensity(1)), 0, 100));
    }

    @Test
    void nothingHalfWrittenStaysInTheFolder() throws IOException {
        PngExport.write(figure(), folder.resolve("a.png"), 1);
        PngExport.write(figure(), folder.resolve("a.png"), 1);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("a.png"));
        }
    }

    @Test
    void aPathThatCannotBeWrittenIsNamed() {
        Path file = folder.resolve("none").resolve("a.png");
        assertThatThrownBy(() -> PngExport.write(figure(), file, 1))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(file.toString());
        assertThatThrownBy(() -> PngExport.write(figure(), folder, 1))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(folder.toString());
    }

    @Test
    void theNameOfAnotherKindOfPictureIsRefused() {
        Path file = folder.resolve("a.JPG");
        assertThatThrownBy(() -> Picture.of(figure(), Inscription.PLAIN).write(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("png, svg");
        assertThat(file).doesNotExist();
    }
}
