package glimpse.figure.states;

import glimpse.draw.Anchor;
import glimpse.draw.Box;
import glimpse.draw.Figure;
import glimpse.draw.Label;
import glimpse.draw.Markup;
import glimpse.draw.Paint;
import glimpse.draw.Stroke;
import glimpse.draw.Style;
import glimpse.draw.Target;
import glimpse.explain.NeighbourIndex.Neighbour;
import glimpse.figure.Look;
import glimpse.figure.Numbers;
import glimpse.figure.Symbol;
import glimpse.figure.Type;
import java.util.List;
import java.util.Optional;

/**
 * The places of a corpus whose states are nearest to a chosen one: their sentences one under the other, so that the words
 * at these states stand in one column.
 */
public final class NeighboursFigure {

    private static final double TOP = 62;
    private static final double ROW = 28;
    private static final double COSINE = Sheet.MARGIN + 64;
    private static final double SENTENCE = COSINE + 20;
    private static final double WORD_AT = 0.42;
    private static final double AIR = 7;

    private final Sheet sheet;
    private final NeighboursView view;
    private final double right;

    private NeighboursFigure(NeighboursView view, Look look) {
        this.sheet = new Sheet(look);
        this.view = view;
        this.right = look.width() - Sheet.MARGIN;
    }

    /** A row for each place; it is higher than asked where there are more rows than room. */
    public static Figure of(NeighboursView view, Look look) {
        return new NeighboursFigure(view, look).paint();
    }

    private Figure paint() {
        boolean encoder = view.asked().vector() == Target.Vector.ENCODER_STATE;
        String symbol = Symbol.of(encoder ? "h" : "s", view.asked().index() + (encoder ? 1 : 0));
        String title = sheet.words("near", symbol + " " + Markup.literal(view.token()));
        String from = sheet.words("near.of", view.places().size(), view.states(), view.sentences());
        sheet.heading(title, from, Sheet.TITLE, right);
        sheet.text(sheet.words("near.cosine"), sheet.axis(), COSINE, TOP - 12, Anchor.END);
        sheet.drawing().line(new Stroke(sheet.theme().border(), 1), Sheet.MARGIN, TOP - 4.5, right, TOP - 4.5);
        if (view.places().isEmpty()) {
            sheet.text(sheet.words("near.none"), sheet.note(), Sheet.MARGIN, TOP + 18, Anchor.START);
        }
        double word = SENTENCE + WORD_AT * (right - SENTENCE);
        for (int rank = 0; rank < view.places().size(); rank++) {
            row(rank, view.places().get(rank), word);
        }
        return sheet.figure(TOP + ROW * view.places().size() + 16);
    }

    private void row(int rank, Neighbour place, double middle) {
        Box row = new Box(Sheet.MARGIN - 8, TOP + rank * ROW, right - Sheet.MARGIN + 16, ROW);
        Target target = new Target.Neighbour(rank);
        if (view.pointed().equals(Optional.of(target))) {
            sheet.drawing().box(row, 4, Paint.fill(sheet.theme().subtle()));
        }
        double baseline = row.centreY() + 5;
        Style number = sheet.style(Type.NUMBER, sheet.theme().text());
        sheet.text(Numbers.decimal(place.cosine(), 3), number, COSINE, baseline, Anchor.END);
        sheet.text(String.valueOf(rank + 1), sheet.axis(), Sheet.MARGIN, baseline, Anchor.START);
        sentence(place, middle, baseline);
        sheet.drawing().hit(row, target, said(place));
    }

    private void sentence(Neighbour place, double middle, double baseline) {
        Style quiet = sheet.style(Type.NUMBER, sheet.theme().muted());
        Style strong = sheet.style(Type.FORMULA, sheet.theme().text()).withBold();
        List<String> words = place.words();
        Label word = Label.fitted(words.get(place.position()), strong, (right - SENTENCE) / 3);
        sheet.drawing().text(word, middle, baseline, Anchor.MIDDLE);
        double from = middle - word.width() / 2 - AIR;
        double to = middle + word.width() / 2 + AIR;
        Label before = ending(words.subList(0, place.position()), quiet, from - SENTENCE);
        sheet.drawing().text(before, from, baseline, Anchor.END);
        String rest = String.join(" ", words.subList(place.position() + 1, words.size()));
        sheet.drawing().text(Label.fitted(rest, quiet, right - to), to, baseline, Anchor.START);
    }

    /** As many of the last words as fit. */
    private static Label ending(List<String> words, Style style, double width) {
        Label whole = Label.plain(String.join(" ", words), style);
        for (int left = 1; left <= words.size() && whole.width() > width; left++) {
            whole = Label.plain(("… " + String.join(" ", words.subList(left, words.size()))).strip(), style);
        }
        return whole;
    }

    private String said(Neighbour place) {
        return sheet.words(
                "hover.near",
                String.join(" ", place.words()),
                String.valueOf(place.line()),
                place.position() + 1,
                Numbers.decimal(place.cosine(), 4));
    }
}
