package glimpse.ui.workbench;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/**
 * The playheads that one transport moves: one, or two that stay at the same step and phase. Of two outputs the longer one
 * leads from step to step, and the one whose step has more phases from phase to phase; whichever a person moves by other
 * ways, the other follows.
 */
public final class Tandem {

    private final Playhead left;
    private final Playhead right;
    private final ObservableBooleanValue both;
    private final ObservableValue<List<Showing>> showings;
    private boolean following;

    /** @param both whether the right one is in view, too */
    Tandem(Playhead left, Playhead right, ObservableBooleanValue both) {
        this.left = left;
        this.right = right;
        this.both = both;
        this.showings = Bindings.createObjectBinding(
                () -> playheads().flatMap(one -> one.showing().stream()).toList(),
                left.showingProperty(),
                right.showingProperty(),
                both);
        tie(left, right);
        tie(right, left);
        both.addListener((property, before, now) -> follow(right, left));
    }

    private Stream<Playhead> playheads() {
        return both.get() ? Stream.of(left, right) : Stream.of(left);
    }

    /** What is in view, the left one first. */
    public ObservableValue<List<Showing>> showingsProperty() {
        return showings;
    }

    /** The step of the output that has gone furthest; 0 where nothing is shown. */
    public int step() {
        return showings.getValue().stream().mapToInt(Showing::step).max().orElse(0);
    }

    /** The steps of the longest output. */
    public int length() {
        return showings.getValue().stream().mapToInt(Showing::length).max().orElse(0);
    }

    public boolean isTeaching() {
        return showings.getValue().stream().anyMatch(Showing::isTeaching);
    }

    /** Whether nothing comes after this. */
    public boolean isEnd() {
        return showings.getValue().stream().allMatch(Showing::isEnd);
    }

    /** The phases that one walks through, and where one stands: those of the output that has most of them. */
    public Optional<Showing> walked() {
        return leaders().findFirst().flatMap(Playhead::showing);
    }

    public void goTo(int step) {
        playheads()
                .max(Comparator.comparingInt(Tandem::length))
                .ifPresent(longest -> longest.goTo(Math.max(1, Math.min(step, length()))));
    }

    public void goBy(int steps) {
        goTo(step() + steps);
    }

    /** Goes from phase to phase; the first output that can go on leads. */
    public void walk(UnaryOperator<Showing> how) {
        leaders()
                .filter(one -> !one.showing().map(how).equals(one.showing()))
                .findFirst()
                .ifPresent(one -> one.move(how));
    }

    /** Whole steps, or what happens inside them. */
    public void teach(boolean wanted) {
        playheads().forEach(one -> one.move(now -> now.teaching(wanted)));
    }

    /** Those that have gone furthest, the most phases and then the longest output first. */
    private Stream<Playhead> leaders() {
        int furthest = step();
        return playheads()
                .filter(one ->
                        one.showing().filter(now -> now.step() == furthest).isPresent())
                .sorted(Comparator.comparingInt(Tandem::phases)
                        .thenComparingInt(Tandem::length)
                        .reversed());
    }

    private static int phases(Playhead one) {
        return one.showing().map(now -> now.phases().size()).orElse(0);
    }

    private static int length(Playhead one) {
        return one.showing().map(Showing::length).orElse(0);
    }

    private void tie(Playhead moved, Playhead other) {
        moved.showingProperty().addListener((property, before, now) -> {
            boolean joins = now.isPresent() && joins(before, now.get(), other.showing());
            follow(joins ? moved : other, joins ? other : moved);
        });
    }

    private void follow(Playhead one, Playhead leader) {
        if (both.get() && !following) {
            following = true;
            leader.showing().ifPresent(lead -> one.move(now -> now.inStepWith(lead)));
            following = false;
        }
    }

    /** Whether this is another model's answer about the sentence that the other pane shows: it comes in where that stands. */
    private static boolean joins(Optional<Showing> before, Showing now, Optional<Showing> other) {
        boolean another = before.map(old -> !fingerprint(old).equals(fingerprint(now)) || !old.reads(now))
                .orElse(true);
        return another && other.filter(now::reads).isPresent();
    }

    private static String fingerprint(Showing now) {
        return now.trace().model().fingerprint();
    }
}
