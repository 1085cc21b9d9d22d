package glimpse.ui.alignment;

import glimpse.ui.common.Appearance;
import glimpse.ui.common.FigureCanvas;
import glimpse.ui.workbench.FigureFrame;
import glimpse.ui.workbench.PictureMenu;
import glimpse.ui.workbench.Playhead;
import glimpse.ui.workbench.Spoken;
import glimpse.ui.workbench.Subject;
import javafx.fxml.FXML;
import javafx.scene.control.ScrollPane;

/** Ties the canvas of the side panel to the heat map. */
public final class AlignmentController {

    private final AlignmentViewModel model;
    private final PictureMenu menu;
    private final Appearance appearance;
    private final Playhead playhead;

    @FXML
    private ScrollPane frame;

    @FXML
    private FigureCanvas canvas;

    public AlignmentController(AlignmentViewModel model, PictureMenu menu, Appearance appearance, Playhead playhead) {
        this.model = model;
        this.menu = menu;
        this.appearance = appearance;
        this.playhead = playhead;
    }

    @FXML
    void initialize() {
        FigureFrame.tie(frame, canvas, model.picture(), appearance);
        menu.attach(canvas, Subject.ALIGNMENT);
        canvas.setOnChosen(hit -> model.choose(hit.target()));
        frame.accessibleTextProperty().bind(Spoken.alignment(playhead, appearance));
    }
}
