package glimpse.figure.states;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Colour;
import glimpse.draw.Drawing;
import glimpse.draw.Figure;
import glimpse.draw.Label;
import glimpse.draw.Paint;
import glimpse.draw.Style;
import glimpse.draw.Theme;
import glimpse.figure.Legend;
import glimpse.figure.Look;
import glimpse.figure.Numbers;
import glimpse.figure.Type;

/** What the pictures of this package are drawn on. */
record Sheet(Look look, Drawing drawing) {

    static final double MARGIN = 24;

    /** Where the first line of text stands. */
    static final double TITLE = 20;

    private static final double LEGEND = 96;
    private static final double ROOMY = 640;

    Sheet(Look look) {
        this(look, new Drawing());
    }

    Theme theme() {
        return look.theme();
    }

    String words(String key, Object... values) {
        return look.words().get("states." + key, values);
    }

    Style style(double size, Colour colour) {
        return new Style(size, colour);
    }

    /** Small and quiet. */
    Style axis() {
        return style(Type.AXIS, theme().muted());
    }

    /** The name of a part of a picture. */
    Style name() {
        return style(Type.NUMBER, theme().text()).withBold();
    }

    /** What stands behind a name. */
    Style note() {
        return style(Type.SECONDARY, theme().muted());
    }

    void text(String markup, Style style, double x, double baseline, Anchor anchor) {
        drawing.text(Label.of(markup, style), x, baseline, anchor);
    }

    /** A part's name and what it is, in a line that ends at {@code right} at the latest. */
    void heading(String name, String note, double baseline, double right) {
        Label bold = Label.of(name, name());
        drawing.text(bold, MARGIN, baseline, Anchor.START);
        double x = MARGIN + bold.width() + 10;
        Label quiet = Label.of(note, note());
        if (x + quiet.width() <= right) {
            drawing.text(quiet, x, baseline, Anchor.START);
        }
    }

    /** The colours of signed numbers at the right end of the first line; gives where they begin. */
    double signedLegend(double limit) {
        Box box = new Box(look.width() - MARGIN - 8 - LEGEND, TITLE - 12, LEGEND, 8);
        Legend.gradient(drawing, box, theme().signed());
        drawing.box(box, Paint.stroke(theme().border(), 1));
        String end = Numbers.decimal(limit, limit < 1 ? 2 : 0);
        double y = box.bottom() + 13;
        text("−" + end, axis(), box.x(), y, Anchor.MIDDLE);
        text("0", axis(), box.centreX(), y, Anchor.MIDDLE);
        text("+" + end, axis(), box.right(), y, Anchor.MIDDLE);
        if (look.width() < ROOMY) {
            return box.x() - 24;
        }
        Label name = Label.of(look.words().get("figure.cells"), note());
        drawing.text(name, box.x() - 12, TITLE - 4, Anchor.END);
        return box.x() - 36 - name.width();
    }

    Figure figure(double height) {
        return drawing.figure(look.width(), Math.max(look.height(), height), theme().canvas());
    }
}
