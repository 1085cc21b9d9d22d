package glimpse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.session.model.ModelLibrary;
import glimpse.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Spinner;
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

/** A person trains a model of letters backwards in the window. */
@ExtendWith(ApplicationExtension.class)
class TrainHereTest {

    @TempDir
    private Path folder;

    private Assembly assembly;
    private Person person;
    private FxRobot robot;

    @Start
    void open(Stage stage) {
        ModelLibrary models =
                new ModelLibrary(Optional.of(Path.of("sample-models"))).opening(Path.of("sample-models/reverse"));
        assembly = new Assembly(
                models, Words.ENGLISH, new FakeFiles(folder, Optional.of(folder.resolve("own"))), FakeFiles.FORGETFUL);
        stage.setScene(Dressing.scene(assembly.open(), assembly.appearance(), 1440, 900));
        stage.show();
        assembly.warm();
    }

    @BeforeEach
    void sitDown(FxRobot hands) {
        robot = hands;
        person = new Person(hands, assembly);
        person.waitUntil(() -> assembly.playhead().showing().isPresent());
        person.press(KeyCode.T);
        fill("#trainFolder", folder.resolve("own").toString());
        fill("#trainSentence", "a b c d");
    }

    @AfterEach
    void close() {
        assembly.close();
    }

    private void fill(String field, String text) {
        person.click(field);
        person.press(KeyCode.SHORTCUT, KeyCode.A);
        robot.write(text, 0);
        person.press(KeyCode.TAB);
    }

    private void order(int pairs, int epochs) {
        fill("#trainPairs", Integer.toString(pairs));
        fill("#trainEpochs", Integer.toString(epochs));
    }

    private void begin() {
        person.click("#trainBegin");
        person.waitUntil(() ->
                person.sees("#trainRunning") && person.label("#trainProgress").startsWith("Learning"));
    }

    private boolean says(String beginning) {
        return person.label("#trainProgress").startsWith(beginning);
    }

    @Test
    void theLossAndTheAlignmentOfTheSentenceAreSeenWhileItLearns() {
        order(300, 200);
        begin();
        person.waitUntil(() -> person.label("#trainWritten").startsWith("a b c d →"));
        person.waitUntil(() -> person.label("#trainProgress").matches(".*loss \\d.*BLEU \\d.*"));
        assertThat(person.figure("#trainLosses").marks()).hasSizeGreaterThan(10);
        assertThat(person.figure("#trainAlignment").marks()).hasSizeGreaterThan(10);
    }

    @Test
    void whatIsPausedGoesOnWhereItWasAndItsModelIsOpenedAtTheEnd() {
        order(200, 4);
        begin();
        person.click("#trainPause");
        person.waitUntil(() -> says("Paused") || says("Done"));
        if (says("Paused")) {
            person.click("#trainGoOn");
        }
        person.waitUntil(() -> says("Done"));
        person.click("#trainShow");
        person.waitUntil(() -> person.showing().trace().model().name().equals("own"));
        assertThat(person.showing().trace().source().text()).isEqualTo("a b c d");
        assertThat(person.sees("#training")).isFalse();
        assertThat(person.sees("#timelapse")).isTrue();
    }

    @Test
    void aClosedWindowLeavesWhatAnotherOneGoesOnWith() {
        order(300, 200);
        begin();
        person.waitUntil(() -> person.label("#trainProgress").matches(".*BLEU \\d.*"));
        assembly.close();
        assertThat(folder.resolve("own/checkpoint/state.json")).exists();
        assertThat(folder.resolve("own/model.json")).exists();
    }

    @Test
    void whatWasStoppedIsGoneOnWithFromItsFolder() {
        order(300, 200);
        begin();
        person.waitUntil(() -> person.label("#trainProgress").matches(".*BLEU \\d.*"));
        person.click("#trainStop");
        person.waitUntil(() -> person.sees("#trainBegin") && !person.sees("#trainRunning"));
        person.click("#trainElsewhere");
        person.waitUntil(() -> person.label("#trainProgress").matches("Learning.*BLEU \\d.*"));
    }

    @Test
    void aFolderWithSomethingInItIsSaidToBeFullWhereItIsNamed() throws IOException {
        Files.createDirectory(folder.resolve("own"));
        Files.writeString(folder.resolve("own/letter.txt"), "Dear");
        person.click("#trainBegin");
        person.waitUntil(() -> person.sees("#trainFault"));
        assertThat(person.label("#trainFault")).contains("is not empty");
        assertThat(person.sees("#trainBegin")).isTrue();
    }

    @Test
    void wordsThatTheCorpusLacksAreNamedBesideTheSentence() {
        order(200, 200);
        fill("#trainSentence", "a b zebra");
        begin();
        person.waitUntil(() -> person.label("#trainNote").equals("Not in the corpus: zebra"));
    }

    @Test
    void aChoiceOfMaterialFillsInWhatSuitsIt() {
        person.click("#trainMaterial");
        person.press(KeyCode.DOWN);
        person.press(KeyCode.ENTER);
        assertThat(robot.lookup("#trainPairs").queryAs(Spinner.class).getValue())
                .isEqualTo(8000);
    }
}
