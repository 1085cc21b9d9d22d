package glimpse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glimpse.export.PngTexts;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCommandTest {

    @TempDir
    Path folder;

    private Path model;

    @BeforeEach
    void write() {
        model = folder.resolve("tiny");
        TinyModel.write(model);
    }

    private Outcome export(String output, Object... more) {
        Object[] common = {"export", model, "--source", "The cat sees the dog.", "--output", folder.resolve(output)};
        return Outcome.of(Stream.concat(Stream.of(common), Stream.of(more)).toArray());
    }

    private String svg(String output, Object... more) throws IOException {
        export(output, more).good();
        return Files.readString(folder.resolve(output));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "step",
                "alignment",
                "strip",
                "beams",
                "numbers",
                "states",
                "context",
                "encoder",
                "metrics",
                "ablation"
            })
    void everyFigureIsWrittenInEveryFormat(String figure) {
        export("out", "--figure", figure, "--format", "png,svg,pdf,gif", "--scale", "0.5")
                .good();
        assertThat(Stream.of("png", "svg", "pdf", "gif").map(ending -> folder.resolve("out." + ending)))
                .allMatch(Files::isRegularFile);
    }

    @Test
    void theFilesNameSaysTheFormat() throws IOException {
        assertThat(svg("cat.SVG")).startsWith("<svg").contains("Alignment · tiny");
    }

    @Test
    void aFileThatIsThereStaysAndTheNextNameIsTaken() throws IOException {
        Path old = Files.writeString(folder.resolve("cat.svg"), "mine");
        assertThat(export("cat.svg").err())
                .contains("cat.svg")
                .contains("cat-2.svg")
                .contains("--force");
        assertThat(old).hasContent("mine");
        assertThat(folder.resolve("cat-2.svg")).isRegularFile();
        export("cat.svg", "--force").good();
        assertThat(Files.readString(old)).startsWith("<svg");
    }

    @Test
    void aGifShowsAStepAfterTheOtherAndAPictureTheLast() throws IOException {
        export("steps.gif", "--figure", "step", "--maximum-length", "4", "--minimum-length", "3")
                .good();
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(
                ImageIO.createImageInputStream(folder.resolve("steps.gif").toFile()));
        assertThat(reader.getNumImages(true)).isEqualTo(4);
        assertThat(svg("last.svg", "--figure", "step", "--maximum-length", "4", "--minimum-length", "3"))
                .contains("Step 4 of 4");
    }

    @Test
    void aColumnOfAPaperIs85MillimetresWide() throws IOException {
        for (String figure : new String[] {"alignment", "step", "strip"}) {
            export(figure + ".png", "--figure", figure, "--preset", "paper", "--scale", "3")
                    .good();
            BufferedImage picture = ImageIO.read(folder.resolve(figure + ".png").toFile());
            assertThat(picture.getWidth() / 3.0).isCloseTo(85 / 25.4 * 96, within(1.0));
        }
    }

    @Test
    void aSlideIs16To9WhateverIsOnIt() throws IOException {
        assertThat(svg("slide.svg", "--figure", "step", "--preset", "slide"))
                .contains("width=\"1280\"")
                .contains("height=\"720\"");
    }

    @Test
    void noWordOfAStepIsLeftOutWhereThePageIsSmall() throws IOException {
        assertThat(svg("column.svg", "--figure", "step", "--preset", "paper"))
                .contains(">The</text>", ">cat</text>", ">sees</text>", ">dog</text>")
                .doesNotContain(">‹");
    }

    @Test
    void largerTextLeavesThePictureItsWidth() throws IOException {
        String plain = svg("plain.svg", "--width", "900");
        String large = svg("large.svg", "--width", "900", "--text-size", "1.5");
        assertThat(plain).contains("width=\"900\"").contains("viewBox=\"0 0 900 ");
        assertThat(large).contains("width=\"900\"").contains("viewBox=\"0 0 600 ");
    }

    @Test
    void aTitleStandsOverTheFigureAndInTheFile() throws IOException {
        assertThat(svg("titled.svg", "--title", "Cats & dogs"))
                .contains("<title id=\"title\">Cats &amp; dogs</title>")
                .contains(">Cats &amp; dogs</text>");
        export("titled.png", "--title", "Cats").good();
        assertThat(PngTexts.of(folder.resolve("titled.png"))).containsEntry("Title", "Cats");
    }

    @Test
    void tokensOutsideTheCropAreLeftOut() throws IOException {
        assertThat(svg("whole.svg")).contains(">The</text>").contains(">sees</text>");
        assertThat(svg("crop.svg", "--source-tokens", "2-3"))
                .doesNotContain(">The</text>")
                .contains(">cat</text>")
                .contains(">sees</text>")
                .doesNotContain(">dog</text>");
    }

    @Test
    void transparentIsWithoutAGround() throws IOException {
        export("clear.png", "--transparent").good();
        assertThat(ImageIO.read(folder.resolve("clear.png").toFile()).getRGB(1, 1) >>> 24)
                .isZero();
    }

    @Test
    void outlinesHoldNoText() throws IOException {
        assertThat(svg("outlines.svg", "--outlines")).doesNotContain("<text").contains("aria-label=\"cat\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.svg", "a.pdf", "a.html"})
    void aPictureOpensAsTheTraceThatItShows(String name) {
        export(name).good();
        assertThat(Outcome.of("open", "--list", folder.resolve(name)).good())
                .contains("The cat sees the dog .")
                .contains("trace of Glimpse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.svg", "a.pdf"})
    void aPlainPictureIsSmallerAndHasNothingToOpen(String name) throws IOException {
        export(name).good();
        long whole = Files.size(folder.resolve(name));
        export(name, "--plain", "--force").good();
        assertThat(Files.size(folder.resolve(name))).isLessThan(whole);
        assertThat(Outcome.of("open", folder.resolve(name)).sentence()).contains("--plain");
    }

    @Test
    void aPageNeedsItsTrace() {
        assertThat(export("a.html", "--plain").sentence()).contains("(HTML)", "--plain");
        assertThat(folder.resolve("a.html")).doesNotExist();
    }
}
