package glimpse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.draw.Mark;
import glimpse.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

/** A person looks at evaluated models by the length of what they read. */
@ExtendWith(ApplicationExtension.class)
class CurveTest {

    private static final String CURVE = "#curveCanvas";

    @TempDir
    private Path folder;

    private Path evaluation;
    private Assembly assembly;
    private Person person;

    @Start
    void open(Stage stage) {
        evaluation = folder.resolve("evaluation.json");
        assembly = new Assembly(
                new FakeModels(), Words.ENGLISH, new FakeFiles(folder, Optional.of(evaluation)), FakeFiles.FORGETFUL);
        stage.setScene(Dressing.scene(assembly.open(), assembly.appearance(), 1440, 900));
        stage.show();
    }

    @BeforeEach
    void openThePage(FxRobot hands) {
        person = new Person(hands, assembly);
        person.waitUntil(() -> !person.sees("#progress"));
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> assembly.actions().named("curve").perform());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() {
        assembly.close();
    }

    private void write(String model, String tokens) throws IOException {
        Files.writeString(
                evaluation,
                """
                {"format": "glimpse-evaluation/1", "model": "%s", "bleu": 20, "bleuTokens": "%s",
                 "bleuLowercase": false, "lengths": [
                   {"from": 1, "to": 9, "pairs": 5, "bleu": 30}, {"from": 10, "to": 19, "pairs": 5, "bleu": 10}]}
                """
                        .formatted(model, tokens));
    }

    private List<String> names() {
        return person.canvas(CURVE).figureProperty().get().stream()
                .flatMap(figure -> figure.marks().stream())
                .filter(Mark.Text.class::isInstance)
                .map(mark -> ((Mark.Text) mark).plain())
                .toList();
    }

    private boolean shows(String model) {
        return names().stream().anyMatch(name -> name.contains(model));
    }

    @Test
    void everyEvaluationThatIsOpenedAddsItsLine() throws IOException {
        assertThat(person.sees("#curveHint")).isTrue();
        write("guided", "model");
        person.click("#addCurve");
        person.waitUntil(() -> shows("guided"));
        write("fixed", "model");
        person.click("#addCurve");
        person.waitUntil(() -> shows("fixed"));
        assertThat(shows("guided")).isTrue();
        assertThat(person.sees("#curveHint")).isFalse();
    }

    @Test
    void whatIsOfAnotherBleuOrNoEvaluationIsToldAndTheLinesStay() throws IOException {
        write("guided", "model");
        person.click("#addCurve");
        person.waitUntil(() -> shows("guided"));
        write("fixed", "char");
        person.click("#addCurve");
        person.waitUntil(() -> person.label("#messageText").contains("cannot be compared"));
        Files.writeString(evaluation, "{}");
        person.click("#addCurve");
        person.waitUntil(() -> person.label("#messageText").contains("is not an evaluation"));
        assertThat(shows("guided")).isTrue();
        assertThat(shows("fixed")).isFalse();
    }
}
