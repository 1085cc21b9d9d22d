package glimpse.figure.numbers;

import glimpse.draw.Anchor;
import glimpse.draw.Drawing;
import glimpse.draw.Label;
import glimpse.draw.Style;
import glimpse.figure.Look;
import glimpse.figure.Type;

/** What the parts of the picture share: where to draw, and the styles of text. */
record Sheet(Drawing drawing, Look look, NumbersView view) {

    /** A text that is not empty. */
    void text(Label label, double x, double baseline, Anchor anchor) {
        if (label.width() > 0) {
            drawing.text(label, x, baseline, anchor);
        }
    }

    String words(String key, Object... values) {
        return look.words().get("figure.numbers." + key, values);
    }

    Style formula() {
        return new Style(Type.FORMULA, look.theme().text());
    }

    Style value() {
        return new Style(Type.NUMBER, look.theme().muted());
    }

    Style result() {
        return new Style(Type.FORMULA, look.theme().text()).withBold();
    }

    Style note() {
        return new Style(Type.SECONDARY, look.theme().faint());
    }

    Label label(Formula formula, Style style) {
        return Label.of(formula.markup(), style);
    }

    /** What stands left of a line's first equals sign. */
    Label left(Line line, int step) {
        String markup = line.kind() == Line.Kind.SHARE
                ? words("share", new Formula("c_t").at(step, 0).markup())
                : line.left().markup();
        return Label.of(markup, formula());
    }

    /** What is to be said of a line; empty for nothing. */
    String note(Line line) {
        return line.note()
                .map(note -> words("note." + note.key(), note.values().toArray()))
                .orElse("");
    }
}
