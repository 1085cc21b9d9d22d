package glimpse.ui.common;

import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;

/** The window on a figure: it tells how much room there is, and scrolls a figure that needs more. */
public final class FigureFrame {

    private FigureFrame() {}

    /** Ties room and enlargement of a canvas to the frame that holds it. */
    public static void tie(
            ScrollPane frame, FigureCanvas canvas, Appearance appearance, DoubleProperty width, DoubleProperty height) {
        width.bind(frame.viewportBoundsProperty().map(Bounds::getWidth));
        height.bind(frame.viewportBoundsProperty().map(Bounds::getHeight));
        canvas.zoomProperty().bind(Bindings.createDoubleBinding(appearance::zoom, appearance.textSizeProperty()));
    }
}
