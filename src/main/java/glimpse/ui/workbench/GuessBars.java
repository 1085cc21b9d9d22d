package glimpse.ui.workbench;

import glimpse.draw.Box;
import glimpse.draw.Hit;
import glimpse.draw.Target;
import glimpse.figure.guess.GuessFigure;
import glimpse.figure.guess.GuessView;
import glimpse.ui.common.Appearance;
import glimpse.ui.common.FigureCanvas;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ScrollPane;

/** Bars with which a person guesses a row of weights: they are dragged, or clicked at their height. */
public final class GuessBars {

    private static final GuessView NOTHING = GuessView.of(List.of());

    private final ObjectProperty<Optional<GuessView>> view = new SimpleObjectProperty<>(Optional.empty());
    private final Appearance appearance;
    private final FigureModel picture;

    public GuessBars(Playhead playhead, Appearance appearance) {
        this.appearance = appearance;
        this.picture = new FigureModel(
                playhead,
                appearance,
                (now, look, pointed) -> GuessFigure.of(view.get().orElse(NOTHING), look),
                view);
        picture.visibleProperty().bind(view.map(Optional::isPresent));
    }

    /** What is guessed; empty while there is nothing to guess. */
    public ObjectProperty<Optional<GuessView>> viewProperty() {
        return view;
    }

    /** Puts the bars into a frame, on a canvas of this name. */
    public void show(ScrollPane frame, String id) {
        FigureCanvas canvas = new FigureCanvas();
        canvas.setId(id);
        canvas.setDragging(new FigureCanvas.Dragging() {
            @Override
            public Optional<String> over(Hit from, double x, double y) {
                raise(from, y);
                return Optional.of(appearance.words().get("ui.guessing"));
            }

            @Override
            public void drop(Hit from, double x, double y) {
                raise(from, y);
            }

            @Override
            public boolean isByClick() {
                return true;
            }
        });
        frame.setContent(canvas);
        FigureFrame.tie(frame, canvas, picture, appearance);
    }

    private void raise(Hit from, double y) {
        if (from.target() instanceof Target.Guess guess) {
            Box track = from.area().box();
            draw(guess.position(), (track.bottom() - y) / track.height());
        }
    }

    private void draw(int position, double height) {
        view.set(view.get().map(now -> now.weights().isPresent() ? now : now.raised(position, height)));
    }
}
