package glimpse.figure;

import glimpse.draw.Anchor;
import glimpse.draw.Drawing;
import glimpse.draw.Figure;
import glimpse.draw.Label;
import glimpse.draw.Markup;
import glimpse.draw.Style;

/** A figure under a title, for what leaves the window. */
public final class Headed {

    private static final double LEFT = 24;
    private static final double LINE = 24;
    private static final double TOP = 12;

    private Headed() {}

    /** The figure under as many lines as the title needs. What the pointer would find is left out. */
    public static Figure of(Figure figure, String title, Look look) {
        Drawing drawing = new Drawing();
        Style style = new Style(Type.TITLE, true, look.theme().text());
        drawing.part("title");
        double y = TOP;
        for (String line : Lines.of(Markup.literal(title), style, figure.width() - 2 * LEFT)) {
            y += LINE;
            drawing.text(Label.of(line, style).shortened(figure.width() - 2 * LEFT), LEFT, y - 6, Anchor.START);
        }
        drawing.add(figure, 0, y);
        return drawing.figure(figure.width(), y + figure.height(), figure.background());
    }
}
