package glimpse.ui.workbench;

import glimpse.figure.Place;
import glimpse.trace.Trace;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The one place that says what the window shows: every feature follows it, and moves it. It remembers what was shown. */
public final class Playhead {

    /** Answers that are remembered; a trace of a long sentence takes some megabytes. */
    private static final int MEMORY = 50;

    private final ReadOnlyObjectWrapper<Optional<Showing>> showing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Deque<Showing> before = new ArrayDeque<>();
    private final Deque<Showing> after = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();

    public ReadOnlyObjectProperty<Optional<Showing>> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    public Optional<Showing> showing() {
        return showing.get();
    }

    /** Whether something was shown before this answer. */
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** Whether something was undone. */
    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /**
     * Shows another trace: from its first step, or where one stood when it is the same sentence, decoded in another
     * way or by another model. Whoever was teaching goes on teaching.
     */
    public void show(Trace trace) {
        Showing fresh = Showing.start(trace);
        push(showing.get()
                .map(old -> old.trace().source().tokens().equals(trace.source().tokens())
                        ? fresh.teaching(old.isTeaching()).at(old.step()).locking(old.locked())
                        : fresh.teaching(old.isTeaching()))
                .orElse(fresh));
    }

    /** Shows what an edit made of the trace, at the place of the edit. */
    public void show(Trace edited, Place place) {
        Showing fresh = new Showing(edited, place, Optional.empty());
        push(showing.get().map(old -> fresh.locking(old.locked())).orElse(fresh));
    }

    private void push(Showing fresh) {
        showing.get().ifPresent(before::push);
        if (before.size() > MEMORY) {
            before.removeLast();
        }
        after.clear();
        present(fresh);
    }

    /** Goes back to what was shown before. */
    public void undo() {
        turn(before, after);
    }

    /** Shows again what was undone. */
    public void redo() {
        turn(after, before);
    }

    private void turn(Deque<Showing> from, Deque<Showing> to) {
        if (!from.isEmpty()) {
            showing.get().ifPresent(to::push);
            present(from.pop());
        }
    }

    private void present(Showing now) {
        undoable.set(!before.isEmpty());
        redoable.set(!after.isEmpty());
        showing.set(Optional.of(now));
    }

    /** Goes elsewhere in the trace, if there is one. */
    public void move(UnaryOperator<Showing> how) {
        showing.set(showing.get().map(how));
    }

    public void goTo(int step) {
        move(now -> now.at(step));
    }

    public void goBy(int steps) {
        move(now -> now.at(now.step() + steps));
    }

    public void goToEnd() {
        move(now -> now.at(now.length()));
    }
}
