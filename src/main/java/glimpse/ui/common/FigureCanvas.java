package glimpse.ui.common;

import glimpse.draw.Box;
import glimpse.draw.Figure;
import glimpse.draw.Hit;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * Shows a figure and tells what the pointer is on. What it prints beside the pointer lies over the picture, so that
 * moving the pointer repaints nothing.
 */
public final class FigureCanvas extends Region {

    private static final double GAP = 14;

    private final Canvas canvas = new Canvas();
    private final Label value = new Label();
    private final ObjectProperty<Optional<Figure>> figure = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Hit>> pointed = new SimpleObjectProperty<>(Optional.empty());
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);
    private Consumer<Hit> chosen = hit -> {};
    private boolean stale;

    public FigureCanvas() {
        getStyleClass().add("figure-canvas");
        value.getStyleClass().add("pointer-value");
        value.setId("pointerValue");
        value.setManaged(false);
        value.setVisible(false);
        value.setMouseTransparent(true);
        value.setWrapText(true);
        canvas.setManaged(false);
        getChildren().addAll(canvas, value);
        figure.addListener(property -> paintLater());
        zoom.addListener((property, before, now) -> {
            leave();
            paintLater();
        });
        setOnMouseMoved(this::point);
        setOnMouseExited(event -> leave());
        setOnMouseClicked(event -> hitAt(event).ifPresent(chosen));
    }

    public ObjectProperty<Optional<Figure>> figureProperty() {
        return figure;
    }

    /** What the pointer is on. */
    public ObjectProperty<Optional<Hit>> pointedProperty() {
        return pointed;
    }

    /** Pixels of the window per pixel of the figure. */
    public DoubleProperty zoomProperty() {
        return zoom;
    }

    /** Takes what is clicked. */
    public void setOnChosen(Consumer<Hit> listener) {
        chosen = listener;
    }

    /** Once, however many things change meanwhile: a window that opens changes a view's size a dozen times. */
    private void paintLater() {
        if (!stale) {
            stale = true;
            Toolkit.later(this::paint);
        }
    }

    private void paint() {
        stale = false;
        figure.get().ifPresent(now -> {
            canvas.setWidth(Math.ceil(now.width() * zoom.get()));
            canvas.setHeight(Math.ceil(now.height() * zoom.get()));
            CanvasSurface.paint(canvas.getGraphicsContext2D(), now, zoom.get());
            setMinSize(canvas.getWidth(), canvas.getHeight());
            setPrefSize(canvas.getWidth(), canvas.getHeight());
        });
    }

    private Optional<Hit> hitAt(MouseEvent event) {
        return figure.get().flatMap(now -> now.hitAt(event.getX() / zoom.get(), event.getY() / zoom.get()));
    }

    private void point(MouseEvent event) {
        Optional<Hit> hit = hitAt(event);
        setCursor(hit.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        Optional<Hit> speaking = hit.filter(found -> !found.text().isEmpty());
        value.setVisible(speaking.isPresent());
        speaking.ifPresent(found -> print(found, event));
        if (!hit.equals(pointed.get())) {
            pointed.set(hit);
        }
    }

    private void print(Hit hit, MouseEvent event) {
        value.setText(hit.text());
        // Lines that are too long for the view go on below: nothing of what is said is cut off.
        double width = Math.min(Math.ceil(value.prefWidth(-1)), getWidth());
        value.resize(width, value.prefHeight(width));
        Box box = new Box(event.getX() + GAP, event.getY() + GAP, value.getWidth(), value.getHeight());
        double x = box.right() > getWidth() ? event.getX() - GAP / 2 - box.width() : box.x();
        double y = box.bottom() > getHeight() ? event.getY() - GAP / 2 - box.height() : box.y();
        value.relocate(Math.max(0, Math.rint(x)), Math.max(0, Math.rint(y)));
    }

    private void leave() {
        value.setVisible(false);
        pointed.set(Optional.empty());
    }
}
