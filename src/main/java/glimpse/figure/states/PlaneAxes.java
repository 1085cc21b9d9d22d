package glimpse.figure.states;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Label;
import glimpse.draw.Paint;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.explain.Projection;
import glimpse.figure.Numbers;
import glimpse.figure.Type;

/** The frame of a plane, its grid, and the share of the variance along each axis. */
record PlaneAxes(Sheet sheet, Projection projection, Frame frame, Box box) {

    private static final double LEFT = 44;
    private static final double BELOW = 40;

    /** What the axes leave for the points. */
    static Box inside(Box room) {
        return new Box(room.x() + LEFT, room.y(), room.width() - LEFT, room.height() - BELOW);
    }

    void paint() {
        Stroke hairline = new Stroke(sheet.theme().hairline(), 1);
        Style faint = sheet.style(Type.AXIS, sheet.theme().faint());
        for (double tick : frame.across().ticks((int) (box.width() / 90))) {
            double x = Math.round(frame.across().at(tick)) + 0.5;
            sheet.drawing().line(hairline, x, box.y(), x, box.bottom());
            sheet.text(tick(tick), faint, x, box.bottom() + 15, Anchor.MIDDLE);
        }
        for (double tick : frame.up().ticks((int) (box.height() / 70))) {
            double y = Math.round(frame.up().at(tick)) + 0.5;
            sheet.drawing().line(hairline, box.x(), y, box.right(), y);
            sheet.text(tick(tick), faint, box.x() - 6, y + 4, Anchor.END);
        }
        sheet.drawing().box(box, Paint.stroke(sheet.theme().border(), 1));
        Label first = Label.of(axis(0), sheet.axis()).shortened(box.width());
        sheet.drawing().text(first, box.centreX(), box.bottom() + 32, Anchor.MIDDLE);
        Label second = Label.of(axis(1), sheet.axis()).shortened(box.height());
        sheet.drawing().add(second.turned(box.x() - LEFT + 10, box.centreY() + second.width() / 2, -90));
    }

    private static String tick(double value) {
        return Numbers.decimal(value, value == Math.rint(value) ? 0 : Math.abs(value * 10) % 1 < 1e-6 ? 1 : 2);
    }

    private String axis(int number) {
        return sheet.words("axis." + (number + 1), Numbers.percent(projection.shares()[number]));
    }
}
