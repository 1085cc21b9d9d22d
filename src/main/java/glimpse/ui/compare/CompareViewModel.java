package glimpse.ui.compare;

import glimpse.draw.Figure;
import glimpse.draw.Target;
import glimpse.figure.Look;
import glimpse.figure.Note;
import glimpse.figure.alignment.AlignmentFigure;
import glimpse.figure.alignment.AlignmentTable;
import glimpse.figure.alignment.AlignmentView;
import glimpse.figure.alignment.Beside;
import glimpse.ui.common.Appearance;
import glimpse.ui.workbench.Deeds;
import glimpse.ui.workbench.FigureModel;
import glimpse.ui.workbench.Playhead;
import glimpse.ui.workbench.Showing;
import glimpse.ui.workbench.Tandem;
import java.util.List;
import java.util.Optional;

/** What the heat maps of two panes differ in. */
public final class CompareViewModel {

    private final Tandem tandem;
    private final Playhead left;
    private final Deeds deeds;
    private final FigureModel difference;

    /**
     * @param left the playhead of the left pane
     * @param deeds what can be done in the left pane
     */
    public CompareViewModel(Tandem tandem, Playhead left, Deeds deeds, Appearance appearance) {
        this.tandem = tandem;
        this.left = left;
        this.deeds = deeds;
        this.difference = new FigureModel(left, appearance, this::draw, tandem.showingsProperty());
        difference.setData(now -> view(now, Optional.empty())
                .map(view -> AlignmentTable.tsv(now.trace(), view))
                .orElse(""));
    }

    /** The weights of the left heat map less those of the right one. */
    public FigureModel difference() {
        return difference;
    }

    /** Answers a click: a row or a cell leads to its step, a source word is held in focus. */
    public void choose(Target target) {
        if (target instanceof Target.Row row) {
            left.goTo(row.step());
        } else if (target instanceof Target.Weight weight) {
            left.goTo(weight.step());
        } else if (target instanceof Target.SourceWord word) {
            deeds.toggleLock(word.position());
        }
    }

    private Figure draw(Showing now, Look look, Optional<Target> lit) {
        return view(now, lit)
                .map(view -> AlignmentFigure.of(now.trace(), view, look))
                .orElseGet(() -> Note.of(look, ""));
    }

    /** None until both panes show something. */
    private Optional<AlignmentView> view(Showing now, Optional<Target> lit) {
        List<Showing> both = tandem.showingsProperty().getValue();
        return both.size() < 2
                ? Optional.empty()
                : Optional.of(new AlignmentView(
                                now.place(), Math.min(now.weighed(), both.get(1).weighed()), lit)
                        .locking(now.locked())
                        .less(new Beside(both.get(1).trace(), both.get(1).place())));
    }
}
