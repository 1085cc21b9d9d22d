package glimpse.ui.workbench;

import glimpse.session.job.LatestTask;
import glimpse.session.model.Inquiry;
import glimpse.trace.Node;
import glimpse.words.InputException;
import glimpse.words.Words;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * What a picture needs beyond the trace, computed by the model beside the drawing thread once a visible picture wants it,
 * and kept for the outputs that were looked at last.
 *
 * @param <T> what is computed
 */
public final class Insight<T> {

    private static final int KEPT = 40;

    /** So that whoever steps through outputs does not start a computation at each. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Function<Showing, Inquiry<T>> inquiry;
    private final Pane pane;
    private final LatestTask task;
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<State<T>> state = new ReadOnlyObjectWrapper<>(State.waiting());
    private final Deque<Known<T>> known = new ArrayDeque<>();
    private Optional<Key> asked = Optional.empty();

    /**
     * How far it is.
     *
     * @param value what was computed
     * @param why it cannot be computed, in either language; empty while it can
     */
    public record State<T>(Optional<T> value, Optional<Function<Words, String>> why) {
        static <T> State<T> waiting() {
            return new State<>(Optional.empty(), Optional.empty());
        }
    }

    /**
     * What is asked of which output.
     *
     * @param leaf its last node: nodes are shared by the traces that edits make of one another
     */
    private record Key(Node leaf, String inquiry) {}

    private record Known<T>(Key key, State<T> state) {}

    /**
     * @param inquiry what is asked of what is shown
     * @param task whose publisher is the thread that draws
     */
    public Insight(Function<Showing, Inquiry<T>> inquiry, Pane pane, LatestTask task) {
        this.inquiry = inquiry;
        this.pane = pane;
        this.task = task;
        wanted.addListener((property, before, now) -> refresh());
        pane.playhead().showingProperty().addListener((property, before, now) -> refresh());
        pane.activityProperty().addListener((property, before, now) -> {
            // whoever asks the engine for something else goes first
            asked = Optional.empty();
            refresh();
        });
    }

    /** Whether a visible picture needs it. */
    public BooleanProperty wantedProperty() {
        return wanted;
    }

    /** Of the output that is shown. */
    public ReadOnlyObjectProperty<State<T>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    private void refresh() {
        Optional<Showing> showing = pane.playhead().showing();
        if (!wanted.get() || showing.isEmpty()) {
            return;
        }
        Key key = key(showing.get());
        Optional<State<T>> remembered = known.stream()
                .filter(one -> one.key().equals(key))
                .map(Known::state)
                .findFirst();
        if (remembered.isPresent()) {
            state.set(remembered.get());
        } else if (pane.activityProperty().get() == Activity.IDLE
                && asked.filter(key::equals).isEmpty()) {
            ask(showing.get(), key);
        }
    }

    private Key key(Showing now) {
        return new Key(
                now.trace().nodes().get(now.place().leaf()), inquiry.apply(now).name());
    }

    private void ask(Showing now, Key key) {
        asked = Optional.of(key);
        state.set(State.waiting());
        Inquiry<T> wantedNow = inquiry.apply(now);
        Optional<LatestTask.Work<T>> work = pane.asking((model, cancelled) ->
                model.answer(wantedNow, now.trace(), now.place().leaf(), cancelled));
        if (work.isEmpty()) {
            learn(key, impossible(words -> words.get("ui.needsModel")));
            return;
        }
        task.submit(
                PAUSE,
                work.get(),
                value -> learn(key, new State<>(Optional.of(value), Optional.empty())),
                fault -> learn(key, impossible(sentence(fault))));
    }

    private static Function<Words, String> sentence(RuntimeException fault) {
        return fault instanceof InputException input
                ? input::sentence
                : words -> words.get("ui.unforeseen", fault.toString());
    }

    private static <T> State<T> impossible(Function<Words, String> why) {
        return new State<>(Optional.empty(), Optional.of(why));
    }

    private void learn(Key key, State<T> found) {
        known.push(new Known<>(key, found));
        while (known.size() > KEPT) {
            known.removeLast();
        }
        if (pane.playhead().showing().map(this::key).filter(key::equals).isPresent()) {
            state.set(found);
        }
    }
}
