package glimpse.ui.workbench;

import glimpse.session.attention.OpenedAttention;
import glimpse.session.model.ModelEntry;
import glimpse.session.model.ModelGroup;
import glimpse.session.model.Models;
import glimpse.trace.Trace;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The models that can be chosen, and the files and folders that were opened lately. */
public final class Library {

    private static final int REMEMBERED = 8;

    private final Models models;
    private final List<ModelGroup> groups;
    private final ObservableList<Path> recent = FXCollections.observableArrayList();

    public Library(Models models) {
        this.models = models;
        this.groups = models.groups();
    }

    public List<ModelGroup> groups() {
        return groups;
    }

    /** The model to open first. */
    public Optional<ModelEntry> first() {
        return groups.stream().flatMap(group -> group.entries().stream()).findFirst();
    }

    /** Another model that reads the same examples, so that both can be compared; the first there is. */
    public Optional<ModelEntry> partner(ModelEntry entry) {
        return groups.stream()
                .flatMap(group -> group.entries().stream())
                .filter(other -> !other.folder().equals(entry.folder()))
                .filter(other -> !Collections.disjoint(other.examples(), entry.examples()))
                .findFirst();
    }

    /** Newest first. */
    public ObservableList<Path> recent() {
        return recent;
    }

    /** What was opened goes to the front. */
    public void remember(Path path) {
        recent.remove(path);
        recent.add(0, path);
        if (recent.size() > REMEMBERED) {
            recent.remove(REMEMBERED, recent.size());
        }
    }

    /** The model in a folder: the one of the list, if it is there. */
    public ModelEntry entry(Path path) {
        return models.list().stream()
                .filter(entry -> entry.folder().equals(path))
                .findFirst()
                .orElseGet(() -> models.entry(path));
    }

    /** The trace, or the attention of another program, in a file. */
    public OpenedAttention attention(Path file) {
        return models.attention(file);
    }

    /** Which of the models at hand made a trace, if its saved one tells. */
    public Optional<ModelEntry> author(Trace trace) {
        return groups.stream()
                .flatMap(group -> group.entries().stream())
                .filter(entry -> entry.name().equals(trace.model().name()))
                .filter(entry -> models.openingTrace(entry)
                        .filter(own ->
                                own.model().fingerprint().equals(trace.model().fingerprint()))
                        .isPresent())
                .findFirst();
    }
}
