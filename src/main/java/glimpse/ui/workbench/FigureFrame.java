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
        // not bound: every layout sets these bounds anew, and only other ones are a reason to draw
        frame.viewportBoundsProperty().addListener((property, before, now) -> room(model, now));
        room(model, frame.getViewportBounds());
        canvas.zoomProperty().bind(Bindings.createDoubleBinding(appearance::zoom, appearance.textSizeProperty()));
        canvas.figureProperty().bind(model.figureProperty());
        canvas.pointedProperty()
                .addListener((property, before, now) -> model.pointedProperty().set(now.map(Hit::target)));
    }

    private static void room(FigureModel model, Bounds viewport) {
        model.widthProperty().set(viewport.getWidth());
        model.heightProperty().set(viewport.getHeight());
    }
}
