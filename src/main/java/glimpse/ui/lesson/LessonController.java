package glimpse.ui.lesson;

import glimpse.session.lesson.Posed;
import glimpse.ui.common.Appearance;
import glimpse.ui.workbench.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;

/** Tells a scene above the time line: its sentence, its question, and the way on. */
public final class LessonController {

    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");

    private final LessonViewModel model;
    private final Workbench workbench;
    private final Appearance appearance;

    @FXML
    private Pane root;

    @FXML
    private Label title;

    @FXML
    private Label place;

    @FXML
    private Label score;

    @FXML
    private Button again;

    @FXML
    private Button previous;

    @FXML
    private Button next;

    @FXML
    private Label text;

    @FXML
    private Label prompt;

    @FXML
    private Pane choices;

    @FXML
    private Pane bars;

    @FXML
    private ScrollPane frame;

    @FXML
    private Button check;

    @FXML
    private Label feedback;

    public LessonController(LessonViewModel model, Workbench workbench, Appearance appearance) {
        this.model = model;
        this.workbench = workbench;
        this.appearance = appearance;
    }

    @FXML
    void initialize() {
        root.visibleProperty().bind(model.stagedProperty().map(Optional::isPresent));
        again.visibleProperty().bind(model.leftProperty());
        for (Pane each : List.of(root, choices, bars)) {
            each.managedProperty().bind(each.visibleProperty());
        }
        for (Label each : List.of(prompt, feedback)) {
            each.visibleProperty().bind(each.textProperty().isNotEmpty());
            each.managedProperty().bind(each.visibleProperty());
        }
        bars.visibleProperty().bind(model.bars().viewProperty().map(Optional::isPresent));
        model.bars().show(frame, "lessonBars");
        model.stagedProperty().addListener((property, before, now) -> tell());
        model.feedbackProperty().addListener((property, before, now) -> tell());
        appearance.wordsProperty().addListener((property, before, now) -> tell());
    }

    private void tell() {
        model.stagedProperty().get().ifPresent(now -> {
            title.setText(
                    model.lessonProperty().get().orElseThrow().lesson().title().in(appearance.words()));
            place.setText(model.number() + " / " + model.scenes());
            score.setText(model.score());
            previous.setDisable(model.number() == 1);
            next.setDisable(model.number() == model.scenes());
            text.setText(now.text(appearance.words()));
            ask(model.question(appearance.words()));
            feedback.setText(
                    model.feedbackProperty().get().map(said -> said.sentence()).orElse(""));
            feedback.pseudoClassStateChanged(
                    RIGHT,
                    model.feedbackProperty().get().map(said -> said.right()).orElse(false));
        });
    }

    private void ask(Optional<Posed> question) {
        prompt.setText(question.map(Posed::prompt).orElse(""));
        boolean open = model.feedbackProperty().get().isEmpty();
        check.setDisable(!open);
        choices.getChildren()
                .setAll(question.filter(Posed.Choices.class::isInstance)
                        .map(posed -> buttons((Posed.Choices) posed, open))
                        .orElse(List.of()));
        choices.setVisible(!choices.getChildren().isEmpty());
    }

    private List<Button> buttons(Posed.Choices posed, boolean open) {
        return IntStream.range(0, posed.options().size())
                .mapToObj(i -> button(posed, i, open))
                .toList();
    }

    private Button button(Posed.Choices posed, int i, boolean open) {
        Button button = new Button(posed.options().get(i));
        button.setMnemonicParsing(false);
        button.setId("answer" + (i + 1));
        button.getStyleClass().add("answer");
        button.setOnAction(event -> model.answer(i));
        button.setDisable(!open);
        button.pseudoClassStateChanged(RIGHT, !open && i == posed.right());
        return button;
    }

    @FXML
    void previous() {
        model.previous();
    }

    @FXML
    void next() {
        model.next();
    }

    @FXML
    void again() {
        model.restage();
    }

    @FXML
    void check() {
        model.answerBars();
    }

    @FXML
    void close() {
        workbench.lessonProperty().set(Optional.empty());
    }
}
