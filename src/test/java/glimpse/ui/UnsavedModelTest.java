package glimpse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.words.Words;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The window on a model beside which no trace is saved: most models of most people. */
@ExtendWith(ApplicationExtension.class)
class UnsavedModelTest {

    private final FakeModels models = FakeModels.withoutTraces();
    private Assembly assembly;

    @Start
    void open(Stage stage) {
        assembly = new Assembly(
                models, Words.ENGLISH, new FakeFiles(Path.of("target"), Optional.empty()), FakeFiles.FORGETFUL);
        stage.setScene(Dressing.scene(assembly.open(), assembly.appearance(), 1440, 900));
        stage.show();
        assembly.warm();
    }

    @AfterEach
    void close() {
        assembly.close();
    }

    @Test
    void itsFirstExampleIsDecodedAsTheWindowOpens(FxRobot robot) {
        new Person(robot, assembly)
                .waitUntil(() -> assembly.playhead().showing().isPresent());
        assertThat(models.decoded).containsExactly(FakeModels.SENTENCE);
    }
}
