package glimpse.ui;

import glimpse.ui.header.FileChoice;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** Asks with the system's own dialog, and begins in the folder that was chosen last. */
final class SaveDialog implements FileChoice {

    private final Stage owner;
    private Optional<File> folder = Optional.empty();

    SaveDialog(Stage owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> choose(String suggestedName) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(suggestedName);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PNG", "*.png"));
        folder.ifPresent(chooser::setInitialDirectory);
        Optional<File> chosen = Optional.ofNullable(chooser.showSaveDialog(owner));
        chosen.ifPresent(file -> folder = Optional.ofNullable(file.getParentFile()));
        return chosen.map(File::toPath);
    }
}
