package glimpse.ui.workbench;

import glimpse.session.model.ModelEntry;
import glimpse.session.training.CorpusPlace;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The sentence pairs at hand: those that a person dropped on the window, or those that a model was trained on. */
public final class Corpora {

    private final ObjectProperty<Optional<CorpusPlace>> dropped = new SimpleObjectProperty<>(Optional.empty());

    /** What was dropped last. */
    public ObjectProperty<Optional<CorpusPlace>> droppedProperty() {
        return dropped;
    }

    /** Takes a file of pairs that was dropped. */
    void drop(Path file) {
        dropped.set(Optional.of(CorpusPlace.of(file)));
    }

    /** What there is for a model. */
    public Optional<CorpusPlace> of(ModelEntry entry) {
        return dropped.get().or(() -> named(entry));
    }

    private static Optional<CorpusPlace> named(ModelEntry entry) {
        try {
            return CorpusPlace.in(entry.folder());
        } catch (InputException unreadable) {
            return Optional.empty();
        }
    }
}
