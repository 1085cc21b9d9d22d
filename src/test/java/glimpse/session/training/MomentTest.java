package glimpse.session.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glimpse.words.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    private static final Path DATES = Path.of("sample-models/dates");

    @TempDir
    private Path folder;

    @Test
    void aModelKnowsTheMomentsOfItsTrainingInTheirOrder() {
        assertThat(Moment.of(DATES))
                .extracting(Moment::step)
                .isSorted()
                .startsWith(1L)
                .endsWith(5000L);
    }

    @Test
    void aMomentKnowsTheOthers() {
        Path weights = Moment.of(DATES).get(3).weights();
        assertThat(Moment.of(weights)).isEqualTo(Moment.of(DATES));
    }

    @Test
    void aModelWithoutSnapshotsHasNone() {
        assertThat(Moment.of(folder)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1]",
                "[null]",
                "[{}]",
                "{",
                "null",
                "",
                "[{\"step\":1,\"epoch\":1,\"loss\":1,\"weights\":\"../../weights.safetensors\"}]"
            })
    void aDamagedIndexIsSaidToBeOne(String index) throws IOException {
        Path snapshots = Files.createDirectory(folder.resolve("snapshots"));
        Files.writeString(snapshots.resolve("index.json"), index);
        assertThatThrownBy(() -> Moment.of(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("index.json");
    }
}
