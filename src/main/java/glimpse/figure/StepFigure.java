package glimpse.figure;

import glimpse.draw.Figure;
import glimpse.trace.Trace;
import java.util.List;

/** One decoder step: what the model reads, weighs, mixes and writes. */
public final class StepFigure {

    private StepFigure() {}

    public static Figure of(Trace trace, StepView view, Look look) {
        return new Figure(look.width(), look.height(), look.theme().canvas(), List.of(), List.of());
    }
}
