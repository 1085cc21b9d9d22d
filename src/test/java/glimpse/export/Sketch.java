package glimpse.export;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Colour;
import glimpse.draw.Drawing;
import glimpse.draw.Figure;
import glimpse.draw.Label;
import glimpse.draw.Mark;
import glimpse.draw.Paint;
import glimpse.draw.Style;
import glimpse.draw.Theme;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small figures for the tests of the formats. */
final class Sketch {

    static final Colour RED = Colour.of("#cc0000");
    static final Colour BLUE = Colour.of("#0000cc");
    static final Style STYLE = new Style(20, Theme.LIGHT.text());

    private Sketch() {}

    /** A line of text that begins at (10, 30). */
    static Figure text(String text) {
        return text(Label.plain(text, STYLE));
    }

    static Figure text(Label label) {
        Drawing drawing = new Drawing();
        drawing.text(label, 10, 30, Anchor.START);
        return drawing.figure(200, 50, Theme.LIGHT.canvas());
    }

    /** A box of one colour and two cells of two, in two parts. */
    static Figure shapes() {
        Drawing drawing = new Drawing();
        drawing.part("box");
        drawing.box(new Box(10, 10, 20, 20), Paint.fill(RED));
        drawing.part("cells");
        drawing.add(new Mark.Raster(new Box(40, 10, 20, 20), 2, 1, new int[] {RED.argb(), BLUE.argb()}));
        return drawing.figure(100, 50, Theme.LIGHT.canvas());
    }

    static Picture picture(Figure... frames) {
        Inscription said = new Inscription(
                Map.of("Title", "<tiny>", "Source text", "a & b", "Output text", "猫"), "zh-CN", Optional.empty());
        return new Picture(List.of(frames), said, Print.PLAIN);
    }
}
