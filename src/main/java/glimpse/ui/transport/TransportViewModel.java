package glimpse.ui.transport;

import glimpse.figure.Phase;
import glimpse.figure.WordPair;
import glimpse.trace.Node;
import glimpse.ui.common.Metronome;
import glimpse.ui.workbench.Playhead;
import glimpse.ui.workbench.Showing;
import glimpse.ui.workbench.Tandem;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;

/** The output as a time line, and the ways to move along it. */
public final class TransportViewModel {

    private final Tandem tandem;
    private final Supplier<Playhead> active;
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final DoubleProperty speed = new SimpleDoubleProperty(1);
    private final Metronome metronome = new Metronome(this::beat, speed);

    /** When something comes, seen from the current moment. */
    public enum When {
        PAST,
        NOW,
        LATER,
        /** Later, and not to be given away yet. */
        UNKNOWN
    }

    /** What is written at a step: of two outputs both words where they differ. */
    public record Word(int step, WordPair written, When when) {}

    /** A phase of the step with the number in its circle. */
    public record Part(Phase phase, int number, When when) {}

    /** @param active the playhead of the pane that a person works in */
    public TransportViewModel(Tandem tandem, Supplier<Playhead> active) {
        this.tandem = tandem;
        this.active = active;
        playing.addListener((property, before, now) -> {
            if (now) {
                begin();
            } else {
                metronome.stop();
            }
        });
    }

    public BooleanProperty playingProperty() {
        return playing;
    }

    /** Steps, or while one teaches phases, per second. */
    public DoubleProperty speedProperty() {
        return speed;
    }

    /** What is in view. */
    public ObservableValue<List<Showing>> showingsProperty() {
        return tandem.showingsProperty();
    }

    public List<Word> words() {
        List<List<Node>> outputs =
                showingsProperty().getValue().stream().map(Showing::path).toList();
        List<WordPair> pairs = WordPair.of(outputs);
        return IntStream.range(0, pairs.size())
                .mapToObj(i -> new Word(i + 1, pairs.get(i), when(i + 1)))
                .toList();
    }

    private When when(int step) {
        When later = isTeaching() ? When.UNKNOWN : When.LATER;
        return step < step() ? When.PAST : step == step() ? When.NOW : later;
    }

    public List<Part> parts() {
        return tandem.walked()
                .filter(Showing::canTeach)
                .map(TransportViewModel::parts)
                .orElse(List.of());
    }

    public boolean isTeaching() {
        return tandem.isTeaching();
    }

    /** The current step; 0 where nothing is shown. */
    public int step() {
        return tandem.step();
    }

    /** Whether it is known what happens inside a step. */
    public boolean canTeach() {
        return tandem.walked().map(Showing::canTeach).orElse(false);
    }

    public void first() {
        tandem.goTo(1);
    }

    public void back() {
        tandem.goBy(-1);
    }

    public void forward() {
        tandem.goBy(1);
    }

    public void last() {
        tandem.goTo(tandem.length());
    }

    public void goTo(int step) {
        tandem.goTo(step);
    }

    public void goTo(Phase phase) {
        tandem.walk(now -> now.at(phase));
    }

    public void nextPhase() {
        tandem.walk(Showing::nextPhase);
    }

    public void previousPhase() {
        tandem.walk(Showing::previousPhase);
    }

    /** The hypothesis this many ranks further down, in the pane that a person works in. */
    public void hypothesis(int further) {
        active.get().move(now -> now.hypothesis(further));
    }

    public void teach(boolean wanted) {
        tandem.teach(wanted);
    }

    public void togglePlaying() {
        playing.set(!playing.get());
    }

    private void begin() {
        if (tandem.isEnd()) {
            tandem.goTo(1);
            tandem.walk(now -> now.isTeaching() ? now.at(now.phases().get(0)) : now);
        }
        metronome.start();
    }

    private void beat() {
        if (isTeaching()) {
            tandem.walk(Showing::nextPhase);
        } else {
            tandem.goBy(1);
        }
        if (tandem.isEnd()) {
            playing.set(false);
        }
    }

    private static List<Part> parts(Showing now) {
        List<Phase> phases = now.phases();
        int current = now.phase().map(phases::indexOf).orElse(phases.size());
        return IntStream.range(0, phases.size())
                .mapToObj(i -> part(now, phases.get(i), Integer.compare(i, current)))
                .toList();
    }

    private static Part part(Showing now, Phase phase, int distance) {
        int number = phase.number(now.trace().model().structure());
        return new Part(phase, number, distance < 0 ? When.PAST : distance == 0 ? When.NOW : When.UNKNOWN);
    }
}
