package glimpse.figure;

import glimpse.draw.Anchor;
import glimpse.draw.Drawing;
import glimpse.draw.Figure;
import glimpse.draw.Label;
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
        double room = look.width() - 2 * LEFT;
        double y = TOP;
        StringBuilder line = new StringBuilder();
        // Chinese is broken anywhere, other texts between words
        for (String part : sentence.split("(?<= )|(?<=\\p{IsHan}|，|。|、)")) {
            if (!line.isEmpty() && Label.plain(line + part.strip(), style).width() > room) {
                drawing.text(Label.plain(line.toString(), style), LEFT, y, Anchor.START);
                line.setLength(0);
                y += LINE;
            }
            line.append(part);
        }
        drawing.text(Label.plain(line.toString(), style), LEFT, y, Anchor.START);
        return drawing.figure(
                look.width(), Math.max(look.height(), y + LINE), look.theme().canvas());
    }
}
