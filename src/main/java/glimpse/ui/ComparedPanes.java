package glimpse.ui;

import glimpse.session.job.LatestTask;
import glimpse.session.model.Inquiry;
import glimpse.ui.alignment.AlignmentController;
import glimpse.ui.alignment.AlignmentViewModel;
import glimpse.ui.alignment.GoldViewModel;
import glimpse.ui.common.Appearance;
import glimpse.ui.common.Notices;
import glimpse.ui.common.Views;
import glimpse.ui.compare.CompareController;
import glimpse.ui.compare.CompareViewModel;
import glimpse.ui.decoding.DecodingController;
import glimpse.ui.header.QuestionFields;
import glimpse.ui.pane.OutputViewModel;
import glimpse.ui.pane.PaneController;
import glimpse.ui.stage.StageController;
import glimpse.ui.stage.StageViewModel;
import glimpse.ui.timelapse.TimelapseController;
import glimpse.ui.timelapse.TimelapseViewModel;
import glimpse.ui.workbench.Comparison;
import glimpse.ui.workbench.Deeds;
import glimpse.ui.workbench.Draft;
import glimpse.ui.workbench.Exports;
import glimpse.ui.workbench.FigureModel;
import glimpse.ui.workbench.FileChoice;
import glimpse.ui.workbench.Insight;
import glimpse.ui.workbench.PictureMenu;
import glimpse.ui.workbench.Playhead;
import glimpse.ui.workbench.Subject;
import glimpse.ui.workbench.Workbench;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.binding.BooleanExpression;

/** Makes what is seen while two panes are compared: for each of them the classes that the window is made of. */
final class ComparedPanes {

    private final Workbench workbench;
    private final Comparison comparison;
    private final Appearance appearance;
    private final GoldViewModel gold;
    private final Function<String, LatestTask> tasks;
    private final CompareViewModel difference;
    private final Half left;
    private final Half right;

    /** @param tasks makes a task of a name */
    ComparedPanes(
            Workbench workbench,
            Appearance appearance,
            GoldViewModel gold,
            FileChoice files,
            Notices notices,
            Function<String, LatestTask> tasks) {
        this.workbench = workbench;
        this.comparison = workbench.comparison();
        this.appearance = appearance;
        this.gold = gold;
        this.tasks = tasks;
        Playhead first = comparison.left().pane().playhead();
        difference = new CompareViewModel(
                workbench.tandem(), first, new Deeds(comparison.left().pane()), appearance);
        difference.difference().visibleProperty().bind(heatMaps());
        left = new Half(comparison.left(), files, notices);
        right = new Half(comparison.right(), files, notices);
    }

    private BooleanExpression heatMaps() {
        return comparison.openProperty().and(comparison.heatMapsProperty());
    }

    private BooleanExpression steps() {
        return comparison.openProperty().and(comparison.heatMapsProperty().not());
    }

    /** What saves the pictures of the pane that a person works in. */
    Exports exports() {
        return comparison.activeProperty().get().equals(comparison.right()) ? right.exports : left.exports;
    }

    CompareController compare(Views views) {
        return new CompareController(
                difference,
                comparison,
                left.menu,
                appearance,
                () -> List.of(views.load("pane", left.controller(views)), views.load("pane", right.controller(views))));
    }

    PaneController pane(Views views) {
        return left.controller(views);
    }

    /** One of the two. */
    private final class Half {

        private final Draft draft;
        private final Playhead playhead;
        private final StageViewModel stage;
        private final AlignmentViewModel alignment;
        private final OutputViewModel output;
        private final TimelapseViewModel timelapse;
        private final Exports exports;
        private final PictureMenu menu;

        Half(Draft draft, FileChoice files, Notices notices) {
            this.draft = draft;
            this.playhead = draft.pane().playhead();
            Deeds deeds = new Deeds(draft.pane());
            stage = new StageViewModel(playhead, deeds, appearance, true);
            stage.picture().visibleProperty().bind(steps());
            alignment = new AlignmentViewModel(
                    playhead, deeds, appearance, gold, insight(Inquiry.GRADIENT), insight(Inquiry.LEAVE_ONE_OUT));
            alignment.picture().visibleProperty().bind(heatMaps());
            output = new OutputViewModel(playhead, appearance);
            output.picture().visibleProperty().bind(comparison.openProperty());
            timelapse = new TimelapseViewModel(
                    workbench.library(), draft, comparison.openProperty(), tasks.apply("moments"), notices, appearance);
            exports = new Exports(playhead, pictures(), alignment::kept, files, tasks.apply("saving"), notices);
            menu = new PictureMenu(deeds, exports, appearance);
        }

        private Map<Subject, FigureModel> pictures() {
            return Map.of(
                    Subject.STEP, stage.picture(),
                    Subject.ALIGNMENT, alignment.picture(),
                    Subject.OUTPUT, output.picture(),
                    Subject.DIFFERENCE, difference.difference());
        }

        private <T> Insight<T> insight(Inquiry<T> inquiry) {
            return new Insight<>(now -> inquiry, draft.pane(), tasks.apply(inquiry.name()));
        }

        PaneController controller(Views views) {
            return new PaneController(
                    draft,
                    comparison,
                    new QuestionFields(workbench, draft, appearance),
                    output,
                    menu,
                    appearance,
                    new PaneController.Contents(
                            () -> views.load("decoding", new DecodingController(draft.options(), playhead)),
                            () -> views.load("timelapse", new TimelapseController(timelapse, appearance)),
                            () -> views.load("stage", new StageController(stage, menu, appearance)),
                            () -> views.load("alignment", new AlignmentController(alignment, menu, appearance))));
        }
    }
}
