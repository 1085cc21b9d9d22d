package glimpse.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glimpse.draw.Figure;
import glimpse.draw.Label;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfExportTest {

    private static PDDocument document(Picture picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        picture.write(Format.PDF, bytes);
        return Loader.loadPDF(bytes.toByteArray());
    }

    private static String text(Figure figure) throws IOException {
        try (PDDocument document = document(Sketch.picture(figure))) {
            return new PDFTextStripper().getText(document).strip();
        }
    }

    @Test
    void itsTextCanBeSelectedChineseToo() throws IOException {
        assertThat(text(Sketch.text("a cat 一只猫"))).isEqualTo("a cat 一只猫");
    }

    @Test
    void aLineOfSeveralRunsIsRead() throws IOException {
        assertThat(text(Sketch.text(Label.of("one *bold* $h$", Sketch.STYLE)))).isEqualTo("one bold h");
    }

    @Test
    void lettersThatTheFontLacksAreShapesThatReadAsLetters() throws IOException {
        try (PDDocument document = document(Sketch.picture(Sketch.text("שלום")))) {
            String content = new String(document.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(content).contains("BDC").contains(" c\n");
            PDResources resources = document.getPage(0).getResources();
            assertThat(resources
                            .getProperties(
                                    resources.getPropertiesNames().iterator().next())
                            .getCOSObject()
                            .getString(COSName.ACTUAL_TEXT))
                    .isEqualTo("שלום");
        }
    }

    @Test
    void whatNoFontCanWriteIsNoFault() throws IOException {
        assertThat(text(Sketch.text("a\u0001b\ud800\n\t\u200b"))).isNotNull();
    }

    @Test
    void theFontIsInTheFileAsFarAsItIsUsed() throws IOException {
        try (PDDocument document = document(Sketch.picture(Sketch.text("a猫")))) {
            PDResources resources = document.getPage(0).getResources();
            assertThat(resources.getFontNames()).hasSize(1);
            PDFont font = resources.getFont(resources.getFontNames().iterator().next());
            assertThat(font.isEmbedded()).isTrue();
            assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSansSC-Regular");
        }
    }

    @Test
    void itSaysTitleAndLanguage() throws IOException {
        try (PDDocument document = document(Sketch.picture(Sketch.text("a")))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("<tiny>");
            assertThat(document.getDocumentInformation().getSubject()).isEqualTo("a & b → 猫");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
        }
    }

    @Test
    void aPageIsAsLargeAsTheFigureOnScreen() throws IOException {
        try (PDDocument document = document(Sketch.picture(Sketch.shapes()))) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isCloseTo(75, within(0.01f));
            assertThat(document.getPage(0).getMediaBox().getHeight()).isCloseTo(37.5f, within(0.01f));
        }
    }

    @Test
    void everyFigureHasItsPage() throws IOException {
        try (PDDocument document = document(Sketch.picture(Sketch.text("a"), Sketch.text("b")))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(document)).contains("a").contains("b");
        }
    }
}
