package glimpse.ui.workbench;

import glimpse.session.model.ModelEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;

/** Two panes side by side: whether they are, which one a person works in, and whether both read the same sentence. */
public final class Comparison {

    private final Draft left;
    private final Draft right;
    private final Library library;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final BooleanProperty sameSentence = new SimpleBooleanProperty(true);
    private final BooleanProperty heatMaps = new SimpleBooleanProperty();
    private final ObjectProperty<Draft> active;

    Comparison(Draft left, Draft right, Library library) {
        this.left = left;
        this.right = right;
        this.library = library;
        this.active = new SimpleObjectProperty<>(left);
        BooleanBinding linked = open.and(sameSentence);
        left.keepingProperty().bind(linked);
        right.keepingProperty().bind(linked);
        left.sourceProperty().addListener((property, before, now) -> share());
        linked.addListener((property, before, now) -> share());
        // a model that does not know the words has gone to a sentence of its own
        right.sourceProperty()
                .addListener((property, before, now) -> sameSentence.set(
                        sameSentence.get() && now.equals(left.sourceProperty().get())));
    }

    private void share() {
        if (open.get() && sameSentence.get()) {
            right.sourceProperty().set(left.sourceProperty().get());
        }
    }

    /** Whether two panes are in view. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Whether the right pane reads what the left one reads. */
    public BooleanProperty sameSentenceProperty() {
        return sameSentence;
    }

    /** Whether the heat maps and their difference are in view, else the steps. */
    public BooleanProperty heatMapsProperty() {
        return heatMaps;
    }

    public Draft left() {
        return left;
    }

    public Draft right() {
        return right;
    }

    /** The pane that a person works in: what is undone, opened and saved is its. */
    public ObjectProperty<Draft> activeProperty() {
        return active;
    }

    /** Whether something is so of the playhead of the pane that a person works in. */
    public ObservableBooleanValue ofActive(Function<Playhead, ObservableBooleanValue> what) {
        ObservableBooleanValue first = what.apply(left.pane().playhead());
        ObservableBooleanValue second = what.apply(right.pane().playhead());
        return Bindings.createBooleanBinding(
                () -> (left.equals(active.get()) ? first : second).get(), active, first, second);
    }

    /** Whether a person has changed something in the output of the pane that they work in. */
    public ObservableBooleanValue editedProperty() {
        return ofActive(playhead -> Bindings.createBooleanBinding(
                () -> playhead.showing().map(Showing::isEdited).orElse(false), playhead.showingProperty()));
    }

    /** The drafts in view, the left one first. */
    public List<Draft> drafts() {
        return open.get() ? List.of(left, right) : List.of(left);
    }

    /** Lays another answer beside the one that is shown, or takes it away again. */
    public void toggle() {
        if (open.get()) {
            close();
        } else {
            open.set(true);
            begin();
        }
    }

    /** Lays what another model has made beside what the left pane shows. */
    public void present(ModelEntry author, Showing made) {
        // apart while it is put there, so that it is the right pane that falls into step
        open.set(false);
        right.present(author, made);
        open.set(true);
        sameSentence.set(
                made.trace().source().text().equals(left.sourceProperty().get()));
    }

    /** Takes the second pane away; it stays as it is for the next time. */
    public void close() {
        open.set(false);
        active.set(left);
    }

    /** At once what the left pane shows, and as soon as it is there the answer of a model that can be compared with it. */
    private void begin() {
        if (right.pane().playhead().showing().isEmpty()) {
            right.take(left);
            Optional.ofNullable(left.entryProperty().get())
                    .flatMap(library::partner)
                    .ifPresent(right.entryProperty()::set);
            right.warm();
        }
    }

    /** Lays the output that no person has changed beside the one that is shown. */
    public void original() {
        Draft changed = active.get();
        Draft other = left.equals(changed) ? right : left;
        other.take(changed);
        other.pane().playhead().move(Showing::unedited);
        open.set(true);
    }
}
