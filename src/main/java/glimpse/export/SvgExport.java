package glimpse.export;

import glimpse.draw.Figure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/**
 * A figure as SVG 1.1: its text is text, in the bundled font, of which the file carries what it needs. A reader that knows
 * no fonts in files takes an installed Noto Sans SC, or whatever it has; letters as outlines look the same everywhere.
 */
final class SvgExport {

    private SvgExport() {}

    static void write(Picture picture, OutputStream out) throws IOException {
        out.write(document(picture).getBytes(StandardCharsets.UTF_8));
    }

    static String document(Picture picture) throws IOException {
        Figure figure = picture.last();
        Inscription said = picture.inscription();
        double zoom = picture.print().zoom();
        SvgText svg = new SvgText();
        svg.add("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"title description\"")
                .attribute("xml:lang", said.language())
                .attribute("width", zoom * figure.width())
                .attribute("height", zoom * figure.height())
                .add(" viewBox=\"0 0")
                .number(figure.width())
                .number(figure.height())
                .add("\">\n<title id=\"title\">")
                .text(said.title())
                .add("</title>\n<desc id=\"description\">")
                .text(said.description())
                .add("</desc>\n");
        said.enclosure().ifPresent(enclosure -> svg.add(MarkupEnclosure.METADATA)
                .add(enclosure.base64())
                .add("</metadata>\n"));
        boolean outlines = picture.print().outlines();
        if (!outlines) {
            fonts(figure, svg);
        }
        if (!picture.print().transparent()) {
            svg.add("<rect id=\"background\" width=\"100%\" height=\"100%\"")
                    .paint("fill", figure.background())
                    .add("/>\n");
        }
        svg.add("<g id=\"figure\" font-family=\"'Noto Sans SC', 'Noto Sans CJK SC', sans-serif\"");
        svg.add(" style=\"font-kerning:none;font-variant-ligatures:none\">\n");
        SvgSurface surface = new SvgSurface(svg, outlines);
        surface.paint(figure);
        surface.end();
        return svg.add("</g>\n</svg>\n").toString();
    }

    private static void fonts(Figure figure, SvgText svg) throws IOException {
        svg.add("<style>\n");
        for (FontProgram program : FontProgram.all()) {
            Set<Integer> characters = program.charactersOf(figure);
            if (!characters.isEmpty()) {
                svg.add("@font-face{font-family:'Noto Sans SC';font-weight:")
                        .add(program.isBold() ? "700" : "400")
                        .add(";src:url(data:font/ttf;base64,")
                        .add(Base64.getEncoder().encodeToString(program.subset(characters)))
                        .add(") format('truetype')}\n");
            }
        }
        svg.add("</style>\n");
    }
}
