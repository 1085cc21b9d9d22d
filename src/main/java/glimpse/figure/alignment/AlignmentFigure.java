package glimpse.figure.alignment;

import glimpse.draw.Anchor;
import glimpse.draw.Drawing;
import glimpse.draw.Figure;
import glimpse.draw.Label;
import glimpse.draw.Style;
import glimpse.figure.Look;
import glimpse.figure.Type;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.util.List;

/** The weights α of every step as a heat map: target words down, source words across. */
public final class AlignmentFigure {

    private static final double NOTE_TOP = 40;

    private AlignmentFigure() {}

    /**
     * The heat map with its legend, the coverage under it and three facts about the current row, as far as they fit. It
     * is higher than asked only where the rows would be lower than a pixel.
     */
    public static Figure of(Trace whole, AlignmentView view, Look look) {
        Trace trace = whole.readBy(view.place().leaf());
        List<Node> path = view.place().path(trace);
        Drawing drawing = new Drawing();
        double height = look.height();
        if (path.get(0).computed().hasAttention()) {
            Grid grid = Grid.of(trace, path, look, view.wholeWords());
            Chart chart = new Chart(trace, path, view, look, grid, drawing);
            height = Math.max(height, grid.height());
            new HeatMap(chart).paint();
            new Coverage(chart).paint();
            if (chart.grid().facts() > 0) {
                new Facts(chart).paint();
            }
        } else {
            Style style = new Style(Type.NUMBER, look.theme().muted());
            Label note = Label.of(look.words().get("figure.unweighed"), style);
            drawing.text(note.shortened(look.width() - 2 * Grid.LEFT), Grid.LEFT, NOTE_TOP, Anchor.START);
        }
        return drawing.figure(look.width(), height, look.theme().canvas());
    }

    /** Room for the same cells that this look has room for, where words are whole. */
    public static Look roomFor(Trace whole, AlignmentView view, Look look) {
        Trace trace = whole.readBy(view.place().leaf());
        List<Node> path = view.place().path(trace);
        return view.wholeWords() && path.get(0).computed().hasAttention() ? Grid.roomy(trace, path, look) : look;
    }
}
