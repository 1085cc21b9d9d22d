package glimpse.ui.lesson;

import glimpse.session.lesson.Scene;
import glimpse.ui.common.Appearance;
import glimpse.ui.lesson.MakerViewModel.Asked;
import java.util.List;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Lays out the scenes of a lesson in the making, each with its sentence and its question. */
public final class MakerController {

    private final MakerViewModel model;
    private final Appearance appearance;

    @FXML
    private Pane root;

    @FXML
    private TextField title;

    @FXML
    private Pane list;

    @FXML
    private Button save;

    public MakerController(MakerViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
    }

    @FXML
    void initialize() {
        root.visibleProperty().bind(model.openProperty());
        title.textProperty().bindBidirectional(model.titleProperty());
        save.disableProperty().bind(model.savingProperty());
        model.sketchProperty().addListener((property, before, now) -> {
            if (before.scenes().size() != now.scenes().size() || !sameOrder(before.scenes(), now.scenes())) {
                fill();
            }
        });
        appearance.wordsProperty().addListener((property, before, now) -> fill());
        fill();
    }

    /** Whether only what is told differs: then the fields that are typed into stay. */
    private static boolean sameOrder(List<Scene> before, List<Scene> now) {
        return IntStream.range(0, now.size())
                .allMatch(i -> before.get(i).view().equals(now.get(i).view())
                        && before.get(i).shown().equals(now.get(i).shown()));
    }

    private void fill() {
        List<Scene> scenes = model.sketchProperty().get().scenes();
        list.getChildren()
                .setAll(IntStream.range(0, scenes.size())
                        .mapToObj(i -> row(i, scenes.get(i)))
                        .toList());
    }

    private Node row(int index, Scene scene) {
        Label name = new Label(appearance
                .words()
                .get(
                        "ui.sceneName",
                        index + 1,
                        scene.shown().sentence(),
                        scene.view().step()));
        name.getStyleClass().add("lesson-place");
        TextField en = field("en" + (index + 1), scene.text().en());
        TextField zh = field("zh" + (index + 1), scene.text().zh());
        ComboBox<Asked> asked = new ComboBox<>();
        asked.setId("asked" + (index + 1));
        asked.getItems().setAll(Asked.values());
        asked.setConverter(new Named());
        asked.setValue(Asked.of(scene.question()));
        Runnable tell = () -> model.tell(index, en.getText(), zh.getText(), asked.getValue());
        en.textProperty().addListener((property, before, now) -> tell.run());
        zh.textProperty().addListener((property, before, now) -> tell.run());
        asked.valueProperty().addListener((property, before, now) -> tell.run());
        HBox told = new HBox(
                new VBox(en, zh),
                asked,
                button("lift", "ui.sceneLift", () -> model.lift(index)),
                button("remove", "ui.sceneRemove", () -> model.remove(index)));
        HBox.setHgrow(told.getChildren().get(0), Priority.ALWAYS);
        told.getStyleClass().add("lesson-row");
        return new VBox(name, told);
    }

    private static TextField field(String id, String text) {
        TextField field = new TextField(text);
        field.setId(id);
        return field;
    }

    private Button button(String id, String key, Runnable run) {
        Button button = new Button(appearance.words().get(key));
        button.setId(id);
        button.setOnAction(event -> run.run());
        return button;
    }

    /** What can be asked, in the person's language. */
    private final class Named extends StringConverter<Asked> {
        @Override
        public String toString(Asked asked) {
            return asked == null ? "" : appearance.words().get("ui.asked." + asked);
        }

        @Override
        public Asked fromString(String text) {
            throw new UnsupportedOperationException("chosen, not typed");
        }
    }

    @FXML
    void save() {
        model.save();
    }

    @FXML
    void close() {
        model.openProperty().set(false);
    }
}
