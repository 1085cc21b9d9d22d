package glimpse.ui.workbench;

import java.nio.file.Path;
import java.util.Optional;

/** Asks a person for a file; none is chosen where the person thought better of it. */
public interface FileChoice {

    /** Where to save something. */
    Optional<Path> save(String suggestedName);

    /** Which file to open: a trace, the weights of a snapshot, sentence pairs or a specification. */
    Optional<Path> openFile();

    /** Which folder to open: a model, or the one that a model is to be in. */
    Optional<Path> openFolder();
}
