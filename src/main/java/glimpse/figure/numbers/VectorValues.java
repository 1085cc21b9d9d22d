package glimpse.figure.numbers;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Drawing;
import glimpse.draw.Figure;
import glimpse.draw.Label;
import glimpse.draw.Paint;
import glimpse.draw.Style;
import glimpse.draw.Theme;
import glimpse.figure.Look;
import glimpse.figure.Type;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All numbers of a vector, each with its index, column by column. */
public final class VectorValues {

    private static final double MARGIN = 16;
    private static final double TITLE = 40;
    private static final double ROW = 20;
    private static final double COLUMN = 116;
    private static final double INDEX = 30;
    private static final double SWATCH = 10;

    private VectorValues() {}

    /** One index and value a line, parted by a tabulator. */
    public static String text(Vector vector) {
        return IntStream.range(0, vector.size())
                .mapToObj(k -> (k + 1) + "\t" + vector.text(k))
                .collect(Collectors.joining("\n"));
    }

    /** As wide as asked, as high as the values need. */
    public static Figure of(Vector vector, Look look) {
        Drawing drawing = new Drawing();
        Theme theme = look.theme();
        int columns = (int) Math.max(1, Math.floor((look.width() - 2 * MARGIN + COLUMN - 90) / COLUMN));
        int rows = (vector.size() + columns - 1) / columns;
        Label title = Label.of(vector.symbol().markup(), new Style(Type.FORMULA, theme.text()))
                .then(Label.plain("  [" + vector.size() + "]", new Style(Type.NUMBER, theme.muted())));
        drawing.text(title.shortened(look.width() - 2 * MARGIN), MARGIN, 26, Anchor.START);
        for (int k = 0; k < vector.size(); k++) {
            int column = k / rows;
            paint(drawing, theme, vector, k, MARGIN + column * COLUMN, TITLE + k % rows * ROW);
        }
        return drawing.figure(look.width(), TITLE + rows * ROW + MARGIN / 2, theme.canvas());
    }

    private static void paint(Drawing drawing, Theme theme, Vector vector, int k, double x, double y) {
        double baseline = y + 14;
        Style index = new Style(Type.AXIS, theme.muted());
        drawing.text(Label.plain(String.valueOf(k + 1), index), x + INDEX - 8, baseline, Anchor.END);
        Box swatch = new Box(x + INDEX, y + 5, SWATCH, SWATCH);
        drawing.box(swatch, Paint.fill(theme.signed().signed(vector.numbers()[k], vector.limit())));
        drawing.box(swatch, Paint.stroke(theme.border(), 1));
        Style value = new Style(Type.NUMBER, theme.text());
        drawing.text(Label.plain(vector.text(k), value), x + COLUMN - 18, baseline, Anchor.END);
    }
}
