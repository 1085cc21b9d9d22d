package glimpse.figure.stage;

import glimpse.draw.Figure;
import glimpse.figure.Look;
import glimpse.trace.Structure;
import glimpse.trace.Trace;

/** One decoder step: what the model reads, weighs, mixes and writes; of a trace without states, what it weighs. */
public final class StepFigure {

    private static final double NARROWEST = 640;
    private static final double NARROWEST_HALF = 540;

    /** The box of a readout that nobody has told says so. */
    private static final double NARROWEST_UNTOLD = 690;

    private StepFigure() {}

    /** The least width that the stage of a trace is drawn for: half the room does for a readout that needs no box. */
    public static double narrowest(Trace trace, boolean compact) {
        Structure structure = trace.model().structure();
        if (compact && !ReadoutBox.isNeeded(structure)) {
            return NARROWEST_HALF;
        }
        return compact && !structure.readout().isTold() ? NARROWEST_UNTOLD : NARROWEST;
    }

    /**
     * The stage. It is as wide as asked, and as high as asked unless that is too little for its rows.
     *
     * @param look drawn for widths from {@link #narrowest}
     */
    public static Figure of(Trace trace, StepView view, Look look) {
        if (!trace.hasStates()) {
            return new LinkedWords(trace, view, look).figure();
        }
        Stage stage = Stage.of(trace.readBy(view.place().leaf()), view, look);
        new StageHeader(stage).paint();
        new SourceRow(stage).paint();
        if (stage.structure().hasAttention()) {
            new WeighingRows(stage).paint();
            new DecoderRow(stage).paint();
        } else {
            new FixedContext(stage).paint();
        }
        new Caption(stage).paint();
        return stage.drawing()
                .figure(look.width(), stage.levels().height(), look.theme().canvas());
    }
}
