package glimpse.ui.stage;

import glimpse.draw.Figure;
import glimpse.draw.Target;
import glimpse.figure.Look;
import glimpse.figure.StepFigure;
import glimpse.figure.StepView;
import glimpse.ui.common.Appearance;
import glimpse.ui.common.Playhead;
import glimpse.ui.common.Showing;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** The picture of the current step. */
public final class StageViewModel {

    private static final double NARROWEST = 640;

    private final DoubleProperty width = new SimpleDoubleProperty();
    private final DoubleProperty height = new SimpleDoubleProperty();
    private final ObjectProperty<Optional<Target>> pointed = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<OptionalInt> first = new SimpleObjectProperty<>(OptionalInt.empty());
    private final Playhead playhead;
    private final ObservableValue<Look> look;
    private final ObjectBinding<Optional<Figure>> figure;

    public StageViewModel(Playhead playhead, Appearance appearance) {
        this.playhead = playhead;
        this.look = appearance.look(width, height);
        this.figure = Bindings.createObjectBinding(
                () -> figure(pointed.get()), playhead.showingProperty(), look, pointed, first);
        playhead.showingProperty().addListener((property, before, now) -> first.set(OptionalInt.empty()));
    }

    /** Room for the picture, in pixels of the window. */
    public DoubleProperty widthProperty() {
        return width;
    }

    /** Room for the picture, in pixels of the window. */
    public DoubleProperty heightProperty() {
        return height;
    }

    /** What the pointer is on. */
    public ObjectProperty<Optional<Target>> pointedProperty() {
        return pointed;
    }

    public ObservableValue<Optional<Figure>> figureProperty() {
        return figure;
    }

    /** The picture as it is saved: without what the pointer happens to be on. */
    public Optional<Figure> picture() {
        return figure(Optional.empty());
    }

    /** Answers a click. */
    public void choose(Target target) {
        if (target instanceof Target.More more) {
            scroll(more.left());
        }
    }

    private void scroll(boolean left) {
        int visible = figure.get().stream()
                .flatMap(now -> now.hits().stream())
                .flatMap(hits -> hits.all().stream())
                .filter(hit -> hit.target() instanceof Target.SourceWord)
                .mapToInt(hit -> ((Target.SourceWord) hit.target()).position())
                .min()
                .orElse(0);
        first.set(OptionalInt.of(Math.max(0, visible + (left ? -1 : 1))));
    }

    private Optional<Figure> figure(Optional<Target> lit) {
        return playhead.showing()
                .filter(now -> look.getValue().width() > 0 && look.getValue().height() > 0)
                .map(now -> StepFigure.of(now.trace(), view(now, lit), roomy(look.getValue())));
    }

    /** In less room the stage is scrolled. */
    private static Look roomy(Look look) {
        return look.sized(Math.max(NARROWEST, look.width()), look.height());
    }

    private StepView view(Showing now, Optional<Target> lit) {
        return new StepView(now.place(), now.phase(), first.get(), lit);
    }
}
