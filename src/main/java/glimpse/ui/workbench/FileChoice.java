package glimpse.ui.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks a person for a file; none is chosen where the person thought better of it. */
public interface FileChoice {

    /** Where to save something. */
    Optional<Path> save(String suggestedName);

    /**
     * Which files to open at once: a trace, the weights of a snapshot, the files of a checkpoint, or several
     * evaluations.
     */
    List<Path> openFiles();

    /** Which file to read, such as one of words, sentence pairs or a specification. */
    Optional<Path> openFile();

    /** Which folder to open: a model, or the one that a model is to be in. */
    Optional<Path> openFolder();
}
