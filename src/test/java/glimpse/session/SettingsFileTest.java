package glimpse.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {

    @TempDir
    Path folder;

    private Path path() {
        return folder.resolve("glimpse").resolve("settings.json");
    }

    private SettingsFile file() {
        return new SettingsFile(Optional.of(path()));
    }

    @Test
    void whatIsKeptIsFoundAgain() {
        Settings kept = new Settings("zh", true, 16, "magma", 0.7, true, "BEAMS", List.of("/a/model"));
        file().write(kept);
        assertThat(file().read(fault -> {})).isEqualTo(kept);
    }

    @Test
    void withNoFileEverythingIsAsAtFirst() {
        assertThat(file().read(fault -> {})).isEqualTo(Settings.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\u0000\u0001",
                "{\"dark\": 3}",
                "{\"colour\": \"red\"}",
                "{\"recent\": [1]}"
            })
    void aBrokenFileIsSetAsideWithASentence(String text) throws IOException {
        Files.createDirectories(path().getParent());
        Files.writeString(path(), text);
        List<String> said = new ArrayList<>();
        Settings read = file().read(fault -> said.add(fault.getMessage()));
        assertThat(read).isEqualTo(Settings.DEFAULT);
        assertThat(said).hasSize(1);
        assertThat(path()).doesNotExist();
        assertThat(path().resolveSibling("settings.json.broken")).hasContent(text);
    }

    @Test
    void aFolderThatCannotBeMadeIsNoReasonToStop() throws IOException {
        Files.writeString(folder.resolve("glimpse"), "a file");
        file().write(Settings.DEFAULT);
        assertThat(file().read(fault -> {})).isEqualTo(Settings.DEFAULT);
    }
}
