package glimpse.ui.imports;

import glimpse.modelfile.layout.ImportReport;
import glimpse.words.InputException;
import java.nio.file.Path;

/** How far an import is. */
sealed interface ImportState {

    /** The files are being read. */
    record Reading() implements ImportState {}

    /** Something has to be decided first, or cannot be read at all. */
    record Refused(InputException fault) implements ImportState {}

    /** It can be opened. */
    record Read(ImportReport report) implements ImportState {}

    /** The model folder is being written. */
    record Writing(ImportReport report) implements ImportState {}

    /** The model lies in a folder. */
    record Saved(ImportReport report, Path folder) implements ImportState {}
}
