package glimpse.ui.curve;

import glimpse.figure.Look;
import glimpse.ui.common.Appearance;
import glimpse.ui.common.FigureCanvas;
import java.io.File;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.layout.Pane;

/** Shows the bottleneck curve, and takes evaluations that are dropped on it. */
public final class CurveController {

    private final CurveViewModel model;
    private final Appearance appearance;
    private final DoubleProperty width = new SimpleDoubleProperty();
    private final DoubleProperty height = new SimpleDoubleProperty();

    @FXML
    private Pane root;

    @FXML
    private Button clear;

    @FXML
    private Label hint;

    @FXML
    private ScrollPane frame;

    @FXML
    private FigureCanvas canvas;

    public CurveController(CurveViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
    }

    @FXML
    void initialize() {
        root.visibleProperty().bind(model.openProperty());
        frame.viewportBoundsProperty().addListener((property, before, now) -> {
            width.set(now.getWidth());
            height.set(now.getHeight());
        });
        ObservableValue<Look> look = appearance.look(width, height);
        canvas.zoomProperty().bind(Bindings.createDoubleBinding(appearance::zoom, appearance.textSizeProperty()));
        canvas.figureProperty()
                .bind(Bindings.createObjectBinding(() -> model.figure(look.getValue()), look, model.curvesProperty()));
        hint.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.curvesProperty().get().isEmpty(), model.curvesProperty()));
        hint.managedProperty().bind(hint.visibleProperty());
        clear.disableProperty().bind(hint.visibleProperty());
        root.setOnDragDropped(this::drop);
    }

    private void drop(DragEvent event) {
        model.add(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        event.setDropCompleted(true);
        event.consume();
    }

    @FXML
    void add() {
        model.add();
    }

    @FXML
    void clear() {
        model.clear();
    }

    @FXML
    void close() {
        model.openProperty().set(false);
    }
}
