package glimpse.session;

import glimpse.files.Reading;
import glimpse.files.Whole;
import glimpse.modelfile.RecordJson;
import glimpse.words.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;

/** The file that keeps the settings: written whole; one that cannot be read is set aside, never fatal. */
public final class SettingsFile {

    private final Optional<Path> file;

    /** @param file empty for settings that are forgotten */
    public SettingsFile(Optional<Path> file) {
        this.file = file;
    }

    /** The one in the user's folder for such files. */
    public static SettingsFile ofUser() {
        return new SettingsFile(Optional.of(UserFolder.SETTINGS.path().resolve("settings.json")));
    }

    /**
     * What was kept, or the defaults.
     *
     * @param broken told in one sentence if the file could not be read
     */
    public Settings read(Consumer<InputException> broken) {
        if (file.isEmpty() || !Files.exists(file.get())) {
            return Settings.DEFAULT;
        }
        try {
            String text = Reading.text(file.get());
            return new RecordJson(file.get().toString()).read(text, Settings.DEFAULT);
        } catch (InputException fault) {
            broken.accept(fault);
            setAside(file.get());
            return Settings.DEFAULT;
        }
    }

    private static void setAside(Path broken) {
        try {
            Files.move(
                    broken,
                    broken.resolveSibling(broken.getFileName() + ".broken"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // then it is overwritten: nothing in it could be read
        }
    }

    /** Keeps settings; a folder that cannot be written to is no reason to stop. */
    public void write(Settings settings) {
        file.ifPresent(path -> {
            try {
                Files.createDirectories(path.getParent());
                String json = RecordJson.write(settings).toString();
                Whole.write(path, out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException | InputException e) {
                // the next window opens with what was kept last
            }
        });
    }
}
