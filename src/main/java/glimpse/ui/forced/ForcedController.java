package glimpse.ui.forced;

import glimpse.ui.common.Appearance;
import glimpse.ui.workbench.Playhead;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** Lays the forced output and the free one side by side, ln p under each word; words that differ are marked. */
public final class ForcedController {

    private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");

    private final ForcedViewModel model;
    private final Playhead playhead;
    private final Appearance appearance;

    @FXML
    private Pane root;

    @FXML
    private Pane forced;

    @FXML
    private Pane free;

    @FXML
    private Label freeTotal;

    @FXML
    private Label forcedTotal;

    public ForcedController(ForcedViewModel model, Playhead playhead, Appearance appearance) {
        this.model = model;
        this.playhead = playhead;
        this.appearance = appearance;
    }

    @FXML
    void initialize() {
        root.visibleProperty().bind(model.isForced());
        root.managedProperty().bind(root.visibleProperty());
        playhead.showingProperty().addListener((property, before, now) -> fill());
        model.freeProperty().addListener((property, before, now) -> fill());
        appearance.wordsProperty().addListener((property, before, now) -> fill());
    }

    private void fill() {
        if (!model.isForced().get()) {
            return;
        }
        fill(forced, forcedTotal, model.forced());
        fill(free, freeTotal, model.free());
    }

    private void fill(Pane row, Label total, List<ForcedViewModel.Word> words) {
        row.getChildren().setAll(words.stream().map(word -> cell(row, word)).toList());
        double sum =
                words.stream().mapToDouble(ForcedViewModel.Word::logProbability).sum();
        total.setText(words.isEmpty() ? "…" : "ln P " + number(sum));
    }

    private Node cell(Pane row, ForcedViewModel.Word word) {
        Label shown = new Label(word.shown());
        Label number = new Label(number(word.logProbability()));
        number.getStyleClass().add("word-number");
        VBox cell = new VBox(shown, number);
        cell.getStyleClass().add("compared-word");
        cell.pseudoClassStateChanged(DIFFERS, word.differs());
        cell.setId((row == forced ? "forced" : "free") + word.step());
        cell.setAccessibleText(word.shown() + " " + number(word.logProbability()));
        if (row == forced) {
            cell.setOnMouseClicked(event -> model.goTo(word));
        }
        return cell;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replace('-', '−');
    }
}
