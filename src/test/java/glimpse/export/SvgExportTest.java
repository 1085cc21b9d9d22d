package glimpse.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glimpse.draw.Label;
import glimpse.draw.Mark;
import glimpse.draw.Typeface;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgExportTest {

    private static Document parsed(Picture picture) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(SvgExport.document(picture))));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    @Test
    void aScreenReaderIsToldWhatThePictureShows() throws Exception {
        Document document = parsed(Sketch.picture(Sketch.text("a")));
        assertThat(document.getDocumentElement().getAttribute("xml:lang")).isEqualTo("zh-CN");
        assertThat(document.getDocumentElement().getAttribute("aria-labelledby"))
                .isEqualTo("title description");
        assertThat(elements(document, "title").get(0).getTextContent()).isEqualTo("<tiny>");
        assertThat(elements(document, "desc").get(0).getTextContent()).isEqualTo("a & b → 猫");
    }

    @Test
    void textStaysTextWhateverItsLetters() throws Exception {
        String text = "</script>&\"'\u0001 猫 🐈";
        Document document = parsed(Sketch.picture(Sketch.text(text)));
        assertThat(elements(document, "text").get(0).getTextContent()).isEqualTo(text.replace('\u0001', '\ufffd'));
    }

    @Test
    void aRunStandsWhereItWasMeasuredAndIsAsWide() throws Exception {
        Label line = Label.of("left *bold*", Sketch.STYLE);
        List<Element> runs = elements(parsed(Sketch.picture(Sketch.text(line))), "text");
        double left = Typeface.REGULAR.width("left ", 20);
        assertThat(number(runs.get(0), "x")).isEqualTo(10);
        assertThat(number(runs.get(0), "textLength")).isCloseTo(left, within(0.001));
        assertThat(runs.get(0).getAttribute("xml:space")).isEqualTo("preserve");
        assertThat(number(runs.get(1), "x")).isCloseTo(10 + left, within(0.001));
        assertThat(runs.get(1).getAttribute("font-weight")).isEqualTo("700");
    }

    @Test
    void anItalicRunLeansAsEverywhere() throws Exception {
        Element run = elements(parsed(Sketch.picture(Sketch.text(Label.of("$h$", Sketch.STYLE)))), "text")
                .get(0);
        assertThat(run.getAttribute("transform")).isEqualTo("matrix(1 0 " + -Mark.SLANT + " 1 10 30)");
    }

    @Test
    void theFileCarriesTheFontForItsLettersAndNoMore() throws Exception {
        String svg = SvgExport.document(Sketch.picture(Sketch.text("a猫")));
        Matcher fonts = Pattern.compile("base64,([^)]+)\\)").matcher(svg);
        assertThat(fonts.find()).isTrue();
        byte[] bytes = Base64.getDecoder().decode(fonts.group(1));
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(new ByteArrayInputStream(bytes)))) {
            assertThat(font.getUnicodeCmapLookup().getGlyphId('a')).isPositive();
            assertThat(font.getUnicodeCmapLookup().getGlyphId('猫')).isPositive();
            assertThat(font.getNumberOfGlyphs()).isEqualTo(3);
        }
        assertThat(fonts.find()).as("a bold font that nothing is written in").isFalse();
    }

    @Test
    void outlinesNeedNoFontAndSayWhatTheyMean() throws Exception {
        Picture plain = Sketch.picture(Sketch.text("cat"));
        Picture outlined = new Picture(plain.frames(), plain.inscription(), Print.PLAIN.withOutlines(true));
        Document document = parsed(outlined);
        assertThat(elements(document, "text")).isEmpty();
        assertThat(elements(document, "style")).isEmpty();
        assertThat(elements(document, "path")).hasSize(1);
        assertThat(elements(document, "g"))
                .anyMatch(group -> group.getAttribute("aria-label").equals("cat"));
    }

    @Test
    void thePartsOfAFigureAreNamedGroups() throws Exception {
        List<Element> groups = elements(parsed(Sketch.picture(Sketch.shapes())), "g");
        assertThat(groups).extracting(group -> group.getAttribute("id")).contains("figure", "box", "cells");
    }

    @Test
    void aCellReachesUnderTheNextSoThatNoSeamIsSeen() throws Exception {
        List<Element> boxes = elements(parsed(Sketch.picture(Sketch.shapes())), "rect");
        Element left = boxes.get(boxes.size() - 2);
        Element right = boxes.get(boxes.size() - 1);
        assertThat(number(left, "x") + number(left, "width")).isGreaterThan(number(right, "x"));
        assertThat(number(right, "x")).isEqualTo(50);
        assertThat(number(right, "width")).isEqualTo(10);
    }

    @Test
    void aTransparentPictureHasNoGround() throws Exception {
        Picture plain = Sketch.picture(Sketch.text("cat"));
        Picture clear = new Picture(plain.frames(), plain.inscription(), Print.PLAIN.withTransparent(true));
        assertThat(elements(parsed(plain), "rect")).hasSize(1);
        assertThat(elements(parsed(clear), "rect")).isEmpty();
    }

    @Test
    void theSizeIsThatOfThePageAndTheCoordinatesThoseOfTheFigure() throws Exception {
        Picture plain = Sketch.picture(Sketch.text("cat"));
        Element root = parsed(new Picture(plain.frames(), plain.inscription(), Print.PLAIN.zoomed(1.5)))
                .getDocumentElement();
        assertThat(root.getAttribute("width")).isEqualTo("300");
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 200 50");
    }
}
