package glimpse.export;

import glimpse.draw.Box;
import glimpse.draw.Figure;
import glimpse.draw.Mark;
import glimpse.draw.Paint;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;

/** Figures as PDF, a page each, with text that can be selected in the part of the bundled font that it needs. */
final class PdfExport {

    /** Points, 72 to an inch, for a pixel, 96 to an inch. */
    private static final double POINTS = 0.75;

    /** The longest side of a page that every reader shows, in points. */
    private static final double LARGEST_SIDE = 14_400;

    private PdfExport() {}

    static void write(Picture picture, OutputStream out) throws IOException {
        // Fonts are parsed while they are used.
        synchronized (FontProgram.LOCK) {
            try (PDDocument document = new PDDocument()) {
                describe(document, picture.inscription());
                attach(document, picture.inscription());
                PdfInk ink = new PdfInk(document);
                for (Figure figure : picture.frames()) {
                    page(document, ink, figure, picture.print());
                }
                document.save(out);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }

    private static void describe(PDDocument document, Inscription said) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(said.title());
        information.setSubject(said.description());
        information.setCreator(said.program());
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage(said.language());
        PDViewerPreferences preferences = new PDViewerPreferences(catalog.getCOSObject());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
    }

    private static void attach(PDDocument document, Inscription said) throws IOException {
        if (said.enclosure().isPresent()) {
            PdfAttachment.write(document, said.enclosure().get());
        }
    }

    private static void page(PDDocument document, PdfInk ink, Figure figure, Print print) throws IOException {
        double scale = print.zoom() * POINTS * fitting(figure, print);
        PDRectangle size = new PDRectangle((float) (scale * figure.width()), (float) (scale * figure.height()));
        PDPage page = new PDPage(size);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.transform(new Matrix((float) scale, 0, 0, (float) -scale, 0, size.getHeight()));
            PdfSurface surface = new PdfSurface(content, ink);
            if (!print.transparent()) {
                Box whole = new Box(0, 0, figure.width(), figure.height());
                surface.rectangle(new Mark.Rectangle(whole, Paint.fill(figure.background())));
            }
            surface.paint(figure);
        }
    }

    /** A page that would be too large for readers is made smaller; nothing is lost of it. */
    private static double fitting(Figure figure, Print print) {
        double longest = print.zoom() * POINTS * Math.max(figure.width(), figure.height());
        return Math.min(1, LARGEST_SIDE / longest);
    }
}
