package glimpse.ui.common;

import glimpse.trace.Trace;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The one place that says what the window shows: every feature follows it, and moves it. */
public final class Playhead {

    private final ReadOnlyObjectWrapper<Optional<Showing>> showing = new ReadOnlyObjectWrapper<>(Optional.empty());

    public ReadOnlyObjectProperty<Optional<Showing>> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    public Optional<Showing> showing() {
        return showing.get();
    }

    /**
     * Shows another trace: from its first step, or where one stood when it is the same sentence decoded in another
     * way. Whoever was teaching goes on teaching.
     */
    public void show(Trace trace) {
        Showing fresh = Showing.start(trace);
        showing.set(Optional.of(showing.get()
                .map(old -> fresh.teaching(old.isTeaching()).at(isSameTask(old.trace(), trace) ? old.step() : 1))
                .orElse(fresh)));
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

    private static boolean isSameTask(Trace old, Trace fresh) {
        return old.source().tokens().equals(fresh.source().tokens())
                && old.model().fingerprint().equals(fresh.model().fingerprint());
    }
}
