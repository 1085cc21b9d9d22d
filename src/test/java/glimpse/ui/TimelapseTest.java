package glimpse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.draw.Target;
import glimpse.session.model.ModelLibrary;
import glimpse.words.Words;
import java.nio.file.Path;
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

/** A person watches how the model of the dates learnt. */
@ExtendWith(ApplicationExtension.class)
class TimelapseTest {

    private static final String CURVE = "#lapseCanvas";
    private static final int LAST = 19;

    @TempDir
    private Path folder;

    private Assembly assembly;
    private Person person;

    @Start
    void open(Stage stage) {
        ModelLibrary models =
                new ModelLibrary(Optional.of(Path.of("sample-models"))).opening(Path.of("sample-models/dates"));
        assembly = new Assembly(models, Words.ENGLISH, new FakeFiles(folder, Optional.empty()), FakeFiles.FORGETFUL);
        stage.setScene(Dressing.scene(assembly.open(), assembly.appearance(), 1440, 900));
        stage.show();
        assembly.warm();
    }

    @BeforeEach
    void sitDown(FxRobot hands) {
        person = new Person(hands, assembly);
        person.waitUntil(() -> person.sees("#timelapse") && !person.sees("#progress"));
    }

    @AfterEach
    void close() {
        assembly.close();
    }

    private String model() {
        return person.showing().trace().model().name();
    }

    @Test
    void aTrainedModelStandsAtTheEndOfItsTraining() {
        assertThat(model()).isEqualTo("dates");
        assertThat(person.label("#lapseMoment")).contains("step 5000");
    }

    @Test
    void theWholeWindowFollowsAClickOnTheCurveAndKeepsSentenceAndStep() {
        String sentence = person.field("#source");
        person.press(KeyCode.RIGHT, KeyCode.RIGHT);
        int step = person.showing().step();
        person.click(CURVE, new Target.Moment(6));
        person.waitUntil(() -> model().equals("dates step-15"));
        assertThat(person.field("#source")).isEqualTo(sentence);
        assertThat(person.showing().step()).isEqualTo(step);
        assertThat(person.label("#lapseMoment")).contains("step 15 ");
    }

    @Test
    void theArrowKeysWalkTheSliderOnceItIsReachedByKeys() {
        person.click(CURVE, new Target.Moment(10));
        person.waitUntil(() -> model().equals("dates step-88"));
        person.click("#playLapse");
        person.click("#playLapse");
        person.press(KeyCode.TAB);
        person.press(KeyCode.RIGHT);
        person.waitUntil(() -> model().equals("dates step-139"));
    }

    @Test
    void playingGoesOnFromTheFirstMomentToTheModelItself() {
        person.click("#playLapse");
        person.waitUntil(() -> model().equals("dates step-1"));
        person.waitUntil(() -> model().equals("dates step-2"));
        person.click(CURVE, new Target.Moment(LAST - 1));
        person.waitUntil(() -> model().equals("dates"));
    }

    @Test
    void aModelWithoutMomentsHasNoTimelapse() {
        javafx.application.Platform.runLater(() -> assembly.workbench().open(Path.of("sample-models/reverse")));
        person.waitUntil(() -> model().equals("reverse"));
        assertThat(person.sees("#timelapse")).isFalse();
    }
}
