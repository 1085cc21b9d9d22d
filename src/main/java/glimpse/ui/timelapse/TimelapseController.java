package glimpse.ui.timelapse;

import glimpse.draw.Target;
import glimpse.session.training.Moment;
import glimpse.ui.common.Appearance;
import glimpse.ui.common.FigureCanvas;
import glimpse.ui.workbench.FigureFrame;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Ties a slider and the curve of the loss to the moments of a training. */
public final class TimelapseController {

    private final TimelapseViewModel model;
    private final Appearance appearance;

    @FXML
    private Pane root;

    @FXML
    private FontIcon playIcon;

    @FXML
    private Slider slider;

    @FXML
    private Label moment;

    @FXML
    private ScrollPane frame;

    public TimelapseController(TimelapseViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
    }

    @FXML
    void initialize() {
        root.visibleProperty().bind(model.momentsProperty().map(some -> some.size() > 1));
        root.managedProperty().bind(root.visibleProperty());
        playIcon.iconCodeProperty()
                .bind(Bindings.when(model.playingProperty()).then(Feather.PAUSE).otherwise(Feather.PLAY));
        model.momentsProperty().addListener((property, before, now) -> refresh());
        model.indexProperty().addListener((property, before, now) -> refresh());
        appearance.wordsProperty().addListener((property, before, now) -> refresh());
        slider.valueProperty().addListener((property, before, now) -> model.goTo((int) Math.rint(now.doubleValue())));
        FigureCanvas canvas = new FigureCanvas();
        canvas.setId("lapseCanvas");
        canvas.setOnChosen(hit -> {
            if (hit.target() instanceof Target.Moment chosen) {
                model.goTo(chosen.index());
            }
        });
        frame.setContent(canvas);
        FigureFrame.tie(frame, canvas, model.curve(), appearance);
        refresh();
    }

    private void refresh() {
        List<Moment> moments = model.momentsProperty().get();
        int index = model.indexProperty().get();
        if (index < moments.size()) {
            slider.setMax(moments.size() - 1.0);
            slider.setValue(index);
            moment.setText(said(moments.get(index)));
        }
    }

    private String said(Moment now) {
        return appearance
                .words()
                .get(
                        "ui.moment",
                        Long.toString(now.step()),
                        Integer.toString(now.epoch()),
                        String.format(Locale.ROOT, "%.3f", now.loss()));
    }

    @FXML
    void togglePlaying() {
        model.playingProperty().set(!model.playingProperty().get());
    }
}
