package glimpse.ui.guess;

import glimpse.figure.Numbers;
import glimpse.ui.common.Appearance;
import glimpse.ui.workbench.Playhead;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;

/** Ties the bars of a guess, what is said to it, and the running score. */
public final class GuessController {

    private final GuessViewModel model;
    private final Playhead playhead;
    private final Appearance appearance;

    @FXML
    private Pane root;

    @FXML
    private Label prompt;

    @FXML
    private Label score;

    @FXML
    private ScrollPane frame;

    @FXML
    private Button worst;

    public GuessController(GuessViewModel model, Playhead playhead, Appearance appearance) {
        this.model = model;
        this.playhead = playhead;
        this.appearance = appearance;
    }

    @FXML
    void initialize() {
        root.visibleProperty().bind(model.bars().viewProperty().map(Optional::isPresent));
        root.managedProperty().bind(root.visibleProperty());
        model.bars().show(frame, "guessCanvas");
        model.bars().viewProperty().addListener((property, before, now) -> tell());
        model.roundProperty().addListener((property, before, now) -> tell());
        appearance.wordsProperty().addListener((property, before, now) -> tell());
        tell();
    }

    private void tell() {
        int step = playhead.showing().map(now -> now.step()).orElse(0);
        prompt.setText(model.roundProperty()
                .get()
                .map(round -> round.said().sentence())
                .orElseGet(() -> appearance.words().get("ui.guessPrompt", step)));
        int rounds = model.rounds().size();
        worst.setDisable(rounds == 0);
        score.setText(
                rounds == 0
                        ? ""
                        : appearance
                                .words()
                                .get("ui.guessScore", Numbers.percent(model.overlap()), model.hits(), rounds));
    }

    @FXML
    void reveal() {
        model.reveal();
    }

    @FXML
    void next() {
        model.next();
    }

    @FXML
    void worst() {
        model.worst();
    }

    @FXML
    void close() {
        model.activeProperty().set(false);
    }
}
