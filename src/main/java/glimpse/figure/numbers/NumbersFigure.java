package glimpse.figure.numbers;

import glimpse.draw.Anchor;
import glimpse.draw.Drawing;
import glimpse.draw.Figure;
import glimpse.draw.Label;
import glimpse.draw.Markup;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.figure.Look;
import glimpse.figure.Type;

/** A derivation, typeset: the model's formulas, and under each symbol the number that it stood for. */
public final class NumbersFigure {

    private static final double TITLE = 38;
    private static final double PAD = 6;
    private static final double GAP = 22;

    private NumbersFigure() {}

    /**
     * As wide as asked, as high as its lines.
     *
     * @param look drawn for widths from 420
     */
    public static Figure of(Derivation derivation, NumbersView view, Look look) {
        Sheet sheet = new Sheet(new Drawing(), look, view);
        Columns columns = Columns.of(sheet, derivation);
        LinePainter painter = new LinePainter(sheet, columns, derivation.step());
        double y = PAD;
        if (view.titled()) {
            title(sheet, derivation);
            y += TITLE;
        }
        int number = 0;
        for (int index = 0; index < derivation.lines().size(); index++) {
            Line line = derivation.lines().get(index);
            sheet.drawing().part("line-" + (index + 1));
            boolean next = line.number() != number;
            number = line.number();
            painter.paint(index, line, y, next);
            if (next && index > 0) {
                rule(sheet, y);
            }
            y += painter.height(line);
        }
        return sheet.drawing().figure(look.width(), y + PAD, look.theme().canvas());
    }

    private static void rule(Sheet sheet, double y) {
        Stroke stroke = new Stroke(sheet.look().theme().hairline(), 1);
        double at = Math.round(y) + 0.5;
        sheet.drawing().line(stroke, Columns.MARGIN, at, sheet.look().width() - Columns.MARGIN, at);
    }

    private static void title(Sheet sheet, Derivation derivation) {
        Style style = new Style(Type.NUMBER, sheet.look().theme().muted());
        String step = sheet.words("step", String.valueOf(derivation.step()), Markup.literal(derivation.word()));
        Label title = Label.of(step, style);
        double right = sheet.look().width() - Columns.MARGIN;
        if (derivation.sourceWord().isPresent()) {
            String source = sheet.words(
                    "source",
                    String.valueOf(derivation.position() + 1),
                    Markup.literal(derivation.sourceWord().get()));
            Label word = Label.of(source, style).shortened(right / 2);
            sheet.drawing().text(word, right, PAD + GAP, Anchor.END);
            right -= word.width() + GAP;
        }
        sheet.drawing().text(title.shortened(right - Columns.MARGIN), right, PAD + GAP, Anchor.END);
    }
}
