package glimpse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.draw.Drawing;
import glimpse.draw.Theme;
import glimpse.export.Inscription;
import glimpse.export.Picture;
import glimpse.figure.Place;
import glimpse.figure.alignment.AlignmentOptions;
import glimpse.figure.alignment.Shown;
import glimpse.session.reopen.Keepsake;
import glimpse.session.reopen.KeptView;
import glimpse.trace.Trace;
import glimpse.trace.TraceJson;
import glimpse.ui.workbench.Side;
import glimpse.ui.workbench.Subject;
import glimpse.words.Words;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
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

/** A person opens pictures that the program has written. */
@ExtendWith(ApplicationExtension.class)
class ReopeningTest {

    private static final Path TRACE = Path.of("sample-models/english-chinese/opening.trace.json");

    @TempDir
    private static Path folder;

    private Assembly assembly;
    private Person person;

    @Start
    void open(Stage stage) {
        assembly = new Assembly(
                new FakeModels(), Words.ENGLISH, new FakeFiles(folder, Optional.empty()), FakeFiles.FORGETFUL);
        stage.setScene(Dressing.scene(assembly.open(), assembly.appearance(), 1440, 900));
        stage.show();
    }

    @BeforeEach
    void sitDown(FxRobot hands) {
        person = new Person(hands, assembly);
        person.waitUntil(() -> !person.sees("#progress"));
    }

    @AfterEach
    void close() {
        assembly.close();
    }

    private static Trace trace() throws IOException {
        try (Reader in = Files.newBufferedReader(TRACE)) {
            return TraceJson.read(in, "trace");
        }
    }

    private void reopen(Subject subject, int step, OptionalInt position) throws IOException {
        Trace trace = trace();
        KeptView view = new KeptView(
                subject.id(),
                new Place(trace.best().last(), step),
                position,
                Shown.SCORES,
                AlignmentOptions.DEFAULT.withValues(false));
        Path file = folder.resolve(subject.id() + ".png");
        Picture.of(
                        new Drawing().figure(40, 30, Theme.LIGHT.canvas()),
                        Inscription.PLAIN.enclosing(new Keepsake(trace, view).enclosure()))
                .write(file);
        onDrawingThread(() -> assembly.workbench().open(file));
        person.waitUntil(() -> assembly.workbench()
                .keptProperty()
                .get()
                .map(kept -> kept.figure().equals(subject.id()))
                .orElse(false));
    }

    private static void onDrawingThread(Runnable what) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, what);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void itsSentenceStepTabAndHeldWordAreShownWithoutAModel() throws IOException {
        reopen(Subject.BEAMS, 3, OptionalInt.of(1));
        assertThat(person.sourceWords()).isEqualTo(trace().source().tokens());
        assertThat(person.showing().step()).isEqualTo(3);
        assertThat(person.showing().locked()).hasValue(1);
        assertThat(assembly.workbench().sideProperty().get()).isEqualTo(Side.BEAMS);
    }

    @Test
    void numbersAreThoseOfTheirWord() throws IOException {
        reopen(Subject.NUMBERS, 2, OptionalInt.of(2));
        assertThat(assembly.workbench().numbersProperty().get()).isTrue();
        assertThat(person.showing().position()).isEqualTo(2);
    }

    @Test
    void theWindowsOwnPictureOpensAgainAfterSomethingElseWasShown() throws IOException {
        reopen(Subject.ALIGNMENT, 4, OptionalInt.empty());
        person.press(KeyCode.SHORTCUT, KeyCode.E);
        Path saved = folder.resolve("step-4.png");
        person.waitUntil(() -> Files.exists(saved));
        reopen(Subject.METRICS, 1, OptionalInt.empty());
        onDrawingThread(() -> assembly.workbench().open(saved));
        person.waitUntil(() -> person.showing().step() == 4);
        assertThat(person.sourceWords()).isEqualTo(trace().source().tokens());
    }
}
