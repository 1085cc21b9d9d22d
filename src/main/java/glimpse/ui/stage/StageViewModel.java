package glimpse.ui.stage;

import glimpse.draw.Box;
import glimpse.draw.Figure;
import glimpse.draw.Hit;
import glimpse.draw.Target;
import glimpse.figure.Look;
import glimpse.figure.stage.StepFigure;
import glimpse.figure.stage.StepView;
import glimpse.ui.common.Appearance;
import glimpse.ui.workbench.Deeds;
import glimpse.ui.workbench.FigureModel;
import glimpse.ui.workbench.Playhead;
import glimpse.ui.workbench.Showing;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The picture of the current step. */
public final class StageViewModel {

    private static final double NARROWEST = 640;

    private final ObjectProperty<OptionalInt> first = new SimpleObjectProperty<>(OptionalInt.empty());
    private final Playhead playhead;
    private final Deeds deeds;
    private final Appearance appearance;
    private final FigureModel picture;

    public StageViewModel(Playhead playhead, Deeds deeds, Appearance appearance) {
        this.playhead = playhead;
        this.deeds = deeds;
        this.appearance = appearance;
        this.picture = new FigureModel(playhead, appearance, this::draw, first);
        playhead.showingProperty().addListener((property, before, now) -> first.set(OptionalInt.empty()));
    }

    public FigureModel picture() {
        return picture;
    }

    /** Answers a click. */
    public void choose(Target target) {
        if (target instanceof Target.More more) {
            scroll(more.left());
        } else if (target instanceof Target.Weight weight) {
            deeds.showNumbers(weight.step(), weight.position());
        } else if (target instanceof Target.Score score) {
            deeds.showNumbers(score.step(), score.position());
        } else if (target instanceof Target.NextWord next) {
            deeds.writeOther(next.step(), next.token());
        } else if (target instanceof Target.SourceWord word) {
            // The word stays under the pointer: a second click unlocks it.
            OptionalInt scrolledTo = first.get();
            deeds.toggleLock(word.position());
            first.set(scrolledTo);
        }
    }

    /** What letting go of a weight's bar at a height would do; empty for what cannot be dragged. */
    public Optional<String> dragged(Hit from, double y) {
        if (!(from.target() instanceof Target.Weight weight) || !isBar(from) || !deeds.canEdit()) {
            return Optional.empty();
        }
        String percent = String.format(Locale.ROOT, "%.1f %%", 100 * share(from, y));
        return playhead.showing().map(now -> appearance
                .words()
                .get("ui.dragged", now.trace().source().shown(weight.position()), percent));
    }

    /** Gives a source word the weight up to which its bar was dragged. */
    public void drop(Hit from, double y) {
        if (from.target() instanceof Target.Weight weight && isBar(from)) {
            deeds.weigh(weight.step(), weight.position(), share(from, y));
        }
    }

    /** A link stands for the weight, too, but has no height that means something. */
    private static boolean isBar(Hit hit) {
        return hit.area() instanceof Box;
    }

    private static double share(Hit from, double y) {
        Box bar = from.area().box();
        return Math.max(0, Math.min(1, (bar.bottom() - y) / bar.height()));
    }

    private void scroll(boolean left) {
        int visible = picture.figureProperty().getValue().stream()
                .flatMap(now -> now.hits().stream())
                .flatMap(hits -> hits.all().stream())
                .filter(hit -> hit.target() instanceof Target.SourceWord)
                .mapToInt(hit -> ((Target.SourceWord) hit.target()).position())
                .min()
                .orElse(0);
        first.set(OptionalInt.of(Math.max(0, visible + (left ? -1 : 1))));
    }

    private Figure draw(Showing now, Look look, Optional<Target> lit) {
        StepView view = new StepView(now.place(), now.phase(), first.get(), lit, now.locked());
        return StepFigure.of(now.trace(), view, roomy(look));
    }

    /** In less room the stage is scrolled. */
    private static Look roomy(Look look) {
        return look.sized(Math.max(NARROWEST, look.width()), look.height());
    }
}
