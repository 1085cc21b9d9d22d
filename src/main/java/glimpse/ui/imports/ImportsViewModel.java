package glimpse.ui.imports;

import glimpse.session.job.LatestTask;
import glimpse.session.model.CheckpointFiles;
import glimpse.session.model.CheckpointImport;
import glimpse.session.model.ImportPlan;
import glimpse.session.model.ImportSheet;
import glimpse.ui.workbench.FileChoice;
import glimpse.ui.workbench.Workbench;
import glimpse.words.InputException;
import glimpse.words.Question;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A checkpoint of another program, what a person has decided about it, and what was found with that. */
public final class ImportsViewModel {

    /** Only words can tell where a layout has its marks in varying places. */
    private static final String NO_MARK = "fault.mark-missing";

    private final Workbench workbench;
    private final Path shelf;
    private final FileChoice files;
    private final LatestTask task;
    private final ReadOnlyObjectWrapper<ImportState> state = new ReadOnlyObjectWrapper<>(new ImportState.Reading());
    private final List<Question> questions = new ArrayList<>();
    private CheckpointFiles given;
    private ImportPlan plan;
    private boolean decidable;

    /**
     * @param workbench which has a checkpoint to import
     * @param shelf the folder in which models are kept unless a person says where
     */
    public ImportsViewModel(Workbench workbench, Path shelf, FileChoice files, LatestTask task) {
        this.workbench = workbench;
        this.shelf = shelf;
        this.files = files;
        this.task = task;
    }

    /** Begins with other files. */
    void begin(CheckpointFiles checkpoint) {
        given = checkpoint;
        plan = ImportPlan.of(checkpoint);
        questions.clear();
        decidable = false;
        read();
    }

    ReadOnlyObjectProperty<ImportState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The files, as they are called together. */
    String name() {
        return String.join(
                " + ",
                given.checkpoints().stream()
                        .map(file -> String.valueOf(file.getFileName()))
                        .toList());
    }

    /** With what was decided. */
    ImportPlan plan() {
        return plan;
    }

    /** What was asked so far; answers can be changed. */
    List<Question> questions() {
        return List.copyOf(questions);
    }

    /** Whether there is anything to decide: a file that cannot be read leaves no choice. */
    boolean isDecidable() {
        return decidable;
    }

    /** Reads the files again with another decision. */
    void decide(ImportPlan decided) {
        plan = decided;
        read();
    }

    /** Asks for a file. */
    void choose(Consumer<Path> chosen) {
        files.openFile().ifPresent(chosen);
    }

    private void read() {
        ImportPlan asked = plan;
        state.set(new ImportState.Reading());
        task.submit(Duration.ZERO, cancelled -> asked.preview(), this::found, this::refused);
    }

    private void found(ImportSheet sheet) {
        decidable = true;
        state.set(new ImportState.Read(sheet));
    }

    private void refused(RuntimeException problem) {
        InputException fault = problem instanceof InputException input
                ? input
                : new InputException("ui.unforeseen", problem.toString());
        fault.question().filter(asked -> !questions.contains(asked)).ifPresent(questions::add);
        decidable |= fault.question().isPresent() || fault.key().equals(NO_MARK) || plan.hasVocabulary();
        state.set(new ImportState.Refused(fault));
    }

    /** Keeps the model among those of the person and opens it. */
    void open() {
        if (state.get() instanceof ImportState.Saved saved) {
            opened(saved.folder());
        } else {
            write(CheckpointImport.free(shelf, given.name()), (sheet, folder) -> opened(folder));
        }
    }

    private void opened(Path folder) {
        close();
        workbench.open(folder);
    }

    /** Asks for a folder and keeps the model in one of its own there. */
    void save() {
        files.openFolder()
                .ifPresent(chosen -> write(
                        CheckpointImport.free(chosen, given.name()),
                        (sheet, folder) -> state.set(new ImportState.Saved(sheet, folder))));
    }

    private interface Written {
        void in(ImportSheet sheet, Path folder);
    }

    private void write(Path folder, Written done) {
        if (state.get() instanceof ImportState.Read read) {
            ImportPlan decided = plan;
            state.set(new ImportState.Writing(read.sheet()));
            task.submit(
                    Duration.ZERO, cancelled -> decided.run(folder), sheet -> done.in(sheet, folder), this::refused);
        }
    }

    /** Leaves the page; what is being read is given up. */
    void close() {
        task.cancel();
        workbench.checkpointProperty().set(Optional.empty());
    }
}
