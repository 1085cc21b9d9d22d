package glimpse.ui.imports;

import glimpse.session.model.ImportSheet;
import glimpse.words.InputException;
import java.nio.file.Path;

/** How far an import is. */
sealed interface ImportState {

    /** The files are being read. */
    record Reading() implements ImportState {}

    /** Something has to be decided first, or cannot be read at all. */
    record Refused(InputException fault) implements ImportState {}

    /** It can be opened. */
    record Read(ImportSheet sheet) implements ImportState {}

    /** The model folder is being written. */
    record Writing(ImportSheet sheet) implements ImportState {}

    /** The model lies in a folder. */
    record Saved(ImportSheet sheet, Path folder) implements ImportState {}
}
