package glimpse.ui.transport;

import glimpse.figure.Phase;
import glimpse.ui.common.Appearance;
import glimpse.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Ties the buttons, the time line and the phases to what they move. */
public final class TransportController {

    /** In a narrower window the time line needs the room that the names of the phases take. */
    private static final double ROOMY = 1280;

    private final TransportViewModel model;
    private final Appearance appearance;
    private final TransportCells cells;
    private Optional<Labels> labels = Optional.empty();

    @FXML
    private Pane root;

    @FXML
    private Button play;

    @FXML
    private FontIcon playIcon;

    @FXML
    private Label speedText;

    @FXML
    private Slider speed;

    @FXML
    private ScrollPane timeLineFrame;

    @FXML
    private HBox timeLine;

    @FXML
    private ToggleButton step;

    @FXML
    private ToggleButton teach;

    @FXML
    private HBox phases;

    public TransportController(TransportViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        this.cells = new TransportCells(model, appearance);
    }

    @FXML
    void initialize() {
        // the thumb of the slider moves by doublings: as far from a half to one as from one to two
        model.speedProperty()
                .bind(Bindings.createDoubleBinding(() -> Math.pow(2, speed.getValue()), speed.valueProperty()));
        speedText
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> String.format(
                                        Locale.ROOT,
                                        "%.3g×",
                                        model.speedProperty().get())
                                .replaceAll("\\.?0+×", "×"),
                        model.speedProperty()));
        play.textProperty()
                .bind(Bindings.createStringBinding(
                        this::playText, model.playingProperty(), appearance.wordsProperty()));
        playIcon.iconCodeProperty()
                .bind(Bindings.when(model.playingProperty()).then(Feather.PAUSE).otherwise(Feather.PLAY));
        model.showingsProperty().addListener((property, before, now) -> refresh());
        appearance.wordsProperty().addListener((property, before, now) -> refresh());
        root.widthProperty().addListener((property, before, now) -> refresh());
        timeLine.widthProperty().addListener((property, before, now) -> scroll());
        timeLineFrame.viewportBoundsProperty().addListener((property, before, now) -> scroll());
        refresh();
    }

    private String playText() {
        return appearance.words().get(model.playingProperty().get() ? "ui.pause" : "ui.play");
    }

    private void refresh() {
        step.setSelected(!model.isTeaching());
        teach.setSelected(model.isTeaching());
        teach.setDisable(!model.canTeach());
        List<TransportViewModel.Word> words = model.words();
        List<TransportViewModel.Part> parts = model.parts();
        Labels wanted = new Labels(
                words.stream().map(word -> word.written().shown()).toList(),
                parts.stream().map(TransportViewModel.Part::phase).toList(),
                appearance.words(),
                root.getWidth() < ROOMY * appearance.zoom());
        if (!labels.equals(Optional.of(wanted))) {
            labels = Optional.of(wanted);
            timeLine.getChildren().setAll(cells.words(words));
            // without its style a cell has no width to be scrolled by
            timeLine.applyCss();
            phases.getChildren().setAll(cells.parts(parts, wanted.numbersOnly()));
        }
        TransportCells.mark(
                timeLine.getChildren(),
                words.stream().map(TransportViewModel.Word::when).toList());
        TransportCells.mark(
                phases.getChildren(),
                parts.stream().map(TransportViewModel.Part::when).toList());
        reveal();
    }

    /** What cells are made for; while it stays the same a step only marks them. */
    private record Labels(List<String> tokens, List<Phase> phases, Words words, boolean numbersOnly) {}

    private void reveal() {
        root.layout();
        scroll();
    }

    /** The cell of the current step in the middle, as far as that can be. */
    private void scroll() {
        double visible = timeLineFrame.getViewportBounds().getWidth();
        double hidden = timeLine.getWidth() - visible;
        int current = Math.max(0, model.step() - 1);
        if (current < timeLine.getChildren().size()) {
            double middle =
                    timeLine.getChildren().get(current).getBoundsInParent().getCenterX();
            double place = hidden > 0 ? (middle - visible / 2) / hidden : 0;
            timeLineFrame.setHvalue(Math.max(0, Math.min(1, place)));
        }
    }

    @FXML
    void first() {
        model.first();
    }

    @FXML
    void back() {
        model.back();
    }

    @FXML
    void togglePlaying() {
        model.togglePlaying();
    }

    @FXML
    void forward() {
        model.forward();
    }

    @FXML
    void last() {
        model.last();
    }

    @FXML
    void stepwise() {
        model.teach(false);
        refresh();
    }

    @FXML
    void teach() {
        model.teach(true);
        refresh();
    }
}
