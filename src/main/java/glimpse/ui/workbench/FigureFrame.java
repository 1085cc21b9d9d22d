package glimpse.ui.workbench;

import glimpse.draw.Hit;
import glimpse.ui.common.Appearance;
import glimpse.ui.common.FigureCanvas;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;

/** The window on a picture: it tells how much room there is, and scrolls a picture that needs more. */
public final class FigureFrame {

    private FigureFrame() {}

    /** Ties a canvas, and the frame that holds it, to the picture that is to be seen there. */
    public static void tie(ScrollPane frame, FigureCanvas canvas, FigureModel model, Appearance appearance) {
        model.widthProperty().bind(frame.viewportBoundsProperty().map(Bounds::getWidth));
        model.heightProperty().bind(frame.viewportBoundsProperty().map(Bounds::getHeight));
        canvas.zoomProperty().bind(Bindings.createDoubleBinding(appearance::zoom, appearance.textSizeProperty()));
        canvas.figureProperty().bind(model.figureProperty());
        canvas.pointedProperty()
                .addListener((property, before, now) -> model.pointedProperty().set(now.map(Hit::target)));
    }
}
