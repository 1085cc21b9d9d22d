package glimpse.ui;

import glimpse.ui.common.Appearance;
import glimpse.ui.guess.GuessViewModel;
import glimpse.ui.lesson.LessonViewModel;
import glimpse.ui.lesson.MakerViewModel;
import glimpse.ui.transport.TransportViewModel;
import glimpse.ui.workbench.Action;
import glimpse.ui.workbench.Actions;
import glimpse.ui.workbench.Comparison;
import glimpse.ui.workbench.Exports;
import glimpse.ui.workbench.FileChoice;
import glimpse.ui.workbench.Playhead;
import glimpse.ui.workbench.Side;
import glimpse.ui.workbench.Subject;
import glimpse.ui.workbench.Workbench;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;

/** What can be done in the window, and by which keys. */
final class WindowActions {

    private WindowActions() {}

    /**
     * @param exports what saves the pictures in view
     * @param palette whether the list of actions is open
     * @param about whether what there is to read about the model is
     * @param lessons whether the list of lessons is
     * @param training whether the page of the training is
     */
    static Actions of(
            Workbench workbench,
            TransportViewModel transport,
            Supplier<Exports> exports,
            Appearance appearance,
            FileChoice files,
            BooleanProperty palette,
            BooleanProperty about,
            BooleanProperty lessons,
            BooleanProperty training,
            LessonViewModel lesson,
            MakerViewModel maker,
            GuessViewModel guess) {
        Comparison comparison = workbench.comparison();
        BooleanExpression comparing = comparison.openProperty();
        BooleanExpression single = comparing.not();
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
                Action.of("undo", "Shortcut+Z", workbench::undo).when(comparison.ofActive(Playhead::undoableProperty)),
                Action.of("redo", "Shortcut+Shift+Z", workbench::redo)
                        .when(comparison.ofActive(Playhead::redoableProperty)),
                Action.of("openModel", "Shortcut+Shift+O", () -> files.openFolder()
                                .ifPresent(workbench::open))
                        .anywhere(),
                Action.of("openFile", "Shortcut+O", () -> files.openFile().ifPresent(workbench::open))
                        .anywhere(),
                Action.of("addScene", "B", maker::add),
                Action.of("maker", () -> toggle(maker.openProperty())),
                Action.of("guess", "G", () -> toggle(guess.activeProperty()))
                        .when(guess.possible().and(single)),
                Action.of("reveal", "N", guess::reveal)
                        .when(guess.activeProperty().and(single)),
                Action.of("numbers", "N", () -> toggle(workbench.numbersProperty()))
                        .when(single),
                Action.of("showAlignment", "1", () -> workbench.sideProperty().set(Side.ALIGNMENT))
                        .when(single),
                Action.of("showBeams", "2", () -> workbench.sideProperty().set(Side.BEAMS))
                        .when(single),
                Action.of("showStates", "3", () -> workbench.sideProperty().set(Side.STATES))
                        .when(single),
                Action.of("showMetrics", "4", () -> workbench.sideProperty().set(Side.METRICS))
                        .when(single),
                Action.of("compare", "C", comparison::toggle),
                Action.of("compareOriginal", "O", comparison::original).when(comparison.editedProperty()),
                Action.of("sameSentence", "S", () -> toggle(comparison.sameSentenceProperty()))
                        .when(comparing),
                Action.of("heatMaps", "H", () -> toggle(comparison.heatMapsProperty()))
                        .when(comparing),
                Action.of("about", "F1", () -> toggle(about)).anywhere(),
                Action.of("lessons", "L", () -> toggle(lessons)),
                Action.of("train", "T", () -> toggle(training)),
                Action.of("nextScene", "Page Down", lesson::next).anywhere(),
                Action.of("previousScene", "Page Up", lesson::previous).anywhere(),
                Action.of("exportStep", "Shortcut+E", () -> exports.get().save(Subject.STEP))
                        .anywhere(),
                Action.of("exportAlignment", () -> exports.get().save(Subject.ALIGNMENT)),
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
