package glimpse.ui;

import glimpse.ui.common.Appearance;
import glimpse.ui.guess.GuessViewModel;
import glimpse.ui.lesson.LessonViewModel;
import glimpse.ui.lesson.MakerViewModel;
import glimpse.ui.transport.TransportViewModel;
import glimpse.ui.workbench.Action;
import glimpse.ui.workbench.Actions;
import glimpse.ui.workbench.Exports;
import glimpse.ui.workbench.FileChoice;
import glimpse.ui.workbench.Playhead;
import glimpse.ui.workbench.Side;
import glimpse.ui.workbench.Subject;
import glimpse.ui.workbench.Workbench;
import java.util.List;
import javafx.beans.property.BooleanProperty;

/** What can be done in the window, and by which keys. */
final class WindowActions {

    private WindowActions() {}

    /**
     * @param palette whether the list of actions is open
     * @param about whether what there is to read about the model is
     * @param lessons whether the list of lessons is
     */
    static Actions of(
            Workbench workbench,
            TransportViewModel transport,
            Exports exports,
            Appearance appearance,
            FileChoice files,
            BooleanProperty palette,
            BooleanProperty about,
            BooleanProperty lessons,
            LessonViewModel lesson,
            MakerViewModel maker,
            GuessViewModel guess) {
        Playhead playhead = workbench.pane().playhead();
        Runnable search = () -> palette.set(!palette.get());
        return new Actions(List.of(
                Action.of("play", "Space", transport::togglePlaying),
                Action.of("back", "Left", transport::back),
                Action.of("forward", "Right", transport::forward),
                Action.of("previousPhase", "Shift+Left", transport::previousPhase),
                Action.of("nextPhase", "Shift+Right", transport::nextPhase),
                Action.of("first", "Home", transport::first),
                Action.of("last", "End", transport::last),
                Action.of("betterHypothesis", "Up", () -> transport.hypothesis(-1)),
                Action.of("worseHypothesis", "Down", () -> transport.hypothesis(1)),
                Action.of("undo", "Shortcut+Z", workbench::undo).when(playhead.undoableProperty()),
                Action.of("redo", "Shortcut+Shift+Z", workbench::redo).when(playhead.redoableProperty()),
                Action.of("openModel", "Shortcut+Shift+O", () -> files.openFolder()
                                .ifPresent(workbench::open))
                        .anywhere(),
                Action.of("openFile", "Shortcut+O", () -> files.openFile().ifPresent(workbench::open))
                        .anywhere(),
                Action.of("addScene", "B", maker::add),
                Action.of("maker", () -> toggle(maker.openProperty())),
                Action.of("guess", "G", () -> toggle(guess.activeProperty())).when(guess.possible()),
                Action.of("reveal", "N", guess::reveal).when(guess.activeProperty()),
                Action.of("numbers", "N", () -> toggle(workbench.numbersProperty())),
                Action.of("showAlignment", "1", () -> workbench.sideProperty().set(Side.ALIGNMENT)),
                Action.of("showBeams", "2", () -> workbench.sideProperty().set(Side.BEAMS)),
                Action.of("showStates", "3", () -> workbench.sideProperty().set(Side.STATES)),
                Action.of("showMetrics", "4", () -> workbench.sideProperty().set(Side.METRICS)),
                Action.of("about", "F1", () -> toggle(about)).anywhere(),
                Action.of("lessons", "L", () -> toggle(lessons)),
                Action.of("nextScene", "Page Down", lesson::next).anywhere(),
                Action.of("previousScene", "Page Up", lesson::previous).anywhere(),
                Action.of("exportStep", "Shortcut+E", () -> exports.save(Subject.STEP))
                        .anywhere(),
                Action.of("exportAlignment", () -> exports.save(Subject.ALIGNMENT)),
                Action.of("theme", () -> toggle(appearance.darkProperty())),
                Action.of("language", appearance::switchLanguage),
                Action.of("enlarge", appearance::enlarge),
                Action.of("present", "F11", () -> toggle(appearance.presentingProperty()))
                        .anywhere(),
                Action.of("keys", "Shift+Slash", search),
                Action.of("search", "Shortcut+K", search).anywhere()));
    }

    private static void toggle(BooleanProperty property) {
        property.set(!property.get());
    }
}
