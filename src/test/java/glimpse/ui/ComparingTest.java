package glimpse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.draw.Figure;
import glimpse.draw.Mark;
import glimpse.draw.Target;
import glimpse.session.SettingsFile;
import glimpse.session.model.ModelLibrary;
import glimpse.trace.Node;
import glimpse.ui.common.FigureCanvas;
import glimpse.ui.workbench.Comparison;
import glimpse.ui.workbench.Draft;
import glimpse.ui.workbench.Showing;
import glimpse.words.Words;
import java.nio.file.Path;
import java.util.Optional;
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
import org.testfx.util.WaitForAsyncUtils;

/** A person lays two answers side by side. */
@ExtendWith(ApplicationExtension.class)
class ComparingTest {

    private static final String SENTENCE = "My father likes this old song.";
    private static final String LEFT = "#left #stageCanvas";
    private static final String RIGHT = "#right #stageCanvas";

    @TempDir
    private static Path folder;

    private Assembly assembly;
    private Comparison comparison;
    private Person person;
    private FxRobot robot;

    @Start
    void open(Stage stage) {
        Path models = Path.of("sample-models");
        assembly = new Assembly(
                new ModelLibrary(Optional.of(models)).opening(models.resolve("english-french-attention")),
                Words.ENGLISH,
                new FakeFiles(folder, Optional.empty()),
                new SettingsFile(Optional.empty()));
        stage.setScene(Dressing.scene(assembly.open(), assembly.appearance(), 1440, 900));
        stage.show();
        assembly.warm();
    }

    @BeforeEach
    void sitDown(FxRobot hands) {
        robot = hands;
        person = new Person(hands, assembly);
        comparison = assembly.workbench().comparison();
        person.waitUntil(() -> assembly.playhead().showing().isPresent() && !person.sees("#progress"));
    }

    @AfterEach
    void close() {
        assembly.close();
    }

    private static Showing showing(Draft draft) {
        return draft.pane().playhead().showing().orElseThrow();
    }

    private Showing left() {
        return showing(comparison.left());
    }

    private Showing right() {
        return showing(comparison.right());
    }

    /** Lays the model with a fixed context beside that with attention. */
    private void compare() {
        person.press(KeyCode.C);
        person.waitUntil(() -> !right().trace().model().structure().hasAttention() && !person.sees("#progress"));
    }

    private void choose(String pane, String model) {
        person.click("#" + pane + " .pane-models");
        person.click("#model-" + model);
        person.waitUntil(() ->
                (pane.equals("left") ? left() : right()).trace().model().name().equals(model)
                        && !person.sees("#progress"));
    }

    private boolean isDrawn(String canvas) {
        return robot.lookup(canvas)
                .tryQueryAs(FigureCanvas.class)
                .flatMap(found -> found.figureProperty().get())
                .isPresent();
    }

    private static boolean says(Figure figure, String text) {
        return figure.marks().stream()
                .anyMatch(
                        mark -> mark instanceof Mark.Text found && found.plain().contains(text));
    }

    @Test
    void aModelThatReadsTheSameSentencesIsLaidBesideAtTheSameStep() {
        person.press(KeyCode.RIGHT);
        person.press(KeyCode.RIGHT);
        compare();
        assertThat(right().trace().source().text()).isEqualTo(SENTENCE);
        assertThat(right().step()).isEqualTo(3);
        assertThat(says(person.figure(RIGHT), "Nothing to weigh")).isTrue();
        assertThat(says(person.figure(LEFT), "weights")).isTrue();
    }

    @Test
    void theKeysAndTheButtonsMoveBoth() {
        compare();
        person.press(KeyCode.RIGHT);
        assertThat(left().step()).isEqualTo(2);
        assertThat(right().step()).isEqualTo(2);
        person.click("#forward");
        assertThat(right().step()).isEqualTo(3);
        person.press(KeyCode.END);
        assertThat(left().step()).isEqualTo(left().length());
        assertThat(right().step()).isEqualTo(right().length());
        person.press(KeyCode.HOME);
        person.click("#word2");
        assertThat(left().step()).isEqualTo(2);
        assertThat(right().step()).isEqualTo(2);
        person.press(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(left().isTeaching() && right().isTeaching()).isTrue();
    }

    @Test
    void aCellOfTheTimeLineSplitsWhereTheOutputsDiffer() {
        compare();
        int step = 1;
        while (left().path()
                .get(step - 1)
                .token()
                .equals(right().path().get(step - 1).token())) {
            assertThat(robot.lookup("#word" + step).queryAs(Labeled.class).getText())
                    .isEqualTo(left().path().get(step - 1).shown());
            step++;
        }
        assertThat(robot.lookup("#word" + step).queryAs(Labeled.class).getText())
                .isEqualTo(left().path().get(step - 1).shown() + "│"
                        + right().path().get(step - 1).shown());
    }

    @Test
    void aWordOfAnOutputsStripLeadsBothToItsStep() {
        compare();
        person.click("#right #outputCanvas", new Target.Row(4));
        assertThat(left().step()).isEqualTo(4);
        assertThat(right().step()).isEqualTo(4);
    }

    @Test
    void aSentenceThatIsTypedIsReadByBoth() {
        compare();
        person.write("He is my brother's best friend.");
        person.press(KeyCode.ENTER);
        person.waitUntil(() -> left().trace().source().text().startsWith("He is")
                && right().trace().source().text().startsWith("He is"));
        person.press(KeyCode.RIGHT);
        assertThat(left().step()).isEqualTo(2);
    }

    @Test
    void unlinkedEachPaneHasASentenceOfItsOwn() {
        compare();
        person.click("#sameSentence");
        assertThat(person.sees("#source")).isFalse();
        person.click("#right .pane-source");
        person.press(KeyCode.SHORTCUT, KeyCode.A);
        robot.write("He is tired.", 0);
        person.press(KeyCode.ENTER);
        person.waitUntil(() -> right().trace().source().text().equals("He is tired."));
        assertThat(left().trace().source().text()).isEqualTo(SENTENCE);
        person.click("#sameSentence");
        person.waitUntil(() -> right().trace().source().text().equals(SENTENCE));
    }

    @Test
    void aModelThatDoesNotKnowTheWordsReadsItsOwnSentenceAndTheLinkIsOff() {
        compare();
        choose("right", "dates");
        assertThat(comparison.sameSentenceProperty().get()).isFalse();
        assertThat(left().trace().source().text()).isEqualTo(SENTENCE);
    }

    @Test
    void theHeatMapsOfTwoModelsWithAttentionHaveADifference() {
        compare();
        choose("right", "english-french");
        assertThat(isDrawn("#differenceCanvas")).isFalse();
        person.click("#heatMapsInView");
        person.waitUntil(() -> isDrawn("#differenceCanvas"));
        float expected = left().path().get(1).computed().weights()[1]
                - right().path().get(1).computed().weights()[1];
        assertThat(person.figure("#differenceCanvas")
                        .hitsOf(new Target.Weight(2, 1))
                        .get(0)
                        .text())
                .endsWith(glimpse.figure.Numbers.decimal(expected, 4));
        person.click("#differenceCanvas", new Target.Row(3));
        assertThat(right().step()).isEqualTo(3);
        person.press(KeyCode.H);
        person.waitUntil(() -> isDrawn(RIGHT) && !isDrawn("#differenceCanvas"));
    }

    @Test
    void whatIsUndoneIsThatOfThePaneThatOneWorksIn() {
        compare();
        Showing before = right();
        String other = before.node().computed().candidates().get(1).token();
        person.click(RIGHT, new Target.NextWord(1, 1, other));
        person.waitUntil(() -> right().isEdited());
        assertThat(left().isEdited()).isFalse();
        person.press(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(right()).isEqualTo(before);
        person.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        assertThat(right().node().token()).isEqualTo(other);
    }

    @Test
    void aChangeIsComparedWithTheOriginal() {
        String other = left().node().computed().candidates().get(1).token();
        person.click("#stageCanvas", new Target.NextWord(1, 1, other));
        person.waitUntil(() -> left().isEdited());
        person.press(KeyCode.SHORTCUT, KeyCode.K);
        robot.write("compare with the original", 0);
        person.press(KeyCode.ENTER);
        assertThat(comparison.openProperty().get()).isTrue();
        assertThat(left().node().token()).isEqualTo(other);
        assertThat(right().path()).noneMatch(Node::isEdited);
        assertThat(robot.lookup("#word1").queryAs(Labeled.class).getText()).startsWith(other + "│");
    }

    @Test
    void closedTheWindowIsAsItWasAndTheSecondPaneIsKept() {
        person.press(KeyCode.DIGIT3);
        person.press(KeyCode.RIGHT);
        Showing before = left();
        compare();
        assertThat(isDrawn("#middle #stageCanvas")).isFalse();
        assertThat(isDrawn("#statesCanvas")).isFalse();
        Showing beside = right();
        person.click("#closeCompare");
        assertThat(left()).isEqualTo(before);
        assertThat(isDrawn("#middle #stageCanvas")).isTrue();
        assertThat(isDrawn("#statesCanvas")).isTrue();
        assertThat(isDrawn(RIGHT)).isFalse();
        assertThat(person.sees("#models")).isTrue();
        person.press(KeyCode.RIGHT);
        assertThat(left().step()).isEqualTo(before.step() + 1);
        assertThat(right()).isEqualTo(beside);
        person.press(KeyCode.C);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(right().trace()).isEqualTo(beside.trace());
        assertThat(right().step()).isEqualTo(left().step());
    }

    @Test
    void aSceneOfALessonLaysTwoModelsSideBySideAndTheOneBeforeTakesTheSecondAway() {
        Path lesson = Path.of("sample-models/lessons/1-one-vector");
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> assembly.workbench().lessonProperty().set(Optional.of(lesson)));
        for (int scene = 1; scene < 8; scene++) {
            String place = scene + " /";
            person.waitUntil(() -> person.label("#lessonPlace").startsWith(place));
            assertThat(comparison.openProperty().get()).isFalse();
            person.press(KeyCode.PAGE_DOWN);
        }
        person.waitUntil(() -> comparison.openProperty().get());
        assertThat(right().trace().model().name())
                .isNotEqualTo(left().trace().model().name());
        assertThat(right().step()).isEqualTo(Math.min(left().step(), right().length()));
        assertThat(person.sees("#lessonAgain")).isFalse();
        assertThat(comparison.sameSentenceProperty().get()).isTrue();
        person.press(KeyCode.PAGE_UP);
        person.waitUntil(() -> !comparison.openProperty().get());
    }
}
