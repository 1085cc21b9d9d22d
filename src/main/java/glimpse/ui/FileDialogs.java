package glimpse.ui;

import glimpse.ui.workbench.FileChoice;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
        for (String kind : List.of("SVG", "PDF", "GIF", "HTML")) {
            chooser.getExtensionFilters().add(filter(kind));
        }
        chooser.setInitialFileName(suggestedName);
        return chosen(chooser.showSaveDialog(owner)).map(file -> ending(file, chooser.getSelectedExtensionFilter()));
    }

    private static FileChooser.ExtensionFilter filter(String kind) {
        return new FileChooser.ExtensionFilter(kind, "*." + kind.toLowerCase(Locale.ROOT));
    }

    /** Some systems' dialogs leave the ending to the person. */
    private static Path ending(Path file, FileChooser.ExtensionFilter chosen) {
        boolean ends = file.getFileName().toString().contains(".");
        return ends || chosen == null
                ? file
                : file.resolveSibling(
                        file.getFileName() + chosen.getExtensions().get(0).substring(1));
    }

    @Override
    public List<Path> openFiles() {
        FileChooser chooser = chooser("Glimpse", "*.*");
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        "PyTorch, safetensors, NumPy", "*.pt", "*.pth", "*.ckpt", "*.tar", "*.safetensors", "*.npz"));
        List<File> files =
                Optional.ofNullable(chooser.showOpenMultipleDialog(owner)).orElse(List.of());
        return files.stream().flatMap(file -> chosen(file).stream()).toList();
    }

    @Override
    public Optional<Path> openFile() {
        return chosen(chooser("Glimpse", "*.*").showOpenDialog(owner));
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
