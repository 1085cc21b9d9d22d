package glimpse.figure.stage;

import glimpse.draw.Figure;
import glimpse.figure.Look;
import glimpse.trace.Trace;

/** One decoder step: what the model reads, weighs, mixes and writes. */
public final class StepFigure {

    private StepFigure() {}

    /**
     * The stage. It is as wide as asked, and as high as asked unless that is too little for its rows.
     *
     * @param look drawn for widths from 640
     */
    public static Figure of(Trace trace, StepView view, Look look) {
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
