package glimpse.ui.forced;

import glimpse.figure.beams.NBest;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import glimpse.ui.workbench.Insight;
import glimpse.ui.workbench.Playhead;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableBooleanValue;

/** The words that the model was led along, and those that it would have written by itself. */
public final class ForcedViewModel {

    private static final String FORCED = "forced";

    private final Playhead playhead;
    private final Insight<Trace> free;
    private final BooleanBinding isForced;

    /**
     * A word of an output.
     *
     * @param logProbability ln p
     * @param differs whether the other output lacks it in this place
     */
    public record Word(int step, String shown, double logProbability, boolean differs) {}

    /**
     * @param free what the model writes by itself
     * @param inView whether the words can be seen
     */
    public ForcedViewModel(Playhead playhead, Insight<Trace> free, ObservableBooleanValue inView) {
        this.playhead = playhead;
        this.free = free;
        this.isForced = Bindings.createBooleanBinding(
                () -> playhead.showing()
                        .map(now -> now.trace().decoding().kind().equals(FORCED))
                        .orElse(false),
                playhead.showingProperty());
        free.wantedProperty().bind(isForced.and(inView));
    }

    /** Whether the output that is shown was forced. */
    public BooleanBinding isForced() {
        return isForced;
    }

    /** Changes when the free output is there. */
    public ReadOnlyObjectProperty<Insight.State<Trace>> freeProperty() {
        return free.stateProperty();
    }

    public List<Word> forced() {
        return playhead.showing().map(now -> words(now.path(), freePath())).orElse(List.of());
    }

    public List<Word> free() {
        return words(freePath(), playhead.showing().map(now -> now.path()).orElse(List.of()));
    }

    private List<Node> freePath() {
        Optional<Trace> trace = free.stateProperty().get().value();
        return trace.map(found -> found.path(found.best())).orElse(List.of());
    }

    private static List<Word> words(List<Node> own, List<Node> other) {
        List<NBest.Word> compared = NBest.compared(shown(own), shown(other));
        return IntStream.range(0, own.size())
                .mapToObj(i -> new Word(
                        i + 1,
                        compared.get(i).shown(),
                        own.get(i).logProbability(),
                        !other.isEmpty() && compared.get(i).differs()))
                .toList();
    }

    private static List<String> shown(List<Node> path) {
        return path.stream().map(Node::shown).toList();
    }

    /** Goes to a word of the forced output. */
    public void goTo(Word word) {
        playhead.goTo(word.step());
    }
}
