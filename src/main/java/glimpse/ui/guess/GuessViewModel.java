package glimpse.ui.guess;

import glimpse.figure.Phase;
import glimpse.figure.guess.GuessView;
import glimpse.session.lesson.Feedback;
import glimpse.session.lesson.Posed;
import glimpse.session.lesson.Row;
import glimpse.ui.common.Appearance;
import glimpse.ui.common.Toolkit;
import glimpse.ui.workbench.GuessBars;
import glimpse.ui.workbench.Playhead;
import glimpse.ui.workbench.Showing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Rounds of guessing where the model looks: the step in view is hidden until it is revealed. */
public final class GuessViewModel {

    private final Playhead playhead;
    private final Appearance appearance;
    private final GuessBars bars;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Round>> round = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final List<Round> rounds = new ArrayList<>();
    private final BooleanBinding possible;

    /**
     * A guess and what it was.
     *
     * @param at where it was revealed
     */
    public record Round(Showing at, GuessView view, Feedback said) {}

    public GuessViewModel(Playhead playhead, Appearance appearance) {
        this.playhead = playhead;
        this.appearance = appearance;
        this.bars = new GuessBars(playhead, appearance);
        this.possible = Bindings.createBooleanBinding(
                () -> playhead.showing()
                        .map(now -> now.node().computed().hasAttention())
                        .orElse(false),
                playhead.showingProperty());
        active.addListener((property, before, now) -> turn(now));
        playhead.showingProperty().addListener((property, before, now) -> follow(before, now));
    }

    /** Whether somebody guesses. */
    public BooleanProperty activeProperty() {
        return active;
    }

    /** Whether there are weights to guess. */
    public BooleanBinding possible() {
        return possible;
    }

    public GuessBars bars() {
        return bars;
    }

    /** The round that is looked at, once it is revealed. */
    public ReadOnlyObjectProperty<Optional<Round>> roundProperty() {
        return round.getReadOnlyProperty();
    }

    /** Those that were guessed since somebody began. */
    public List<Round> rounds() {
        return List.copyOf(rounds);
    }

    private void turn(boolean on) {
        rounds.clear();
        if (on && possible.get()) {
            playhead.move(Showing::hidden);
            blank();
        } else {
            playhead.move(now -> now.teaching(false));
            round.set(Optional.empty());
            bars.viewProperty().set(Optional.empty());
        }
    }

    private static boolean isHidden(Showing now) {
        return now.phase().equals(Optional.of(Phase.NOTHING));
    }

    /** Another step that is hidden is another guess. */
    private void follow(Optional<Showing> before, Optional<Showing> now) {
        boolean same = before.isPresent()
                && now.isPresent()
                && before.get().step() == now.get().step()
                && before.get().trace().equals(now.get().trace());
        if (!active.get() || now.isEmpty() || same) {
            return;
        }
        if (isHidden(now.get())) {
            blank();
        } else if (before.isEmpty() || !before.get().trace().equals(now.get().trace())) {
            Toolkit.later(() -> turn(true));
        }
    }

    private void blank() {
        round.set(Optional.empty());
        bars.viewProperty().set(playhead.showing().map(now -> GuessView.of(words(now))));
    }

    private static List<String> words(Showing now) {
        return IntStream.range(0, now.node().computed().weights().length)
                .mapToObj(now.trace().readBy(now.node().id()).source()::shown)
                .toList();
    }

    /** Shows the step; what was drawn is scored. */
    public void reveal() {
        Optional<GuessView> drawn = bars.viewProperty().get();
        playhead.showing().filter(GuessViewModel::isHidden).ifPresent(now -> {
            float[] weights = now.node().computed().weights();
            GuessView seen = drawn.orElseThrow().revealed(weights);
            // later rows are still to be guessed
            Showing whole = now.at(now.phases().get(now.phases().size() - 1));
            playhead.move(hidden -> whole);
            bars.viewProperty().set(Optional.of(seen));
            if (seen.isDrawn()) {
                keep(new Round(whole, seen, score(seen, weights)));
            }
        });
    }

    private Feedback score(GuessView drawn, float[] weights) {
        double[] guess =
                drawn.heights().stream().mapToDouble(Double::doubleValue).toArray();
        Row row = new Row(drawn.words(), weights, appearance.words());
        return new Posed.Bars("", row).answer(guess);
    }

    private void keep(Round revealed) {
        rounds.add(revealed);
        round.set(Optional.of(revealed));
    }

    /** Hides the step after this one. */
    public void next() {
        playhead.move(now -> now.at(now.step() + 1).hidden());
    }

    /** Looks back at the guess that was furthest off. */
    public void worst() {
        rounds.stream()
                .min(Comparator.comparingDouble(each -> each.said().score()))
                .ifPresent(worst -> {
                    playhead.move(now -> worst.at());
                    bars.viewProperty().set(Optional.of(worst.view()));
                    round.set(Optional.of(worst));
                });
    }

    /** Mean overlap of the rounds, 0…1. */
    public double overlap() {
        return rounds.stream()
                .mapToDouble(each -> each.said().score())
                .average()
                .orElse(0);
    }

    /** In how many rounds the highest bar stood on the peak. */
    public long hits() {
        return rounds.stream().filter(each -> each.said().right()).count();
    }
}
