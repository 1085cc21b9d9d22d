package glimpse.export;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/** What the pages of a document share: the fonts, of which what was written is kept, and degrees of opacity. */
final class PdfInk {

    private final PDDocument document;
    private final Map<FontProgram, PDFont> fonts = new HashMap<>();
    private final Map<Double, PDExtendedGraphicsState> opacities = new HashMap<>();

    PdfInk(PDDocument document) {
        this.document = document;
    }

    PDFont font(boolean bold) throws IOException {
        FontProgram program = FontProgram.of(bold);
        PDFont known = fonts.get(program);
        if (known == null) {
            known = PDType0Font.load(document, program.font(), true);
            fonts.put(program, known);
        }
        return known;
    }

    PDExtendedGraphicsState opacity(double opacity) {
        return opacities.computeIfAbsent(opacity, wanted -> {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant(wanted.floatValue());
            state.setStrokingAlphaConstant(wanted.floatValue());
            return state;
        });
    }
}
