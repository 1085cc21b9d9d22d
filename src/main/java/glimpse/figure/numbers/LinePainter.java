package glimpse.figure.numbers;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Colour;
import glimpse.draw.Label;
import glimpse.draw.Paint;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.figure.Type;

/** Draws one line of a derivation. */
record LinePainter(Sheet sheet, Columns columns, int step) {

    private static final double ROW = 31;
    private static final double BASELINE = 5;
    private static final double GAP = 14;
    private static final double RADIUS = 9;

    /** Whether the values have no room beside the formula. */
    private boolean isTwoRows(Line line) {
        double formula = sheet.label(line.formula(), sheet.formula()).width();
        double values = new Values(sheet, 0, line).least();
        boolean fits = formula <= columns.widest() && columns.values() + values <= right(line);
        return !line.values().isEmpty() && !line.formula().isEmpty() && !fits;
    }

    /** Where the result of a line begins. */
    private double right(Line line) {
        double width = Label.plain(line.result(), sheet.result()).width();
        return columns.result() - (line.result().isEmpty() ? 0 : width + GAP);
    }

    double height(Line line) {
        if (!isTwoRows(line)) {
            return ROW;
        }
        int rows = new Values(sheet, 0, line).rows(right(line) - columns.formula());
        return ROW + rows * Values.WRAP;
    }

    void paint(int index, Line line, double top, boolean numbered) {
        Box box = new Box(0, top, columns.width(), height(line));
        ground(index, line, box);
        double middle = top + ROW / 2;
        if (numbered) {
            number(line.number(), middle);
        }
        Label left = sheet.left(line, step).shortened(columns.firstEquals() - Columns.LEFT - BASELINE);
        sheet.text(left, Columns.LEFT, middle + BASELINE, Anchor.START);
        if (!line.left().isEmpty() && !line.formula().isEmpty()) {
            equals(columns.firstEquals(), middle);
        }
        double last = box.bottom() - ROW / 2;
        Label result = Label.plain(line.result(), sheet.result());
        double right = right(line);
        formula(line, middle, isTwoRows(line) || line.values().isEmpty() ? right : columns.secondEquals() - 4);
        sheet.text(result, columns.result(), last + BASELINE, Anchor.END);
        values(index, line, isTwoRows(line) ? middle + Values.WRAP : middle, right);
        copy(index, middle);
    }

    private void ground(int index, Line line, Box box) {
        Target target = new Target.DerivationLine(index, false);
        if (pointed(target) || pointed(new Target.DerivationLine(index, true))) {
            sheet.drawing().box(box, Paint.fill(theme().subtle()));
        }
        sheet.drawing().hit(box, target, sheet.note(line));
    }

    private void formula(Line line, double middle, double right) {
        Label formula = sheet.label(line.formula(), sheet.formula());
        double room = right - columns.formula();
        sheet.text(formula.shortened(room), columns.formula(), middle + BASELINE, Anchor.START);
    }

    private void values(int index, Line line, double middle, double right) {
        boolean beside = !isTwoRows(line);
        double x = beside ? columns.values() : columns.formula();
        if (!line.values().isEmpty()) {
            if (line.kind() != Line.Kind.EQUATION) {
                equals(beside ? columns.secondEquals() : columns.firstEquals(), middle);
            }
            x = new Values(sheet, index, line).paint(x, right, middle) + GAP;
        } else {
            double formula = sheet.label(line.formula(), sheet.formula()).width();
            x = Math.max(x, columns.formula() + formula + GAP);
        }
        Label note = Label.of(sheet.note(line), sheet.note());
        if (x + note.width() <= right) {
            sheet.text(note, x, middle + BASELINE, Anchor.START);
        }
    }

    private void equals(double x, double middle) {
        sheet.text(Label.plain("=", sheet.value()), x, middle + BASELINE, Anchor.MIDDLE);
    }

    private void number(int number, double middle) {
        sheet.drawing().circle(Columns.CIRCLE, middle, RADIUS, Paint.stroke(theme().faint(), 1));
        Style style = new Style(Type.AXIS, theme().text());
        sheet.text(Label.plain(String.valueOf(number), style), Columns.CIRCLE, middle + 4, Anchor.MIDDLE);
    }

    /** Two sheets, one over the other. */
    private void copy(int index, double middle) {
        Target target = new Target.DerivationLine(index, true);
        Colour colour = pointed(target) ? theme().accent() : theme().muted();
        double x = columns.copy();
        Stroke stroke = new Stroke(colour, 1);
        sheet.drawing().box(new Box(x - 2.5, middle - 5.5, 8, 8), 1.5, Paint.stroke(stroke));
        Colour ground = pointed(target) ? theme().subtle() : theme().canvas();
        sheet.drawing()
                .box(
                        new Box(x - 5.5, middle - 2.5, 8, 8),
                        1.5,
                        Paint.fill(ground).and(stroke));
        sheet.drawing().hit(new Box(x - 14, middle - 14, 28, 28), target, sheet.words("copy"));
    }

    private boolean pointed(Target target) {
        return sheet.view().pointed().filter(target::equals).isPresent();
    }

    private Theme theme() {
        return sheet.look().theme();
    }
}
