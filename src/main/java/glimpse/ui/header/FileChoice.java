package glimpse.ui.header;

import java.nio.file.Path;
import java.util.Optional;

/** Asks a person where to save something. */
@FunctionalInterface
public interface FileChoice {

    /** The chosen file, or none if the person thought better of it. */
    Optional<Path> choose(String suggestedName);
}
