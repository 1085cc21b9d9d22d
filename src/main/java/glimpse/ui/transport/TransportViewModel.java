package glimpse.ui.transport;

import glimpse.figure.Phase;
import glimpse.trace.Node;
import glimpse.ui.common.Metronome;
import glimpse.ui.workbench.Playhead;
import glimpse.ui.workbench.Showing;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** The output as a time line, and the ways to move along it. */
public final class TransportViewModel {

    private final Playhead playhead;
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

    /** A word of the output. */
    public record Word(int step, String token, When when) {}

    /** A phase of the step with the number in its circle. */
    public record Part(Phase phase, int number, When when) {}

    public TransportViewModel(Playhead playhead) {
        this.playhead = playhead;
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

    public List<Word> words() {
        return playhead.showing().map(TransportViewModel::words).orElse(List.of());
    }

    public List<Part> parts() {
        return playhead.showing()
                .filter(Showing::canTeach)
                .map(TransportViewModel::parts)
                .orElse(List.of());
    }

    public boolean isTeaching() {
        return playhead.showing().map(Showing::isTeaching).orElse(false);
    }

    /** Whether it is known what happens inside a step. */
    public boolean canTeach() {
        return playhead.showing().map(Showing::canTeach).orElse(false);
    }

    public void first() {
        playhead.goTo(1);
    }

    public void back() {
        playhead.goBy(-1);
    }

    public void forward() {
        playhead.goBy(1);
    }

    public void last() {
        playhead.goToEnd();
    }

    public void goTo(int step) {
        playhead.goTo(step);
    }

    public void goTo(Phase phase) {
        playhead.move(now -> now.at(phase));
    }

    public void nextPhase() {
        playhead.move(Showing::nextPhase);
    }

    public void previousPhase() {
        playhead.move(Showing::previousPhase);
    }

    /** The hypothesis this many ranks further down. */
    public void hypothesis(int further) {
        playhead.move(now -> now.hypothesis(further));
    }

    public void teach(boolean wanted) {
        playhead.move(now -> now.teaching(wanted));
    }

    public void togglePlaying() {
        playing.set(!playing.get());
    }

    private void begin() {
        playhead.move(now -> now.isEnd() ? rewound(now) : now);
        metronome.start();
    }

    private static Showing rewound(Showing now) {
        Showing first = now.at(1);
        return now.isTeaching() ? first.at(first.phases().get(0)) : first;
    }

    private void beat() {
        playhead.move(now -> now.isTeaching() ? now.nextPhase() : now.at(now.step() + 1));
        if (playhead.showing().map(Showing::isEnd).orElse(true)) {
            playing.set(false);
        }
    }

    private static List<Word> words(Showing now) {
        return now.path().stream().map(node -> word(now, node)).toList();
    }

    private static Word word(Showing now, Node node) {
        When later = now.isTeaching() ? When.UNKNOWN : When.LATER;
        int distance = Integer.compare(node.step(), now.step());
        return new Word(node.step(), node.shown(), distance < 0 ? When.PAST : distance == 0 ? When.NOW : later);
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
