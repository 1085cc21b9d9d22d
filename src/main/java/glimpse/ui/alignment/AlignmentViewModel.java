package glimpse.ui.alignment;

import glimpse.draw.Figure;
import glimpse.draw.Target;
import glimpse.figure.AlignmentFigure;
import glimpse.figure.AlignmentView;
import glimpse.figure.Look;
import glimpse.figure.Phase;
import glimpse.ui.common.Appearance;
import glimpse.ui.common.Playhead;
import glimpse.ui.common.Showing;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** The heat map of the weights, the current step framed. */
public final class AlignmentViewModel {

    private final DoubleProperty width = new SimpleDoubleProperty();
    private final DoubleProperty height = new SimpleDoubleProperty();
    private final ObjectProperty<Optional<Target>> pointed = new SimpleObjectProperty<>(Optional.empty());
    private final Playhead playhead;
    private final ObservableValue<Look> look;
    private final ObjectBinding<Optional<Figure>> figure;

    public AlignmentViewModel(Playhead playhead, Appearance appearance) {
        this.playhead = playhead;
        this.look = appearance.look(width, height);
        this.figure =
                Bindings.createObjectBinding(() -> figure(pointed.get()), playhead.showingProperty(), look, pointed);
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

    /** Answers a click: a row or one of its cells leads to that step. */
    public void choose(Target target) {
        if (target instanceof Target.Row row) {
            playhead.goTo(row.step());
        } else if (target instanceof Target.Weight weight) {
            playhead.goTo(weight.step());
        }
    }

    private Optional<Figure> figure(Optional<Target> lit) {
        return playhead.showing()
                .filter(now -> look.getValue().width() > 0 && look.getValue().height() > 0)
                .map(now -> AlignmentFigure.of(
                        now.trace(), new AlignmentView(now.place(), filled(now), lit), look.getValue()));
    }

    /** Whoever teaches must not give away what is not computed yet. */
    private static int filled(Showing now) {
        List<Phase> phases = now.phases();
        return now.phase()
                .map(phase -> phases.indexOf(phase) < phases.indexOf(Phase.SOFTMAX) ? now.step() - 1 : now.step())
                .orElse(now.length());
    }
}
