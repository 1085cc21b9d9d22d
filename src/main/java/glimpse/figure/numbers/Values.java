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
    private static final double HEIGHT = 14;
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

    /** Gives the right end. */
    double paint(double from, double to, double middle) {
        double strip = strip(to - from);
        double x = from;
        int vector = 0;
        for (Piece piece : line.values()) {
            if (piece instanceof Piece.Strip each) {
                Box box = new Box(x, middle - HEIGHT / 2, strip, HEIGHT);
                Ribbon.paint(sheet, box, each.vector(), new Target.DerivationVector(index, vector++));
                x += strip + GAP;
            } else {
                double room = Math.max(0, to - x - behind(piece));
                Label label = label(piece, room).shortened(room);
                sheet.drawing().text(label, x, middle + BASELINE, Anchor.START);
                x += label.width() + (piece instanceof Piece.Shape ? SHAPE_GAP : GAP);
            }
        }
        return x;
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
                .mapToDouble(piece -> GAP
                        + (piece instanceof Piece.Strip ? 0 : label(piece, room).width()))
                .sum();
        int strips = Math.max(1, line.vectors().size());
        return Math.max(2 * HEIGHT, Math.min(WIDEST_STRIP, Math.floor((room - texts) / strips)));
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
        for (int kept = Math.min(n - 2, (int) (room / LEAST_TERM)); kept >= 1 && label.width() > room; kept--) {
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
