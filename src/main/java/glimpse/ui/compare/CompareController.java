package glimpse.ui.compare;

import glimpse.ui.common.Appearance;
import glimpse.ui.common.FigureCanvas;
import glimpse.ui.workbench.Comparison;
import glimpse.ui.workbench.FigureFrame;
import glimpse.ui.workbench.PictureMenu;
import glimpse.ui.workbench.Subject;
import java.util.List;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;

/** Lays the panes beside each other, and between their heat maps what these differ in. */
public final class CompareController {

    private final CompareViewModel model;
    private final Comparison comparison;
    private final PictureMenu menu;
    private final Appearance appearance;
    private final Supplier<List<Parent>> panes;

    @FXML
    private Pane root;

    @FXML
    private Pane difference;

    @FXML
    private ScrollPane frame;

    @FXML
    private FigureCanvas canvas;

    /** @param panes the left and the right one */
    public CompareController(
            CompareViewModel model,
            Comparison comparison,
            PictureMenu menu,
            Appearance appearance,
            Supplier<List<Parent>> panes) {
        this.model = model;
        this.comparison = comparison;
        this.menu = menu;
        this.appearance = appearance;
        this.panes = panes;
    }

    @FXML
    void initialize() {
        List<Parent> both = panes.get();
        both.forEach(pane -> HBox.setHgrow(pane, Priority.ALWAYS));
        root.getChildren().add(0, both.get(0));
        root.getChildren().add(both.get(1));
        difference.visibleProperty().bind(comparison.heatMapsProperty());
        difference.managedProperty().bind(comparison.heatMapsProperty());
        FigureFrame.tie(frame, canvas, model.difference(), appearance);
        menu.attach(canvas, Subject.DIFFERENCE);
        canvas.setOnChosen(hit -> model.choose(hit.target()));
    }
}
