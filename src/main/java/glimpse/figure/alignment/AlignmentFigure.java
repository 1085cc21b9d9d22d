package glimpse.figure.alignment;

import glimpse.draw.Drawing;
import glimpse.draw.Figure;
import glimpse.figure.Look;
import glimpse.figure.Note;
import glimpse.figure.Place;
import glimpse.trace.Node;
import glimpse.trace.Step;
import glimpse.trace.Trace;
import java.util.List;

/** What every target word has to do with every source word, as a heat map: target words down, source words across. */
public final class AlignmentFigure {

    private AlignmentFigure() {}

    /**
     * The heat map with its legend, the sums beside and under it and three facts about the current row, as far as they
     * fit. It is higher than asked only where the rows would be lower than a pixel.
     */
    public static Figure of(Trace whole, AlignmentView view, Look look) {
        Trace trace = whole.readBy(view.place().leaf());
        List<Node> path = view.place().path(trace);
        if (!isThere(path, view)) {
            return Note.of(look, look.words().get(absence(path)));
        }
        Drawing drawing = new Drawing();
        Matrix matrix = Matrix.of(trace, path, view);
        boolean shares = view.shown().isShare();
        Grid grid = Grid.of(matrix, look, shares, view.options().wholeWords());
        Ink ink = Ink.of(view.shown(), look, matrix.largest());
        paint(new Chart(trace, path, matrix, ink, view, look, grid, drawing));
        return drawing.figure(
                look.width(),
                Math.max(look.height(), grid.height()),
                look.theme().canvas());
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

    /** Whether there are such numbers: without attention there are neither weights nor scores, and scores may be untold. */
    static boolean isThere(List<Node> path, AlignmentView view) {
        Step first = path.get(0).computed();
        return switch (view.shown()) {
            case WEIGHTS -> first.hasAttention();
            case SCORES -> first.hasScores();
            case GRADIENT, LEAVE_ONE_OUT -> true;
        };
    }

    private static String absence(List<Node> path) {
        return path.get(0).computed().hasAttention() ? "figure.unscored" : "figure.unweighed";
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
