package glimpse.ui.edits;

import glimpse.ui.common.Appearance;
import glimpse.ui.workbench.Playhead;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;

/** Shows a chip a change above the time line, and the way back to the model's own output. */
public final class EditsController {

    private final EditsViewModel model;
    private final Playhead playhead;
    private final Appearance appearance;

    @FXML
    private Pane root;

    @FXML
    private Pane chips;

    public EditsController(EditsViewModel model, Playhead playhead, Appearance appearance) {
        this.model = model;
        this.playhead = playhead;
        this.appearance = appearance;
    }

    @FXML
    void initialize() {
        root.managedProperty().bind(root.visibleProperty());
        playhead.showingProperty().addListener((property, before, now) -> fill());
        appearance.wordsProperty().addListener((property, before, now) -> fill());
        fill();
    }

    private void fill() {
        List<EditsViewModel.Chip> changes = model.chips(appearance.words());
        root.setVisible(!changes.isEmpty());
        chips.getChildren().setAll(changes.stream().map(this::chip).toList());
    }

    private Button chip(EditsViewModel.Chip change) {
        Button chip = new Button(change.note());
        chip.setMnemonicParsing(false);
        chip.getStyleClass().setAll("chip");
        chip.setId("change" + change.step());
        chip.setOnAction(event -> model.goTo(change));
        return chip;
    }

    @FXML
    void goBack() {
        model.goBack();
    }
}
