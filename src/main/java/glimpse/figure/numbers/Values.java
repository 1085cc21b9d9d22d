package glimpse.figure.numbers;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Label;
import glimpse.draw.Style;
import glimpse.draw.Target;
import java.util.List;

/** The values of a line, side by side in the room that there is. */
final class Values {

    private static final double GAP = 6;
    private static final double SHAPE_GAP = 14;
    private static final double WIDEST_STRIP = 192;
    static final double WRAP = 25;
    private static final double LEAST_STRIP = 72;
    private static final double HEIGHT = 14;
    private static final double TRANSPOSE = 4;
    private static final double BASELINE = 5;
    private static final double LEAST_TERM = 20;

    private final Sheet sheet;
    private final int index;
    private final Line line;

    Values(Sheet sheet, int index, Line line) {
        this.sheet = sheet;
        this.index = index;
        this.line = line;
    }

    /** The least room in which all can be read. */
    double least() {
        return line.values().stream()
                .mapToDouble(piece -> gap(piece)
                        + (piece instanceof Piece.Strip
                                ? LEAST_STRIP
                                : label(piece, 0).width()))
                .sum();
    }

    private static double gap(Piece piece) {
        if (piece instanceof Piece.Signs signs && signs.whole().endsWith("(")) {
            return 0;
        }
        return piece instanceof Piece.Shape ? SHAPE_GAP : GAP;
    }

    /** How many rows it takes: shapes that do not fit go to the next one. */
    int rows(double room) {
        int rows = 1;
        double x = 0;
        for (Piece piece : line.values()) {
            double width = width(piece, room, 0);
            boolean wraps = wraps(x, width, room);
            rows += wraps ? 1 : 0;
            x = (wraps ? 0 : x) + width + gap(piece);
        }
        return rows;
    }

    private boolean wraps(double x, double width, double room) {
        return line.kind() == Line.Kind.EQUATION && x > 0 && x + width > room;
    }

    private double width(Piece piece, double room, double x) {
        return piece instanceof Piece.Strip
                ? strip(room)
                : label(piece, Math.max(0, room - x - behind(piece))).width();
    }

    /** Gives the right end. */
    double paint(double from, double to, double firstMiddle) {
        double room = to - from;
        double middle = firstMiddle;
        double x = 0;
        int vector = 0;
        for (Piece piece : line.values()) {
            // The T of a transpose belongs to the strip before it.
            x -= piece.whole().equals("ᵀ") ? TRANSPOSE : 0;
            double width = width(piece, room, x);
            boolean wraps = wraps(x, width, room);
            middle += wraps ? WRAP : 0;
            x = wraps ? 0 : x;
            if (piece instanceof Piece.Strip each) {
                Box box = new Box(from + x, middle - HEIGHT / 2, width, HEIGHT);
                Ribbon.paint(sheet, box, each.vector(), new Target.DerivationVector(index, vector++));
            } else {
                double left = Math.max(0, room - x - behind(piece));
                Label label = label(piece, left).shortened(left);
                sheet.drawing().text(label, from + x, middle + BASELINE, Anchor.START);
            }
            x += width + gap(piece);
        }
        return from + x;
    }

    /** What the signs behind a sum need. */
    private double behind(Piece piece) {
        List<Piece> later = line.values()
                .subList(line.values().indexOf(piece) + 1, line.values().size());
        return piece instanceof Piece.Sum
                ? later.stream()
                        .mapToDouble(each -> GAP + label(each, 0).width())
                        .sum()
                : 0;
    }

    private double strip(double room) {
        double texts = line.values().stream()
                .mapToDouble(piece -> gap(piece)
                        + (piece instanceof Piece.Strip ? 0 : label(piece, room).width()))
                .sum();
        double each = Math.floor((room - texts) / Math.max(1, line.vectors().size()));
        boolean ownRow = line.kind() == Line.Kind.EQUATION && each < LEAST_STRIP;
        return Math.max(2 * HEIGHT, Math.min(WIDEST_STRIP, ownRow ? room : each));
    }

    private Label label(Piece piece, double room) {
        Style style = sheet.value();
        if (piece instanceof Piece.Sum sum) {
            return sum(sum, room);
        }
        if (piece instanceof Piece.Shape shape) {
            Label symbol =
                    sheet.label(shape.symbol(), style.in(sheet.look().theme().text()));
            return symbol.then(Label.plain(" " + Piece.Shape.text(shape.sizes()), style));
        }
        return sheet.label(new Formula(piece.whole()), style);
    }

    /** Whole, or with an ellipsis in the middle; the term that the derivation is about stays. */
    private Label sum(Piece.Sum sum, double room) {
        int n = sum.terms().size();
        Label label = sum(sum, n, n);
        for (int kept = Math.min(n - 2, Math.max(1, (int) (room / LEAST_TERM)));
                kept >= 1 && label.width() > room;
                kept--) {
            label = sum(sum, kept, n - 1);
        }
        return label;
    }

    /** The terms before {@code head} and from {@code tail} on. */
    private Label sum(Piece.Sum sum, int head, int tail) {
        Style style = sheet.value();
        Label label = Label.plain("", style);
        boolean left = false;
        String sign = "";
        for (int k = 0; k < sum.terms().size(); k++) {
            boolean own = k == sum.own();
            if (k < head || k >= tail || own) {
                label = label.then(Label.plain(sign, style))
                        .then(Label.plain(
                                sum.term(k),
                                own
                                        ? sheet.value()
                                                .in(sheet.look().theme().text())
                                                .withBold()
                                        : style));
                left = false;
            } else if (!left) {
                label = label.then(Label.plain(sign + "…", style));
                left = true;
            }
            sign = " + ";
        }
        return label;
    }
}
