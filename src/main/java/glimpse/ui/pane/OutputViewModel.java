package glimpse.ui.pane;

import glimpse.draw.Target;
import glimpse.figure.output.OutputFigure;
import glimpse.figure.output.OutputView;
import glimpse.ui.common.Appearance;
import glimpse.ui.workbench.FigureModel;
import glimpse.ui.workbench.Playhead;

/** The output of a pane as a strip. */
public final class OutputViewModel {

    private final Playhead playhead;
    private final FigureModel picture;

    public OutputViewModel(Playhead playhead, Appearance appearance) {
        this.playhead = playhead;
        this.picture = new FigureModel(
                playhead,
                appearance,
                (now, look, lit) ->
                        OutputFigure.of(now.trace(), new OutputView(now.place(), now.written(), lit), look));
    }

    public FigureModel picture() {
        return picture;
    }

    /** Answers a click: a word leads to its step. */
    public void choose(Target target) {
        if (target instanceof Target.Row word) {
            playhead.goTo(word.step());
        }
    }
}
