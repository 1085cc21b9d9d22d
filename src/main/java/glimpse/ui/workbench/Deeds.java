package glimpse.ui.workbench;

import glimpse.decode.Edit;
import glimpse.draw.Target;
import glimpse.session.Edits;
import glimpse.trace.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;

/** What can be done to the things in the pictures, the same wherever they stand. */
public final class Deeds {

    private final Pane pane;
    private final Playhead playhead;
    private final Optional<BooleanProperty> numbers;

    /** @param numbers whether the numbers are shown */
    public Deeds(Pane pane, BooleanProperty numbers) {
        this(pane, Optional.of(numbers));
    }

    /** In a pane beside which there is no room for numbers. */
    public Deeds(Pane pane) {
        this(pane, Optional.empty());
    }

    private Deeds(Pane pane, Optional<BooleanProperty> numbers) {
        this.pane = pane;
        this.numbers = numbers;
        this.playhead = pane.playhead();
    }

    /** Whether the model is at hand that made what is shown: without it nothing can be changed. */
    public boolean canEdit() {
        return pane.authorProperty().getValue().isPresent();
    }

    /** What can be done to a thing. */
    public List<Deed> of(Target target) {
        return playhead.showing().map(now -> of(target, now)).orElse(List.of());
    }

    private List<Deed> of(Target target, Showing now) {
        if (target instanceof Target.SourceWord word) {
            return source(word.position(), now);
        }
        if (target instanceof Target.Coverage coverage) {
            return source(coverage.position(), now);
        }
        if (target instanceof Target.Weight weight) {
            return weight(weight.step(), weight.position(), now);
        }
        if (target instanceof Target.Score score) {
            return weight(score.step(), score.position(), now);
        }
        if (target instanceof Target.NextWord next) {
            return next(next, now);
        }
        return target instanceof Target.Row row ? List.of(other(row.step(), now)) : List.of();
    }

    private List<Deed> source(int position, Showing now) {
        String word = now.trace().source().shown(position);
        boolean locked = now.locked().equals(OptionalInt.of(position));
        return List.of(
                Deed.of(true, () -> toggleLock(position), locked ? "ui.deed.unlock" : "ui.deed.lock", word),
                Deed.of(canEdit(), () -> pane.edit(new Edit.DropSource(position)), "ui.deed.drop", word),
                Deed.asking(
                        canEdit(),
                        "ui.deed.replaceWith",
                        typed -> pane.edit(new Edit.ReplaceSource(position, typed)),
                        "ui.deed.replace",
                        word));
    }

    private List<Deed> weight(int step, int position, Showing now) {
        List<Deed> deeds = new ArrayList<>();
        String word = now.trace().source().shown(position);
        int node = node(now, step).id();
        deeds.add(Deed.of(numbers.isPresent(), () -> showNumbers(step, position), "ui.deed.numbers", step, word));
        deeds.add(Deed.of(canEdit(), () -> pane.edit(Edits.oneHot(node, position)), "ui.deed.oneHot", word));
        deeds.add(Deed.of(canEdit(), () -> pane.edit(Edits.uniform(node)), "ui.deed.uniform"));
        deeds.add(Deed.of(canEdit(), () -> pane.edit(Edits.withoutPeak(node)), "ui.deed.withoutPeak"));
        deeds.addAll(source(position, now));
        return deeds;
    }

    private List<Deed> next(Target.NextWord next, Showing now) {
        Node node = node(now, next.step());
        boolean other = !next.token().equals(node.token());
        return List.of(
                Deed.of(
                        canEdit() && other,
                        () -> write(next.step(), next.token()),
                        "ui.deed.write",
                        next.token(),
                        next.step()),
                other(next.step(), now));
    }

    private Deed other(int step, Showing now) {
        return Deed.asking(
                canEdit(),
                "ui.deed.writeWhat",
                typed -> write(step, typed),
                "ui.deed.writeOther",
                node(now, step).shown(),
                step);
    }

    /** Writes another word at a step. */
    public void write(int step, String word) {
        playhead.showing()
                .ifPresent(now -> pane.edit(new Edit.Word(node(now, step).id(), word)));
    }

    /** Gives a source word this share of the weight at a step. */
    public void weigh(int step, int position, double share) {
        playhead.showing().ifPresent(now -> {
            Node node = node(now, step);
            pane.edit(Edits.share(node.id(), node.computed().weights(), position, share));
        });
    }

    /** Opens the numbers of a step and a source word. */
    public void showNumbers(int step, int position) {
        playhead.move(now -> now.at(step).choosing(position));
        numbers.ifPresent(shown -> shown.set(true));
    }

    /** Holds a source word in focus, or no longer if it is. */
    public void toggleLock(int position) {
        playhead.move(now -> now.locking(
                now.locked().equals(OptionalInt.of(position)) ? OptionalInt.empty() : OptionalInt.of(position)));
    }

    /** Writes a word that stands for choice at a step, unless it stands there already. */
    public void writeOther(int step, String word) {
        boolean other = playhead.showing()
                .map(now -> !node(now, step).token().equals(word))
                .orElse(false);
        if (other) {
            write(step, word);
        }
    }

    private static Node node(Showing now, int step) {
        return now.path().get(step - 1);
    }
}
