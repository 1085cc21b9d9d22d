package glimpse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.draw.Mark;
import glimpse.draw.Target;
import glimpse.ui.workbench.Side;
import glimpse.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

/** A person sets links by hand over the heat map. */
@ExtendWith(ApplicationExtension.class)
class DetectiveTest {

    private static final String ALIGNMENT = "#alignmentCanvas";
    private static final Target CELL = new Target.Weight(2, 1);

    @TempDir
    private Path folder;

    private Path gold;
    private Assembly assembly;
    private Person person;
    private FxRobot robot;

    @Start
    void open(Stage stage) {
        gold = folder.resolve("gold.txt");
        assembly = new Assembly(
                new FakeModels(), Words.ENGLISH, new FakeFiles(folder, Optional.of(gold)), FakeFiles.FORGETFUL);
        stage.setScene(Dressing.scene(assembly.open(), assembly.appearance(), 1440, 900));
        stage.show();
    }

    @BeforeEach
    void sitDown(FxRobot hands) {
        robot = hands;
        person = new Person(hands, assembly);
        person.waitUntil(() -> !person.sees("#progress"));
        person.press(KeyCode.A);
    }

    @AfterEach
    void close() {
        assembly.close();
    }

    private void perform(String action) {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> assembly.actions().named(action).perform());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> texts() {
        return person.figure(ALIGNMENT).marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(mark -> ((Mark.Text) mark).plain())
                .toList();
    }

    private String saved() throws IOException {
        Path file = folder.resolve("links.txt");
        Files.deleteIfExists(file);
        perform("saveGold");
        person.waitUntil(() -> Files.exists(file));
        return Files.readString(file);
    }

    @Test
    void clicksOnACellMakeItsLinkSureThenPossibleThenNone() throws IOException {
        person.click(ALIGNMENT, CELL);
        assertThat(texts()).contains("AER", "diagonal");
        assertThat(saved()).isEqualTo("1-1\n");
        person.click(ALIGNMENT, CELL);
        assertThat(saved()).isEqualTo("1p1\n");
        person.click(ALIGNMENT, CELL);
        assertThat(texts()).doesNotContain("AER");
        assertThat(assembly.workbench().numbersProperty().get()).isFalse();
    }

    @Test
    void whereTheLinksAreOutOfSightACellLeadsToItsNumbersAgain() {
        person.press(KeyCode.A);
        person.click(ALIGNMENT, CELL);
        assertThat(assembly.workbench().numbersProperty().get()).isTrue();
    }

    @Test
    void aFileOfOneLineBelongsToTheSentenceInView() throws IOException {
        Files.writeString(gold, "0-0 1-1 2p3\n");
        perform("openGold");
        person.waitUntil(() -> texts().contains("AER"));
        assertThat(saved()).isEqualTo("0-0 1-1 2p3\n");
    }

    @Test
    void ofAFileOfSeveralLinesThePersonNamesTheOne() throws IOException {
        Files.writeString(gold, "0-0\n0-0 3p2\n");
        perform("showBeams");
        perform("openGold");
        person.waitUntil(() -> robot.lookup("#promptField").tryQuery().isPresent());
        assertThat(assembly.workbench().sideProperty().get()).isEqualTo(Side.ALIGNMENT);
        robot.write("2", 0);
        person.press(KeyCode.ENTER);
        person.waitUntil(() -> texts().contains("AER"));
        assertThat(saved()).isEqualTo("0-0 3p2\n");
    }

    @Test
    void aFileThatIsNoGoldIsToldInASentenceAndChangesNothing() throws IOException {
        person.click(ALIGNMENT, CELL);
        Files.writeString(gold, "not a link\n");
        perform("openGold");
        person.waitUntil(() -> robot.lookup("#message").query().isVisible());
        assertThat(saved()).isEqualTo("1-1\n");
    }
}
