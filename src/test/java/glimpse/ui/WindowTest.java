package glimpse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.export.PngTexts;
import glimpse.figure.Phase;
import glimpse.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
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

@ExtendWith(ApplicationExtension.class)
class WindowTest {

    private static final String STAGE = "#stageCanvas";
    private static final String ALIGNMENT = "#alignmentCanvas";

    @TempDir
    private Path folder;

    private final CountDownLatch engineMayLoad = new CountDownLatch(1);
    private final FakeModels models = new FakeModels(engineMayLoad);
    private Assembly assembly;
    private Person person;

    @Start
    void open(Stage stage) {
        assembly = new Assembly(models, Words.ENGLISH, new FakeFiles(folder, Optional.empty()), FakeFiles.FORGETFUL);
        stage.setScene(Dressing.scene(assembly.open(), assembly.appearance(), 1440, 900));
        stage.show();
        assembly.warm();
    }

    @BeforeEach
    void sitDown(FxRobot robot) {
        person = new Person(robot, assembly);
    }

    @AfterEach
    void close() {
        engineMayLoad.countDown();
        assembly.close();
    }

    @Test
    void showsTheSavedTraceAtItsFirstStepWhileTheEngineLoads() {
        assertThat(person.showing().step()).isEqualTo(1);
        assertThat(person.sourceWords()).startsWith("I", "have", "a", "cat");
        assertThat(person.figure(STAGE).marks()).isNotEmpty();
        assertThat(person.label("#activity")).contains("additive");
        engineMayLoad.countDown();
        person.waitUntil(() -> !person.sees("#progress"));
        assertThat(models.decoded).isEmpty();
    }

    @Test
    void theRightArrowTellsTheWholeStory() {
        for (int step = 2; step <= 6; step++) {
            person.press(KeyCode.RIGHT);
            assertThat(person.showing().step()).isEqualTo(step);
        }
        person.press(KeyCode.RIGHT);
        assertThat(person.showing().step()).isEqualTo(6);
        person.press(KeyCode.LEFT);
        assertThat(person.showing().step()).isEqualTo(5);
    }

    @Test
    void homeAndEndLeadToTheFirstAndTheLastStep() {
        person.press(KeyCode.END);
        assertThat(person.showing().step()).isEqualTo(6);
        person.press(KeyCode.HOME);
        assertThat(person.showing().step()).isEqualTo(1);
    }

    @Test
    void shiftAndTheArrowsWalkThroughWhatHappensInsideAStep() {
        person.press(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(person.showing().phase()).contains(Phase.SCORE);
        person.press(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(person.showing().phase()).contains(Phase.SOFTMAX);
        person.press(KeyCode.SHIFT, KeyCode.LEFT);
        assertThat(person.showing().phase()).contains(Phase.SCORE);
        person.click("#step");
        assertThat(person.showing().phase()).isEmpty();
    }

    @Test
    void aSecondSpaceStopsWhatTheFirstBegan() {
        person.press(KeyCode.SPACE);
        person.waitUntil(() -> person.showing().step() == 2);
        person.press(KeyCode.SPACE);
        int stopped = person.showing().step();
        person.press(KeyCode.RIGHT);
        assertThat(person.showing().step()).isEqualTo(stopped + 1);
    }

    @Test
    void whoeverHasClickedAButtonStillPlaysWithSpace(FxRobot robot) {
        person.click("#forward");
        person.press(KeyCode.SPACE);
        assertThat(person.showing().step()).isEqualTo(2);
        assertThat(robot.lookup("#play").queryAs(ButtonBase.class).getText()).isEqualTo("Pause");
    }

    @Test
    void aClickOnAWordOfTheTimeLineGoesThere() {
        person.click("#word4");
        assertThat(person.showing().step()).isEqualTo(4);
    }

    @Test
    void aClickOnARowOfTheAlignmentGoesThere() {
        person.click(ALIGNMENT, new Target.Weight(3, 1));
        assertThat(person.showing().step()).isEqualTo(3);
        person.click(ALIGNMENT, new Target.Row(5));
        assertThat(person.showing().step()).isEqualTo(5);
    }

    @Test
    void theValueUnderThePointerIsPrinted() {
        person.pointAt(ALIGNMENT, new Target.Weight(2, 1));
        assertThat(person.sees("#alignmentCanvas #pointerValue")).isTrue();
        assertThat(person.label("#alignmentCanvas #pointerValue")).contains("have");
    }

    @Test
    void aWordThatIsLongerThanItsViewIsPrintedWholeUnderThePointer(FxRobot robot) {
        String word = "internationalization".repeat(10);
        engineMayLoad.countDown();
        person.write("see " + word);
        person.press(KeyCode.ENTER);
        person.waitUntil(() -> person.sourceWords().contains(word));
        person.pointAt(ALIGNMENT, new Target.SourceWord(1));
        Label value = robot.lookup("#alignmentCanvas #pointerValue").queryAs(Label.class);
        assertThat(value.getWidth())
                .isLessThanOrEqualTo(
                        robot.lookup(ALIGNMENT).queryAs(Region.class).getWidth());
        assertThat(((Text) value.lookup(".text")).getText()).isEqualTo(value.getText());
        assertThat(value.getText()).startsWith(word + "\n");
    }

    @Test
    void decodesAnotherSentenceAndGivesTheArrowsBackToTheStage() {
        engineMayLoad.countDown();
        person.write("you see the dog .");
        person.press(KeyCode.ENTER);
        person.waitUntil(() -> person.sourceWords().contains("dog"));
        person.press(KeyCode.RIGHT);
        assertThat(person.showing().step()).isEqualTo(2);
        assertThat(person.field("#source")).isEqualTo("you see the dog .");
    }

    @Test
    void aSentenceIsDecodedWithoutBeingAskedForWhenTypingPauses() {
        engineMayLoad.countDown();
        person.write("you see a cat .");
        person.waitUntil(() -> person.sourceWords().contains("you"));
        assertThat(models.decoded).containsExactly("you see a cat .");
    }

    @Test
    void theNewestRequestWins() {
        engineMayLoad.countDown();
        person.write(FakeModels.SLOW + " sentence");
        person.press(KeyCode.ENTER);
        person.write("a dog .");
        person.press(KeyCode.ENTER);
        person.waitUntil(() -> person.sourceWords().contains("dog"));
        assertThat(models.decoded).containsOnly("a dog .");
    }

    @Test
    void anEmptySentenceGetsAHintAndLeavesThePictureAsItIs() {
        person.write("");
        assertThat(person.sees("#message")).isTrue();
        assertThat(person.label("#messageText")).startsWith("Type a sentence");
        assertThat(person.sourceWords()).contains("cat");
        person.click("#closeMessage");
        assertThat(person.sees("#message")).isFalse();
    }

    @Test
    void aFaultIsSaidInTheLanguageOfTheWindowAndBlocksNothing() {
        engineMayLoad.countDown();
        person.write(FakeModels.IMPOSSIBLE);
        person.press(KeyCode.ENTER);
        person.waitUntil(() -> person.sees("#message"));
        person.click("#language");
        assertThat(person.label("#messageText")).contains("模型");
        person.press(KeyCode.RIGHT);
        assertThat(person.showing().step()).isEqualTo(2);
    }

    @Test
    void upAndDownMoveBetweenTheHypothesesOfABeam() {
        engineMayLoad.countDown();
        person.click("#mode");
        person.press(KeyCode.DOWN);
        person.press(KeyCode.ENTER);
        person.waitUntil(() -> person.showing().trace().hypotheses().size() == 5);
        person.click("#word1");
        person.press(KeyCode.DOWN);
        assertThat(person.showing().rank()).isEqualTo(1);
        person.press(KeyCode.UP);
        assertThat(person.showing().rank()).isZero();
    }

    @Test
    void aModelWithoutAttentionIsShownWithItsOwnPhases(FxRobot robot) {
        engineMayLoad.countDown();
        person.click("#models");
        person.click("#model-fixed");
        person.waitUntil(() -> person.showing().trace().model().name().equals("fixed"));
        assertThat(person.showing().phases()).containsExactly(Phase.UPDATE, Phase.PREDICT);
        assertThat(robot.lookup("#phase1").tryQuery()).isEmpty();
    }

    private void model(String name) {
        person.click("#models");
        person.click("#model-" + name);
        person.waitUntil(() -> person.showing().trace().model().name().equals(name) && !person.sees("#progress"));
    }

    @Test
    void aTypedSentenceGoesToAModelThatKnowsItsWords() {
        engineMayLoad.countDown();
        person.write("you see a dog .");
        model("fixed");
        assertThat(person.field("#source")).isEqualTo("you see a dog .");
    }

    @Test
    void aModelThatLacksATypedWordShowsASentenceOfItsOwnAndTheTypedOneComesBack() {
        engineMayLoad.countDown();
        person.write(FakeModels.UNHEARD + " words .");
        model("fixed");
        assertThat(person.field("#source")).isEqualTo(FakeModels.SENTENCE);
        model("additive");
        assertThat(person.field("#source")).isEqualTo(FakeModels.UNHEARD + " words .");
    }

    @Test
    void controlAndESaveTheStepAsAPicture() throws Exception {
        person.press(KeyCode.END);
        person.press(KeyCode.SHORTCUT, KeyCode.E);
        Path file = folder.resolve("step-6.png");
        person.waitUntil(() -> person.sees("#message"));
        assertThat(person.label("#messageText")).contains(file.toString());
        assertThat(Files.readAllBytes(file)).startsWith(0x89, 'P', 'N', 'G');
        assertThat(PngTexts.of(file))
                .containsKeys("Title", "Software")
                .containsEntry("Source text", FakeModels.SENTENCE);
    }

    @Test
    void theMenuSavesTheAlignment() {
        person.click("#export");
        person.click("#exportAlignment");
        person.waitUntil(() -> person.sees("#message"));
        assertThat(folder.resolve("alignment.png")).isNotEmptyFile();
    }

    @Test
    void themeAndLanguageAreSwitchedWhileTheWindowIsOpen(FxRobot robot) {
        person.click("#theme");
        assertThat(person.figure(STAGE).background()).isEqualTo(Theme.DARK.canvas());
        person.click("#language");
        assertThat(robot.lookup("#run").queryAs(ButtonBase.class).getText()).isEqualTo("运行");
        person.click("#language");
        assertThat(robot.lookup("#run").queryAs(ButtonBase.class).getText()).isEqualTo("Run");
    }

    @Test
    void everythingGrowsWithTheLetters() {
        double before = person.figure(STAGE).width();
        person.click("#enlarge");
        assertThat(person.figure(STAGE).width()).isLessThan(before);
        assertThat(assembly.appearance().zoom()).isGreaterThan(1.2);
    }

    @Test
    void everyControlHasAName(FxRobot robot) {
        List<String> unnamed = robot
                .lookup(node -> node instanceof ButtonBase && node.isFocusTraversable())
                .queryAllAs(ButtonBase.class)
                .stream()
                .filter(button -> button.getText().isEmpty() && button.getAccessibleText() == null)
                .map(ButtonBase::toString)
                .toList();
        assertThat(unnamed).isEmpty();
    }

    @Test
    void aWindowThatNobodyTouchesDrawsNothing() {
        engineMayLoad.countDown();
        person.waitUntil(() -> !person.sees("#progress"));
        AtomicInteger drawn = new AtomicInteger();
        person.onDrawn(STAGE, drawn::incrementAndGet);
        WaitForAsyncUtils.sleep(500, TimeUnit.MILLISECONDS);
        assertThat(drawn).hasValue(0);
        person.press(KeyCode.RIGHT);
        assertThat(drawn).hasPositiveValue();
    }
}
