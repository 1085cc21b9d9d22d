package glimpse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.decode.Decoding;
import glimpse.draw.Box;
import glimpse.draw.Hit;
import glimpse.draw.Mark;
import glimpse.draw.Target;
import glimpse.draw.Theme;
import glimpse.figure.alignment.Shown;
import glimpse.session.Settings;
import glimpse.session.SettingsFile;
import glimpse.session.model.ModelLibrary;
import glimpse.session.model.OpenModel;
import glimpse.trace.Candidate;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import glimpse.trace.TraceJson;
import glimpse.ui.common.FigureCanvas;
import glimpse.ui.workbench.DecodingOptions;
import glimpse.ui.workbench.Showing;
import glimpse.ui.workbench.Side;
import glimpse.words.Words;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
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

/** A person explores the sample model that the window opens on. */
@ExtendWith(ApplicationExtension.class)
class ExploringTest {

    private static final String STAGE = "#stageCanvas";
    private static final String ALIGNMENT = "#alignmentCanvas";
    private static final String BEAMS = "#beamsCanvas";
    private static final String NUMBERS = "#numbersCanvas";
    private static final ModelLibrary MODELS = new ModelLibrary(Optional.of(Path.of("sample-models")));

    @TempDir
    private static Path folder;

    private SettingsFile settings;
    private Assembly assembly;
    private Person person;
    private FxRobot robot;

    @Start
    void open(Stage stage) {
        settings = new SettingsFile(Optional.of(folder.resolve("glimpse/settings.json")));
        assembly = new Assembly(
                MODELS, Words.ENGLISH, new FakeFiles(folder, Optional.of(folder.resolve("saved.json"))), settings);
        stage.setScene(Dressing.scene(assembly.open(), assembly.appearance(), 1440, 900));
        stage.show();
        assembly.warm();
    }

    @BeforeEach
    void sitDown(FxRobot hands) {
        robot = hands;
        person = new Person(hands, assembly);
        person.waitUntil(() -> !person.sees("#progress"));
    }

    @AfterEach
    void close() throws IOException {
        assembly.close();
        Files.deleteIfExists(folder.resolve("glimpse/settings.json"));
    }

    private void onDrawingThread(Runnable what) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, what);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void beam(int size) {
        DecodingOptions options = assembly.workbench().draft().options();
        onDrawingThread(() -> {
            options.beamSizeProperty().set(size);
            options.modeProperty().set(DecodingOptions.Mode.BEAM);
        });
        person.waitUntil(() -> person.showing().trace().decoding().kind().equals("beam") && !person.sees("#progress"));
    }

    private Node pruned() {
        return person.showing().trace().nodes().stream()
                .filter(node -> node.status() == Node.Status.PRUNED && node.step() == 3)
                .max((a, b) -> Double.compare(a.cumulative(), b.cumulative()))
                .orElseThrow();
    }

    private Point2D place(String canvas, Target target) {
        FigureCanvas found = robot.lookup(canvas).queryAs(FigureCanvas.class);
        Box box = person.figure(canvas).hitsOf(target).stream()
                .map(Hit::area)
                .filter(Box.class::isInstance)
                .findFirst()
                .orElseThrow()
                .box();
        return found.localToScreen(box.centreX(), box.centreY());
    }

    /** Asks for the menu of a thing: what the other button of the mouse does on every system in its own way. */
    private void menu(String canvas, Target target) {
        FigureCanvas found = robot.lookup(canvas).queryAs(FigureCanvas.class);
        Point2D at = place(canvas, target);
        Point2D inside = found.localToScene(found.screenToLocal(at));
        onDrawingThread(() -> found.fireEvent(new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                inside.getX(),
                inside.getY(),
                at.getX(),
                at.getY(),
                false,
                null)));
    }

    @Test
    void theWholeWindowFollowsANodeThatTheSearchThrewAway() {
        beam(5);
        person.press(KeyCode.DIGIT2);
        Node node = pruned();
        person.click(BEAMS, new Target.TreeNode(node.id()));
        assertThat(person.showing().place().leaf()).isEqualTo(node.id());
        assertThat(person.showing().length()).isEqualTo(3);
        assertThat(robot.lookup("#word3").queryAs(Labeled.class).getText()).isEqualTo(node.shown());
        person.press(KeyCode.LEFT);
        assertThat(person.showing().node().id()).isEqualTo(node.parent());
    }

    @Test
    void theArrowsWalkDownTheRanksOfAStepAndPastTheCut() {
        beam(5);
        person.press(KeyCode.DIGIT2);
        person.click(BEAMS, new Target.TreeNode(person.showing().path().get(1).id()));
        double last = person.showing().node().cumulative();
        for (int rank = 2; rank <= 6; rank++) {
            person.press(KeyCode.DOWN);
            assertThat(person.showing().step()).isEqualTo(2);
            assertThat(person.showing().node().cumulative()).isLessThan(last);
            last = person.showing().node().cumulative();
        }
        assertThat(person.showing().node().status()).isEqualTo(Node.Status.PRUNED);
        person.press(KeyCode.UP);
        assertThat(person.showing().node().status()).isEqualTo(Node.Status.LIVE);
    }

    @Test
    void aClickOnTheWordThatIsWrittenChangesNothing() {
        Showing before = person.showing();
        person.click(STAGE, new Target.NextWord(1, 0, before.node().token()));
        WaitForAsyncUtils.sleep(300, java.util.concurrent.TimeUnit.MILLISECONDS);
        assertThat(person.showing()).isEqualTo(before);
        assertThat(person.sees("#message")).isFalse();
    }

    @Test
    void theEndMarkCanBeWrittenLikeAnyOtherCandidate() {
        person.press(KeyCode.END);
        person.press(KeyCode.LEFT);
        Showing before = person.showing();
        int rank = before.node().computed().candidates().stream()
                .map(Candidate::token)
                .toList()
                .indexOf("</s>");
        person.click(STAGE, new Target.NextWord(before.step(), rank, "</s>"));
        person.waitUntil(() -> person.showing().node().isEdited());
        assertThat(person.showing().length()).isEqualTo(before.step());
    }

    @Test
    void undoneToAnotherModelsAnswerItsOwnModelMakesTheChanges() {
        person.click("#models");
        person.click("#model-reverse");
        person.waitUntil(() -> person.showing().trace().model().name().equals("reverse") && !person.sees("#progress"));
        person.press(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(person.showing().trace().model().name()).isEqualTo("english-chinese");
        assertThat(person.field("#source")).isEqualTo("I have a cat.");
        assertThat(robot.lookup("#models").queryAs(Labeled.class).getText()).isEqualTo("English → Chinese");
        String other = person.showing().node().computed().candidates().get(1).token();
        person.click(STAGE, new Target.NextWord(1, 1, other));
        person.waitUntil(() -> person.showing().node().isEdited());
        assertThat(person.showing().trace().model().name()).isEqualTo("english-chinese");
    }

    @Test
    void theSecondBestOutputIsFoundInTheTable() {
        beam(5);
        person.press(KeyCode.DIGIT2);
        TableView<?> outputs = robot.lookup("#outputs").queryTableView();
        assertThat(outputs.getItems()).hasSize(5);
        robot.clickOn(robot.from(outputs).lookup(".table-row-cell").nth(1).<javafx.scene.Node>query());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(person.showing().rank()).isEqualTo(1);
    }

    @Test
    void aCellOfTheAlignmentOpensItsNumbersAndALineIsTakenAlong() {
        person.click(ALIGNMENT, new Target.Weight(5, 3));
        assertThat(person.showing().step()).isEqualTo(5);
        assertThat(person.showing().position()).isEqualTo(3);
        person.waitUntil(() -> !person.figure(NUMBERS).hits().isEmpty());
        person.click(NUMBERS, new Target.DerivationLine(0, true));
        String[] copied = new String[1];
        onDrawingThread(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0])
                .startsWith("e_{5,4} = vᵀ tanh(W_q s_4 + W_h h_4 + b) = ")
                .contains("\\tanh");
        person.click("#closeNumbers");
        assertThat(robot.lookup(NUMBERS).tryQuery()).isEmpty();
    }

    @Test
    void aClickOnAnotherWordWritesItAndUndoTakesItBack() {
        person.press(KeyCode.END);
        person.press(KeyCode.LEFT);
        person.press(KeyCode.LEFT);
        Showing before = person.showing();
        String other = before.node().computed().candidates().get(1).token();
        person.click(STAGE, new Target.NextWord(before.step(), 1, other));
        person.waitUntil(() -> person.showing().node().isEdited());
        assertThat(person.showing().node().token()).isEqualTo(other);
        assertThat(robot.lookup("#change" + before.step())
                        .queryAs(Labeled.class)
                        .getText())
                .contains(other, "Δ ln p");
        person.press(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(person.showing()).isEqualTo(before);
        person.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        assertThat(person.showing().node().token()).isEqualTo(other);
        person.click("#ownOutput");
        assertThat(person.showing().path()).noneMatch(Node::isEdited);
    }

    @Test
    void aDraggedWeightIsWeighedSo() {
        person.press(KeyCode.RIGHT);
        int peak = person.showing().position();
        Point2D bar = place(STAGE, new Target.Weight(2, peak));
        robot.drag(bar, MouseButton.PRIMARY);
        robot.moveBy(0, 3);
        robot.moveBy(0, 12);
        robot.drop();
        person.waitUntil(() -> person.showing().node().isEdited());
        float[] weights = person.showing().node().computed().weights();
        assertThat(weights[peak]).isBetween(0.05f, 0.6f);
        double sum = 0;
        for (float weight : weights) {
            sum += weight;
        }
        assertThat(sum).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-5));
    }

    @Test
    void aSourceWordIsCrossedOutFromItsMenu() {
        menu(STAGE, new Target.SourceWord(3));
        robot.clickOn("Cross out “cat”");
        person.waitUntil(() -> person.showing().path().stream().anyMatch(Node::isEdited));
        Trace read = person.showing().trace().readBy(person.showing().place().leaf());
        assertThat(read.source().crossedOut()).containsExactly(3);
    }

    @Test
    void aLockedSourceWordStaysInFocusFromStepToStep() {
        person.click(ALIGNMENT, new Target.SourceWord(1));
        person.press(KeyCode.RIGHT);
        person.press(KeyCode.RIGHT);
        assertThat(person.showing().locked()).hasValue(1);
        assertThat(person.showing().position()).isEqualTo(1);
        person.click(ALIGNMENT, new Target.SourceWord(1));
        assertThat(person.showing().locked()).isEmpty();
    }

    private boolean marksALock(String canvas) {
        return person.figure(canvas).marks().stream()
                .filter(Mark.Rectangle.class::isInstance)
                .map(Mark.Rectangle.class::cast)
                .anyMatch(mark -> mark.paint()
                        .fill()
                        .filter(Theme.LIGHT.accentTint()::equals)
                        .isPresent());
    }

    @Test
    void aClickOnASourceWordOfTheStageLocksItInEveryPicture() {
        assertThat(marksALock(STAGE) || marksALock(ALIGNMENT)).isFalse();
        person.click(STAGE, new Target.SourceWord(3));
        assertThat(person.showing().locked()).hasValue(3);
        assertThat(marksALock(STAGE) && marksALock(ALIGNMENT)).isTrue();
        person.press(KeyCode.RIGHT);
        assertThat(marksALock(STAGE)).isTrue();
        person.click(STAGE, new Target.SourceWord(3));
        assertThat(person.showing().locked()).isEmpty();
        assertThat(marksALock(STAGE) || marksALock(ALIGNMENT)).isFalse();
    }

    @Test
    void aWordThatIsLockedInTheAlignmentIsUnlockedOnTheStage() {
        person.click(ALIGNMENT, new Target.SourceWord(1));
        assertThat(marksALock(STAGE)).isTrue();
        person.click(STAGE, new Target.SourceWord(1));
        assertThat(marksALock(STAGE) || marksALock(ALIGNMENT)).isFalse();
    }

    @Test
    void lockingAWordDoesNotScrollTheStageAway() {
        person.write("I have a cat and you have a dog and we have a cat and they have a dog and I see a big tree .");
        person.press(KeyCode.ENTER);
        person.waitUntil(() -> person.sourceWords().contains("tree") && !person.sees("#progress"));
        person.click(STAGE, new Target.More(false));
        person.click(STAGE, new Target.More(false));
        person.click(STAGE, new Target.SourceWord(2));
        assertThat(person.showing().locked()).hasValue(2);
        assertThat(person.figure(STAGE).hitsOf(new Target.SourceWord(1))).isEmpty();
        assertThat(marksALock(STAGE)).isTrue();
    }

    @Test
    void theNextWordsShowWhatTheyWereBeforeTheWeightsWereChanged() {
        String before = nextWords();
        Target weight = new Target.Weight(person.showing().step(), 3);
        menu(STAGE, weight);
        robot.clickOn("The same weight for every word");
        person.waitUntil(() -> person.showing().node().isEdited());
        assertThat(before).doesNotContain("before the edit");
        assertThat(nextWords()).contains("before the edit: ");
    }

    /** What the next words of the stage say under the pointer. */
    private String nextWords() {
        return person.figure(STAGE).hits().stream()
                .flatMap(hits -> hits.all().stream())
                .filter(hit -> hit.target() instanceof Target.NextWord)
                .map(Hit::text)
                .toList()
                .toString();
    }

    @Test
    void theGradientIsComputedOnceItIsLookedAt() {
        person.click("#show" + Shown.GRADIENT.name());
        person.waitUntil(() -> person.figure(ALIGNMENT)
                .hitsOf(new Target.Weight(1, 0))
                .get(0)
                .text()
                .contains("0."));
    }

    @Test
    void aForcedOutputStandsBesideTheFreeOne() {
        DecodingOptions options = assembly.workbench().draft().options();
        onDrawingThread(() -> {
            options.referenceProperty().set("我有一只狗。");
            options.modeProperty().set(DecodingOptions.Mode.FORCED);
        });
        person.waitUntil(() -> person.showing().trace().decoding().kind().equals("forced"));
        person.waitUntil(() -> robot.lookup("#free5").tryQuery().isPresent());
        assertThat(robot.lookup("#forced5").query().getAccessibleText()).startsWith("狗");
        assertThat(robot.lookup("#free5").query().getAccessibleText()).startsWith("猫");
    }

    @Test
    void statesContextAndEncoderAreDrawn() {
        person.press(KeyCode.DIGIT3);
        for (String name : List.of("states", "context", "encoder")) {
            person.click("#show" + name.toUpperCase(java.util.Locale.ROOT));
            assertThat(person.figure("#" + name + "Canvas").marks()).hasSizeGreaterThan(10);
        }
    }

    @Test
    void anActionIsFoundByItsWords() {
        person.press(KeyCode.SHORTCUT, KeyCode.K);
        assertThat(person.sees("#palette")).isTrue();
        robot.write("tab: beams", 0);
        person.press(KeyCode.ENTER);
        assertThat(person.sees("#palette")).isFalse();
        assertThat(assembly.workbench().sideProperty().get()).isEqualTo(Side.BEAMS);
    }

    @Test
    void whatThereIsToReadAboutTheModelIsAKeyAway() {
        person.press(KeyCode.F1);
        person.waitUntil(() -> person.label("#aboutTitle").equals("English → Chinese"));
        person.press(KeyCode.F1);
        assertThat(person.sees("#about")).isFalse();
    }

    @Test
    void aTraceOfAnotherModelIsLookedAtInFullAndSaysWhatItLacks() throws IOException {
        try (OpenModel dates = MODELS.open(ModelLibrary.entryOf(Path.of("sample-models/dates")));
                Writer out = Files.newBufferedWriter(folder.resolve("saved.json"))) {
            String sentence = dates.entry().examples().get(0);
            TraceJson.write(dates.decode(sentence, new Decoding.Greedy(), () -> false), Map.of(), out);
        }
        person.press(KeyCode.SHORTCUT, KeyCode.O);
        person.waitUntil(() -> person.showing().trace().model().name().equals("dates"));
        assertThat(robot.lookup("#models").queryAs(Labeled.class).getText()).isEqualTo("Trace of dates");
        person.click("#show" + Shown.GRADIENT.name());
        person.waitUntil(() -> person.figure(ALIGNMENT).toString().contains("This needs the model"));
    }

    @Test
    void aFileThatIsNoTraceIsSaidToBeNoneAndWhatWasShownStays() throws IOException {
        Showing before = person.showing();
        Path file = folder.resolve("saved.json");
        for (String text : List.of("", "no trace", "{}", "{\"format\": \"glimpse-trace/9\"}")) {
            Files.writeString(file, text);
            person.press(KeyCode.SHORTCUT, KeyCode.O);
            person.waitUntil(() -> person.sees("#message"));
            assertThat(person.label("#messageText")).contains("saved.json");
            assertThat(person.showing()).isEqualTo(before);
            person.click("#closeMessage");
        }
        Files.delete(file);
        person.press(KeyCode.SHORTCUT, KeyCode.O);
        person.waitUntil(() -> person.sees("#message"));
        assertThat(person.label("#messageText")).contains("saved.json");
    }

    @Test
    void aTextThatIsNoSentenceIsRefusedAndTheLastGoodStateStays() {
        Showing before = person.showing();
        onDrawingThread(() -> assembly.workbench().draft().sourceProperty().set("word ".repeat(20_000)));
        assertThat(person.label("#messageText")).contains("100000 characters");
        assertThat(person.showing()).isEqualTo(before);
    }

    @Test
    void emojiAndLettersFromTheRightAreReadWithoutAFault() {
        onDrawingThread(() -> assembly.workbench().draft().sourceProperty().set("שלום 🐈 مرحبا"));
        person.press(KeyCode.ENTER);
        person.waitUntil(() -> person.sourceWords().contains("🐈"));
        assertThat(person.figure(STAGE).marks()).isNotEmpty();
    }

    @Test
    void whoeverPresentsSeesStageAndAlignmentAlone() {
        person.press(KeyCode.DIGIT2);
        person.press(KeyCode.F11);
        assertThat(assembly.workbench().sideProperty().get()).isEqualTo(Side.ALIGNMENT);
        assertThat(robot.lookup(".header").query().getParent().isVisible()).isFalse();
        assertThat(assembly.appearance().zoom()).isGreaterThan(1.5);
        person.press(KeyCode.F11);
        assertThat(assembly.appearance().zoom()).isEqualTo(1);
    }

    @Test
    void settingsAreKept() {
        person.click("#theme");
        person.press(KeyCode.DIGIT4);
        person.press(KeyCode.N);
        onDrawingThread(assembly::close);
        Settings kept = settings.read(fault -> {});
        assertThat(kept.dark()).isTrue();
        assertThat(kept.tab()).isEqualTo("METRICS");
        assertThat(kept.numbersOpen()).isTrue();
    }
}
