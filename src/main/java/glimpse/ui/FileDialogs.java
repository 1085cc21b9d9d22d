package glimpse.ui;

import glimpse.ui.workbench.FileChoice;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** Asks with the system's own dialogs, and begins in the folder that was chosen last. */
final class FileDialogs implements FileChoice {

    private final Stage owner;
    private Optional<File> folder = Optional.empty();

    FileDialogs(Stage owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> save(String suggestedName) {
        FileChooser chooser = chooser("PNG", "*.png");
        chooser.setInitialFileName(suggestedName);
        return chosen(chooser.showSaveDialog(owner));
    }

    @Override
    public Optional<Path> openFile() {
        return chosen(
                chooser("Glimpse", "*.json", "*.safetensors", "*.tsv", "*.txt").showOpenDialog(owner));
    }

    @Override
    public Optional<Path> openFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        folder.ifPresent(chooser::setInitialDirectory);
        return chosen(chooser.showDialog(owner));
    }

    private FileChooser chooser(String kind, String... endings) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, endings));
        folder.ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<Path> chosen(File file) {
        Optional<File> chosen = Optional.ofNullable(file);
        chosen.map(File::getParentFile).ifPresent(parent -> folder = Optional.of(parent));
        return chosen.map(File::toPath);
    }
}
