package glimpse.figure.alignment;

import glimpse.draw.Anchor;
import glimpse.draw.Drawing;
import glimpse.draw.Figure;
import glimpse.draw.Label;
import glimpse.draw.Style;
import glimpse.figure.Look;
import glimpse.figure.Place;
import glimpse.figure.Type;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.util.List;

/** What every target word has to do with every source word, as a heat map: target words down, source words across. */
public final class AlignmentFigure {

    private static final double NOTE_TOP = 40;

    private AlignmentFigure() {}

    /**
     * The heat map with its legend, the sums beside and under it and three facts about the current row, as far as they
     * fit. It is higher than asked only where the rows would be lower than a pixel.
     */
    public static Figure of(Trace whole, AlignmentView view, Look look) {
        Trace trace = whole.readBy(view.place().leaf());
        List<Node> path = view.place().path(trace);
        Drawing drawing = new Drawing();
        double height = look.height();
        if (isThere(path, view)) {
            Matrix matrix = Matrix.of(trace, path, view);
            boolean shares = view.shown().isShare();
            Grid grid = Grid.of(matrix, look, shares, view.options().wholeWords());
            Ink ink = Ink.of(view.shown(), look, matrix.largest());
            paint(new Chart(trace, path, matrix, ink, view, look, grid, drawing));
            height = Math.max(height, grid.height());
        } else {
            Style style = new Style(Type.NUMBER, look.theme().muted());
            Label note = Label.of(look.words().get("figure.unweighed"), style);
            drawing.text(note.shortened(look.width() - 2 * Grid.LEFT), Grid.LEFT, NOTE_TOP, Anchor.START);
        }
        return drawing.figure(look.width(), height, look.theme().canvas());
    }

    private static void paint(Chart chart) {
        new Heads(chart).paint();
        new HeatMap(chart).paint();
        if (!chart.matrix().isKnown()) {
            new Absence(chart).paint();
            return;
        }
        if (chart.view().shown().isShare()) {
            new RowSums(chart).paint();
        }
        if (chart.grid().coverage() > 0) {
            new Coverage(chart).paint();
        }
        new Key(chart).paint();
        if (chart.grid().facts() > 0) {
            new Facts(chart).paint();
        }
    }

    /** Whether there are such numbers: without attention there are neither weights nor scores. */
    static boolean isThere(List<Node> path, AlignmentView view) {
        return !view.shown().isTraced() || path.get(0).computed().hasAttention();
    }

    /** Whether there are words of several pieces to be merged. */
    public static boolean hasPieces(Trace whole, Place place) {
        Trace trace = whole.readBy(place.leaf());
        return Sentence.of(trace.source()).hasPieces()
                || Sentence.of(place.path(trace)).hasPieces();
    }

    /** Whether there are marks such as {@code </s>} to be hidden. */
    public static boolean hasMarks(Trace whole, Place place) {
        Trace trace = whole.readBy(place.leaf());
        return Sentence.of(trace.source()).hasMarks()
                || Sentence.of(place.path(trace)).hasMarks();
    }

    /** Room for the same cells that this look has room for, where words are whole. */
    public static Look roomFor(Trace whole, AlignmentView view, Look look) {
        Trace trace = whole.readBy(view.place().leaf());
        List<Node> path = view.place().path(trace);
        return view.options().wholeWords() && isThere(path, view)
                ? Grid.roomy(Matrix.of(trace, path, view), look, view.shown().isShare())
                : look;
    }
}
