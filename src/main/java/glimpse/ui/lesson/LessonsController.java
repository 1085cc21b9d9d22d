package glimpse.ui.lesson;

import glimpse.session.lesson.LessonEntry;
import glimpse.ui.common.Appearance;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** Lays out the lessons that can be chosen. */
public final class LessonsController {

    private final LessonsViewModel model;
    private final Appearance appearance;

    @FXML
    private Pane root;

    @FXML
    private Pane list;

    public LessonsController(LessonsViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
    }

    @FXML
    void initialize() {
        root.visibleProperty().bind(model.openProperty());
        model.entriesProperty().addListener((property, before, now) -> fill());
        appearance.wordsProperty().addListener((property, before, now) -> fill());
        fill();
    }

    private void fill() {
        list.getChildren()
                .setAll(model.entriesProperty().get().stream().map(this::line).toList());
    }

    private Button line(LessonEntry entry) {
        Label title = new Label(entry.title().in(appearance.words()));
        title.getStyleClass().add("lesson-name");
        Label about = new Label(entry.about().in(appearance.words()));
        Label scenes = new Label(appearance.words().get("ui.scenes", entry.scenes()));
        scenes.getStyleClass().add("lesson-place");
        Button line = new Button();
        line.setId("lesson-" + entry.path().getFileName());
        line.getStyleClass().add("lesson-line");
        line.setGraphic(new VBox(title, about, scenes));
        line.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        line.setAccessibleText(title.getText());
        line.setMaxWidth(Double.MAX_VALUE);
        line.setOnAction(event -> model.teach(entry));
        return line;
    }

    @FXML
    void close() {
        model.openProperty().set(false);
    }
}
