package glimpse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.draw.Target;
import glimpse.session.model.ModelLibrary;
import glimpse.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Labeled;
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

/** A person goes through a bundled lesson, and guesses. */
@ExtendWith(ApplicationExtension.class)
class LessonTest {

    private static final String GUESS = "#guessCanvas";

    @TempDir
    private Path folder;

    private Assembly assembly;
    private Person person;
    private FxRobot robot;

    @Start
    void open(Stage stage) {
        ModelLibrary models = new ModelLibrary(Optional.of(Path.of("sample-models")));
        assembly = new Assembly(models, Words.ENGLISH, new FakeFiles(folder, Optional.empty()), FakeFiles.FORGETFUL);
        stage.setScene(Dressing.scene(assembly.open(), assembly.appearance(), 1440, 900));
        stage.show();
    }

    @BeforeEach
    void sitDown(FxRobot hands) {
        robot = hands;
        person = new Person(hands, assembly);
    }

    @AfterEach
    void close() {
        assembly.close();
    }

    private void begin(String lesson) {
        person.press(KeyCode.L);
        person.waitUntil(() -> robot.lookup("#lesson-" + lesson).tryQuery().isPresent());
        person.click("#lesson-" + lesson);
        person.waitUntil(() -> person.sees("#lesson"));
    }

    private void scene(int number) {
        while (!person.label("#lessonPlace").startsWith(number + " /")) {
            String place = person.label("#lessonPlace");
            person.press(KeyCode.PAGE_DOWN);
            person.waitUntil(() -> !person.label("#lessonPlace").equals(place));
        }
    }

    private String feedback() {
        return person.label("#lessonFeedback");
    }

    @Test
    void aLessonIsChosenAndItsScenesAreShown() {
        begin("2-one-step");
        assertThat(person.label("#lessonPlace")).startsWith("1 /");
        String sentence = person.field("#source");
        assertThat(person.showing().trace().source().text()).isEqualTo(sentence);
        person.click("#lessonNext");
        person.waitUntil(() -> person.label("#lessonPlace").startsWith("2 /"));
    }

    @Test
    void whatAQuestionAsksForIsHiddenUntilItIsAnswered() {
        begin("2-one-step");
        scene(9);
        assertThat(person.figure("#stageCanvas")
                        .hitsOf(new Target.Weight(person.showing().step(), 0)))
                .isEmpty();
        person.click("#answer1");
        assertThat(feedback()).contains("%");
        assertThat(person.figure("#stageCanvas")
                        .hitsOf(new Target.Weight(person.showing().step(), 0)))
                .isNotEmpty();
        assertThat(robot.lookup("#answer1").queryAs(Labeled.class).isDisabled()).isTrue();
    }

    @Test
    void barsAreDrawnAndCompared() {
        begin("2-one-step");
        scene(5);
        person.click("#lessonBars", new Target.Guess(0));
        person.click("#lessonCheck");
        assertThat(feedback()).contains("Overlap");
    }

    @Test
    void whoeverPlaysComesBackToTheScene() {
        begin("2-one-step");
        int step = person.showing().step();
        assertThat(person.sees("#lessonAgain")).isFalse();
        person.press(KeyCode.END);
        assertThat(person.sees("#lessonAgain")).isTrue();
        person.click("#lessonAgain");
        assertThat(person.showing().step()).isEqualTo(step);
        assertThat(person.sees("#lessonAgain")).isFalse();
    }

    @Test
    void anEndedLessonLeavesTheWindowAsItIs() {
        begin("2-one-step");
        String sentence = person.field("#source");
        person.click("#lessonClose");
        assertThat(person.sees("#lesson")).isFalse();
        assertThat(person.field("#source")).isEqualTo(sentence);
    }

    @Test
    void whatIsOnScreenBecomesALessonThatOpens() {
        person.waitUntil(() -> !person.sees("#progress"));
        person.press(KeyCode.END);
        person.press(KeyCode.B);
        person.press(KeyCode.HOME);
        person.press(KeyCode.B);
        person.press(KeyCode.SHORTCUT, KeyCode.K);
        robot.write("Make a lesson");
        person.press(KeyCode.ENTER);
        person.waitUntil(() -> person.sees("#maker"));
        person.click("#makerTitle");
        robot.write("Mine");
        person.click("#en1");
        person.press(KeyCode.SHORTCUT, KeyCode.A);
        robot.write("Here it ends");
        person.click("#makerSave");
        Path saved = folder.resolve("lesson.zip");
        person.waitUntil(() -> Files.exists(saved));
        person.click("#closeMaker");
        Platform.runLater(() -> assembly.workbench().open(saved));
        person.waitUntil(() -> person.sees("#lesson"));
        assertThat(person.label("#lessonText")).isEqualTo("Here it ends");
        assertThat(person.showing().isEnd()).isTrue();
    }

    @Test
    void aGuessIsScoredWhenItIsRevealed() {
        person.waitUntil(() -> !person.sees("#progress"));
        person.press(KeyCode.G);
        person.waitUntil(() -> person.sees("#guess"));
        assertThat(person.figure("#alignmentCanvas")
                        .hitsOf(new Target.Weight(1, 0))
                        .get(0)
                        .text())
                .endsWith("…");
        person.click(GUESS, new Target.Guess(0));
        person.press(KeyCode.N);
        assertThat(person.label("#guessPrompt")).contains("Overlap 99");
        assertThat(person.label("#guessScore")).contains("peak hit 1 of 1");
        person.click("#guessNext");
        assertThat(person.showing().step()).isEqualTo(2);
        person.click(GUESS, new Target.Guess(5));
        person.click("#guessReveal");
        assertThat(person.label("#guessScore")).contains("peak hit 1 of 2");
        person.press(KeyCode.END);
        person.click("#guessWorst");
        assertThat(person.showing().step()).isEqualTo(2);
    }

    @Test
    void whoeverStopsGuessingSeesTheStep() {
        person.press(KeyCode.G);
        person.click("#guessClose");
        assertThat(person.sees("#guess")).isFalse();
        assertThat(person.showing().isTeaching()).isFalse();
        person.press(KeyCode.N);
        assertThat(person.sees("#numbersCanvas")).isTrue();
    }
}
