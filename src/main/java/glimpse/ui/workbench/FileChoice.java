package glimpse.ui.workbench;

import java.nio.file.Path;
import java.util.Optional;

/** Asks a person for a file; none is chosen where the person thought better of it. */
public interface FileChoice {

    /** Where to save something. */
    Optional<Path> save(String suggestedName);

    /** Which file to open: a trace, or the weights of a snapshot. */
    Optional<Path> openFile();

    /** Which folder to open: a model. */
    Optional<Path> openFolder();
}
