package glimpse.ui.stage;

import glimpse.draw.Hit;
import glimpse.ui.common.Appearance;
import glimpse.ui.common.FigureCanvas;
import glimpse.ui.workbench.FigureFrame;
import glimpse.ui.workbench.PictureMenu;
import glimpse.ui.workbench.Subject;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.ScrollPane;

/** Ties the stage's canvas to the picture of the step. */
public final class StageController {

    private final StageViewModel model;
    private final PictureMenu menu;
    private final Appearance appearance;

    @FXML
    private ScrollPane frame;

    @FXML
    private FigureCanvas canvas;

    public StageController(StageViewModel model, PictureMenu menu, Appearance appearance) {
        this.model = model;
        this.menu = menu;
        this.appearance = appearance;
    }

    @FXML
    void initialize() {
        FigureFrame.tie(frame, canvas, model.picture(), appearance);
        menu.attach(canvas, Subject.STEP);
        canvas.setDragging(new FigureCanvas.Dragging() {
            @Override
            public Optional<String> over(Hit from, double x, double y) {
                return model.dragged(from, y);
            }

            @Override
            public void drop(Hit from, double x, double y) {
                model.drop(from, y);
            }
        });
        canvas.setOnChosen(hit -> model.choose(hit.target()));
    }
}
