package glimpse.ui;

import glimpse.session.SettingsFile;
import glimpse.ui.workbench.FileChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Somebody who saves everything in one folder under the name that is proposed, and opens one file. */
record FakeFiles(Path folder, Optional<Path> opened) implements FileChoice {

    /** Settings that nobody finds again. */
    static final SettingsFile FORGETFUL = new SettingsFile(Optional.empty());

    @Override
    public Optional<Path> save(String suggestedName) {
        return Optional.of(folder.resolve(suggestedName));
    }

    @Override
    public List<Path> openFiles() {
        return opened.stream().toList();
    }

    @Override
    public Optional<Path> openFile() {
        return opened;
    }

    @Override
    public Optional<Path> openFolder() {
        return opened;
    }
}
