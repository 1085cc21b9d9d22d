package glimpse.figure;

import glimpse.draw.Anchor;
import glimpse.draw.Drawing;
import glimpse.draw.Figure;
import glimpse.draw.Label;
import glimpse.draw.Markup;
import glimpse.draw.Style;

/** A sentence in the place of a picture that cannot be drawn, or not yet. */
public final class Note {

    private static final double LEFT = 24;
    private static final double TOP = 40;
    private static final double LINE = 20;

    private Note() {}

    /** The words of a sentence in as many lines as they need. */
    public static Figure of(Look look, String sentence) {
        Drawing drawing = new Drawing();
        Style style = new Style(Type.NUMBER, look.theme().muted());
        double y = TOP;
        for (String line : Lines.of(Markup.literal(sentence), style, look.width() - 2 * LEFT)) {
            drawing.text(Label.of(line, style), LEFT, y, Anchor.START);
            y += LINE;
        }
        return drawing.figure(
                look.width(), Math.max(look.height(), y), look.theme().canvas());
    }
}
