package glimpse.ui.alignment;

import glimpse.draw.Figure;
import glimpse.draw.Target;
import glimpse.figure.Look;
import glimpse.figure.Phase;
import glimpse.figure.alignment.AlignmentFigure;
import glimpse.figure.alignment.AlignmentView;
import glimpse.ui.common.Appearance;
import glimpse.ui.workbench.FigureModel;
import glimpse.ui.workbench.Playhead;
import glimpse.ui.workbench.Showing;
import java.util.List;
import java.util.Optional;

/** The heat map of the weights, the current step framed. */
public final class AlignmentViewModel {

    private final Playhead playhead;
    private final FigureModel picture;

    public AlignmentViewModel(Playhead playhead, Appearance appearance) {
        this.playhead = playhead;
        this.picture = new FigureModel(playhead, appearance, AlignmentViewModel::draw);
    }

    public FigureModel picture() {
        return picture;
    }

    /** Answers a click: a row leads to its step, a cell to its numbers. */
    public void choose(Target target) {
        if (target instanceof Target.Row row) {
            playhead.goTo(row.step());
        } else if (target instanceof Target.Weight weight) {
            playhead.move(now -> now.at(weight.step()).choosing(weight.position()));
        }
    }

    private static Figure draw(Showing now, Look look, Optional<Target> lit) {
        return AlignmentFigure.of(now.trace(), new AlignmentView(now.place(), filled(now), lit), look);
    }

    /** Whoever teaches must not give away what is not computed yet. */
    private static int filled(Showing now) {
        List<Phase> phases = now.phases();
        return now.phase()
                .map(phase -> phases.indexOf(phase) < phases.indexOf(Phase.SOFTMAX) ? now.step() - 1 : now.step())
                .orElse(now.length());
    }
}
