package glimpse.ui.workbench;

import glimpse.draw.Box;
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
        canvas.seenProperty()
                .bind(Bindings.createObjectBinding(
                        () -> seen(frame, canvas),
                        frame.viewportBoundsProperty(),
                        frame.hvalueProperty(),
                        frame.vvalueProperty(),
                        canvas.widthProperty(),
                        canvas.heightProperty(),
                        canvas.zoomProperty()));
        show(canvas, model, appearance);
        frame.accessibleTextProperty().bind(model.spokenProperty());
    }

    /** Shows a picture on a canvas that no frame holds. */
    public static void show(FigureCanvas canvas, FigureModel model, Appearance appearance) {
        canvas.zoomProperty().bind(Bindings.createDoubleBinding(appearance::zoom, appearance.textSizeProperty()));
        canvas.figureProperty().bind(model.figureProperty());
        canvas.pointedProperty()
                .addListener((property, before, now) -> model.pointedProperty().set(now.map(Hit::target)));
    }

    private static Box seen(ScrollPane frame, FigureCanvas canvas) {
        Bounds room = frame.getViewportBounds();
        double zoom = canvas.zoomProperty().get();
        return new Box(
                frame.getHvalue() * hidden(canvas.getWidth(), room.getWidth()) / zoom,
                frame.getVvalue() * hidden(canvas.getHeight(), room.getHeight()) / zoom,
                room.getWidth() / zoom,
                room.getHeight() / zoom);
    }

    private static double hidden(double size, double room) {
        return Math.max(0, size - room);
    }

    /** Scrolls until a place of the picture is in the middle, or as near to it as the picture allows. */
    public static void centre(ScrollPane frame, FigureCanvas canvas, double x, double y) {
        Box seen = canvas.seenProperty().get();
        scroll(frame, canvas, x - seen.width() / 2, y - seen.height() / 2);
    }

    /** Scrolls to a part of the picture unless it is in view. */
    public static void reveal(ScrollPane frame, FigureCanvas canvas, Box part) {
        if (!canvas.seenProperty().get().contains(part)) {
            centre(frame, canvas, part.centreX(), part.centreY());
        }
    }

    private static void scroll(ScrollPane frame, FigureCanvas canvas, double x, double y) {
        Bounds room = frame.getViewportBounds();
        double zoom = canvas.zoomProperty().get();
        frame.setHvalue(share(x * zoom, hidden(canvas.getWidth(), room.getWidth())));
        frame.setVvalue(share(y * zoom, hidden(canvas.getHeight(), room.getHeight())));
    }

    private static double share(double offset, double hidden) {
        return hidden == 0 ? 0 : Math.max(0, Math.min(1, offset / hidden));
    }

    private static void room(FigureModel model, Bounds viewport) {
        model.widthProperty().set(viewport.getWidth());
        model.heightProperty().set(viewport.getHeight());
    }
}
