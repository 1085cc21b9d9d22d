package glimpse.cli;

import glimpse.files.Whole;
import glimpse.session.Desktop;
import glimpse.session.model.ModelLibrary;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Saves pictures of the running window. */
@Command(name = "screenshots")
final class ScreenshotsCommand implements Callable<Integer> {

    private final Optional<Desktop> desktop;

    @Parameters(paramLabel = "DIR", descriptionKey = "folder")
    private Path folder;

    ScreenshotsCommand(Optional<Desktop> desktop) {
        this.desktop = desktop;
    }

    @Override
    public Integer call() {
        Whole.folder(folder);
        Optional<InputException> missing = desktop.isPresent()
                ? desktop.get().screenshots(ModelLibrary.besideProgram(), folder)
                : Optional.of(new InputException("cli.no-javafx"));
        missing.ifPresent(fault -> {
            throw fault;
        });
        return 0;
    }
}
