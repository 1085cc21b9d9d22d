package glimpse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.ui.workbench.Side;
import glimpse.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A person opens attention of other programs. */
@ExtendWith(ApplicationExtension.class)
class ChooserTest {

    private static final Path FILES = Path.of("src/test/resources/attention");

    @TempDir
    private static Path folder;

    private Assembly assembly;
    private Person person;
    private FxRobot robot;

    @Start
    void open(Stage stage) {
        assembly = new Assembly(
                new FakeModels(), Words.ENGLISH, new FakeFiles(folder, Optional.empty()), FakeFiles.FORGETFUL);
        stage.setScene(Dressing.scene(assembly.open(), assembly.appearance(), 1440, 900));
        stage.show();
    }

    @BeforeEach
    void sitDown(FxRobot hands) {
        robot = hands;
        person = new Person(hands, assembly);
        person.waitUntil(() -> !person.sees("#progress"));
    }

    @AfterEach
    void close() {
        assembly.close();
    }

    private void drop(String file) {
        onDrawingThread(() -> assembly.workbench().open(FILES.resolve(file)));
        person.waitUntil(() -> person.showing().trace().model().name().equals(file));
    }

    private static void onDrawingThread(Runnable what) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, what);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String matrix() {
        return String.valueOf(person.showing().trace().decoding().options().get("matrix"));
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String list, T value) {
        ComboBox<T> box = robot.lookup(list).queryAs(ComboBox.class);
        onDrawingThread(() -> box.setValue(value));
    }

    @Test
    void theRowIsThereOnlyForFilesOfOtherPrograms() {
        assertThat(person.sees("#chooser")).isFalse();
        drop("heads.npz");
        assertThat(person.sees("#chooser")).isTrue();
        assertThat(person.label("#chooserFile")).contains("heads.npz", "NumPy");
        onDrawingThread(assembly.workbench()::undo);
        assertThat(person.sees("#chooser")).isFalse();
    }

    @Test
    void anotherHeadShowsItsWeightsAtTheSameStep() {
        drop("heads.npz");
        assertThat(matrix()).isEqualTo("mean");
        onDrawingThread(() -> assembly.playhead().goTo(3));
        choose("#chooserMatrix", "layer 2 head 3");
        person.waitUntil(() -> matrix().equals("layer 2 head 3"));
        assertThat(person.showing().step()).isEqualTo(3);
    }

    @Test
    void anotherSentenceIsChosen() {
        drop("nematus.txt");
        choose("#chooserSentence", 1);
        person.waitUntil(() -> person.sourceWords().equals(List.of("x", "y", "z", "</s>")));
    }

    @Test
    void whatLeavesNoChoiceIsNotOffered() {
        drop("sockeye.txt");
        assertThat(person.sees("#chooserSentence")).isFalse();
        assertThat(person.sees("#chooserMatrix")).isFalse();
        assertThat(person.sees("#chooserTurn")).isFalse();
    }

    @Test
    void aMatrixThatFitsBothWaysCanBeTurnedAndTurnedBack() {
        drop("pharaoh.txt");
        int length = person.showing().length();
        int words = person.sourceWords().size();
        person.click("#chooserTurn");
        person.waitUntil(() -> person.showing().length() == words);
        assertThat(person.sourceWords()).hasSize(length);
        person.click("#chooserTurn");
        person.waitUntil(() -> person.showing().length() == length);
    }

    @Test
    void everyTabHasSomethingToSayOfASentenceWithoutStates() {
        for (String file : List.of("heads.npz", "beam.jsonl", "vis.json")) {
            drop(file);
            for (Side side : Side.values()) {
                onDrawingThread(() -> assembly.workbench().sideProperty().set(side));
                person.press(KeyCode.RIGHT);
            }
            onDrawingThread(() -> assembly.workbench().numbersProperty().set(true));
            assertThat(person.figure("#stageCanvas").marks()).isNotEmpty();
        }
    }

    @Test
    void insideAStepThereIsNothingToTeach() {
        drop("heads.npz");
        person.press(KeyCode.T);
        assertThat(person.showing().isTeaching()).isFalse();
    }
}
