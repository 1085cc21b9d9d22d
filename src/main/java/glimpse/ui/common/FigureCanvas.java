package glimpse.ui.common;

import glimpse.draw.Box;
import glimpse.draw.Figure;
import glimpse.draw.Hit;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * Shows a figure and tells what the pointer is on. What it prints beside the pointer lies over the picture, so that
 * moving the pointer repaints nothing. Only what is in view is painted: a search of fifty beams is wider than any canvas
 * can be.
 */
public final class FigureCanvas extends Region {

    private static final double GAP = 14;

    /** A hand that clicks moves by less. */
    private static final double STEADY = 4;

    private final Canvas canvas = new Canvas();
    private final Label value = new Label();
    private final ObjectProperty<Optional<Figure>> figure = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Hit>> pointed = new SimpleObjectProperty<>(Optional.empty());
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);
    private final ObjectProperty<Box> seen =
            new SimpleObjectProperty<>(new Box(0, 0, Double.MAX_VALUE, Double.MAX_VALUE));
    private Consumer<Hit> chosen = hit -> {};
    private BiConsumer<Optional<Hit>, ContextMenuEvent> menu = (hit, event) -> {};
    private Consumer<Hit> swept = hit -> {};
    private Optional<Dragging> dragging = Optional.empty();
    private Optional<Hit> held = Optional.empty();
    private Point2D pressedAt = Point2D.ZERO;
    private boolean dragged;
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
        seen.addListener((property, before, now) -> paintLater());
        setOnMouseMoved(this::point);
        setOnMouseExited(event -> leave());
        setOnMouseClicked(this::click);
        setOnMousePressed(event -> {
            held = event.getButton() == MouseButton.PRIMARY ? hitAt(event) : Optional.empty();
            dragged = false;
            pressedAt = new Point2D(event.getX(), event.getY());
            sweep(event);
        });
        setOnMouseDragged(event -> {
            sweep(event);
            held.ifPresent(from -> drag(from, event));
        });
        setOnMouseReleased(event -> held.filter(from -> dragged).ifPresent(from -> drop(from, event)));
        setOnContextMenuRequested(event -> menu.accept(hitAt(event.getX(), event.getY()), event));
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

    /** The part that is in view, in pixels of the figure; all of it unless someone tells. */
    public ObjectProperty<Box> seenProperty() {
        return seen;
    }

    /** Takes what is clicked. */
    public void setOnChosen(Consumer<Hit> listener) {
        chosen = listener;
    }

    /** Takes what the menu is asked for of, if anything is there. */
    public void setOnMenu(BiConsumer<Optional<Hit>, ContextMenuEvent> listener) {
        menu = listener;
    }

    /** Takes all that the pointer is on while its button is held down, or nearest to what it is on outside. */
    public void setOnSwept(Consumer<Hit> listener) {
        swept = listener;
    }

    /** Lets things be dragged. */
    public void setDragging(Dragging how) {
        dragging = Optional.of(how);
    }

    /** What dragging a thing means. */
    public interface Dragging {

        /**
         * What letting go here would do, in a few words; empty for a thing that cannot be dragged.
         *
         * @param x in the figure
         * @param y in the figure
         */
        Optional<String> over(Hit from, double x, double y);

        /** Does it. */
        void drop(Hit from, double x, double y);

        /** Whether a click is a drag of no length. */
        default boolean isByClick() {
            return false;
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && !dragged) {
            boolean drag = dragging.filter(Dragging::isByClick).isPresent();
            hitAt(event).ifPresent(drag ? hit -> drop(hit, event) : chosen);
        }
    }

    private void sweep(MouseEvent event) {
        if (event.isPrimaryButtonDown() && held.isPresent()) {
            double x = Math.max(0, Math.min(event.getX(), Math.nextDown(getWidth())));
            double y = Math.max(0, Math.min(event.getY(), Math.nextDown(getHeight())));
            hitAt(x, y).ifPresent(swept);
        }
    }

    private void drag(Hit from, MouseEvent event) {
        Optional<String> said =
                dragging.flatMap(how -> how.over(from, event.getX() / zoom.get(), event.getY() / zoom.get()));
        boolean moved = pressedAt.distance(event.getX(), event.getY()) >= STEADY;
        if (said.isPresent() && (dragged || moved)) {
            dragged = true;
            value.setVisible(true);
            print(said.get(), event);
        }
    }

    private void drop(Hit from, MouseEvent event) {
        value.setVisible(false);
        dragging.ifPresent(how -> how.drop(from, event.getX() / zoom.get(), event.getY() / zoom.get()));
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
            double width = Math.ceil(now.width() * zoom.get());
            double height = Math.ceil(now.height() * zoom.get());
            setMinSize(width, height);
            setPrefSize(width, height);
            cover(seen.get(), width, height);
            CanvasSurface.paint(canvas.getGraphicsContext2D(), now, zoom.get(), painted());
        });
    }

    /** Lays the canvas over the part of the picture that is in view; the pixel more is for what lies between two. */
    private void cover(Box part, double width, double height) {
        canvas.setWidth(Math.min(width, Math.ceil(part.width() * zoom.get()) + 1));
        canvas.setHeight(Math.min(height, Math.ceil(part.height() * zoom.get()) + 1));
        canvas.setLayoutX(Math.min(Math.floor(part.x() * zoom.get()), width - canvas.getWidth()));
        canvas.setLayoutY(Math.min(Math.floor(part.y() * zoom.get()), height - canvas.getHeight()));
    }

    /** In pixels of the figure. */
    private Box painted() {
        return new Box(
                canvas.getLayoutX() / zoom.get(),
                canvas.getLayoutY() / zoom.get(),
                canvas.getWidth() / zoom.get(),
                canvas.getHeight() / zoom.get());
    }

    private Optional<Hit> hitAt(MouseEvent event) {
        return hitAt(event.getX(), event.getY());
    }

    private Optional<Hit> hitAt(double x, double y) {
        return figure.get().flatMap(now -> now.hitAt(x / zoom.get(), y / zoom.get()));
    }

    private void point(MouseEvent event) {
        Optional<Hit> hit = hitAt(event);
        setCursor(hit.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        Optional<Hit> speaking = hit.filter(found -> !found.text().isEmpty());
        value.setVisible(speaking.isPresent());
        speaking.ifPresent(found -> print(found.text(), event));
        if (!hit.equals(pointed.get())) {
            pointed.set(hit);
        }
    }

    private void print(String text, MouseEvent event) {
        value.setText(text);
        // Lines that are too long for the view go on below: nothing of what is said is cut off.
        Box view = new Box(canvas.getLayoutX(), canvas.getLayoutY(), canvas.getWidth(), canvas.getHeight());
        double width = Math.min(Math.ceil(value.prefWidth(-1)), view.width());
        value.resize(width, value.prefHeight(width));
        Box box = new Box(event.getX() + GAP, event.getY() + GAP, value.getWidth(), value.getHeight());
        double x = box.right() > view.right() ? event.getX() - GAP / 2 - box.width() : box.x();
        double y = box.bottom() > view.bottom() ? event.getY() - GAP / 2 - box.height() : box.y();
        value.relocate(Math.max(view.x(), Math.rint(x)), Math.max(view.y(), Math.rint(y)));
    }

    private void leave() {
        value.setVisible(false);
        pointed.set(Optional.empty());
    }
}
