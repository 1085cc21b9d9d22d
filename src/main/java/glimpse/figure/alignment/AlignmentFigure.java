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
import java.util.Optional;

/** What every target word has to do with every source word, as a heat map: target words down, source words across. */
public final class AlignmentFigure {

    private static final double NARROWEST = 420;
    private static final double LOWEST = 480;
    private static final double BESIDE = 180;
    private static final double ABOVE_AND_BELOW = 300;
    private static final double WIDE = 52;
    private static final double HIGH = 50;
    private static final int MOST_WIDE = 60;

    private AlignmentFigure() {}

    /**
     * The heat map with its legend, the sums beside and under it and three facts about the current row, as far as they
     * fit. It is higher than asked only where the rows would be lower than a pixel.
     */
    public static Figure of(Trace whole, AlignmentView view, Look look) {
        Trace trace = whole.readBy(view.place().leaf());
        List<Node> path = path(trace, view);
        Optional<String> absence = absence(trace, path, view);
        if (absence.isPresent()) {
            return Note.of(look, look.words().get("figure." + absence.get()));
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
        Drawing drawing = chart.drawing();
        drawing.part("tokens");
        new Heads(chart).paint();
        drawing.part("cells");
        new HeatMap(chart).paint();
        chart.view().gold().ifPresent(gold -> {
            drawing.part("gold");
            new Rings(chart, gold).paint();
        });
        if (!chart.matrix().isKnown()) {
            drawing.part("absence");
            new Absence(chart).paint();
            return;
        }
        if (chart.view().shown().isShare()) {
            drawing.part("sums");
            new RowSums(chart).paint();
        }
        if (chart.grid().coverage() > 0) {
            drawing.part("coverage");
            new Coverage(chart).paint();
        }
        drawing.part("legend");
        new Key(chart).paint();
        if (chart.grid().facts() > 0) {
            drawing.part("facts");
            chart.view().gold().ifPresentOrElse(gold -> new GoldTable(chart, gold).paint(), () -> new Facts(chart)
                    .paint());
        }
    }

    /** The words of the rows: of two outputs that are compared as many as both have. */
    private static List<Node> path(Trace trace, AlignmentView view) {
        List<Node> path = view.place().path(trace);
        int common = view.beside().map(other -> other.path().size()).orElse(path.size());
        return path.subList(0, Math.min(path.size(), common));
    }

    /** Why there is nothing to show, as the name of a text. */
    private static Optional<String> absence(Trace trace, List<Node> path, AlignmentView view) {
        return view.beside()
                .map(other -> other.refusal(trace, path))
                .orElseGet(() -> isThere(path, view) ? Optional.empty() : Optional.of(absence(path)));
    }

    /** Whether there are such numbers: without attention there are neither weights nor scores, and scores may be untold. */
    static boolean isThere(List<Node> path, AlignmentView view) {
        Step first = path.get(0).computed();
        return switch (view.shown()) {
            case WEIGHTS -> first.hasAttention();
            case SCORES -> first.hasScores();
            case GRADIENT, LEAVE_ONE_OUT, DIFFERENCE -> true;
        };
    }

    private static String absence(List<Node> path) {
        return path.get(0).computed().hasAttention() ? "unscored" : "unweighed";
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

    /** Room in which every cell can be read, up to 60 by 60 of them, and whole words where they are asked for. */
    public static Look suiting(Trace whole, AlignmentView view, Look look) {
        Trace trace = whole.readBy(view.place().leaf());
        List<Node> path = view.place().path(trace);
        if (!isThere(path, view)) {
            return look.sized(NARROWEST, LOWEST);
        }
        Matrix matrix = Matrix.of(trace, path, view);
        double width = BESIDE + WIDE * Math.min(matrix.columns().size(), MOST_WIDE);
        double height = ABOVE_AND_BELOW + HIGH * Math.min(matrix.rows().size(), MOST_WIDE);
        Look suiting = look.sized(Math.max(NARROWEST, width), Math.max(LOWEST, height));
        return roomFor(trace, view, suiting);
    }

    /** Room for the same cells that this look has room for, where words are whole. */
    static Look roomFor(Trace whole, AlignmentView view, Look look) {
        Trace trace = whole.readBy(view.place().leaf());
        List<Node> path = view.place().path(trace);
        return view.options().wholeWords() && isThere(path, view)
                ? Grid.roomy(Matrix.of(trace, path, view), look, view.shown().isShare())
                : look;
    }
}
