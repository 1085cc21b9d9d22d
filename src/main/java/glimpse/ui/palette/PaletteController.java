package glimpse.ui.palette;

import glimpse.ui.common.Appearance;
import glimpse.ui.workbench.Action;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Ties the list of actions to what is typed above it. */
public final class PaletteController {

    private final PaletteViewModel model;
    private final Appearance appearance;

    @FXML
    private Pane root;

    @FXML
    private TextField query;

    @FXML
    private ListView<Action> found;

    public PaletteController(PaletteViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
    }

    @FXML
    void initialize() {
        root.visibleProperty().bind(model.openProperty());
        query.textProperty().bindBidirectional(model.queryProperty());
        query.textProperty().addListener((property, before, now) -> list());
        model.openProperty().addListener((property, before, now) -> {
            if (now) {
                query.clear();
                list();
                query.requestFocus();
            }
        });
        found.setCellFactory(view -> new Line());
        found.setOnMouseClicked(event -> perform());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private void list() {
        found.getItems().setAll(model.found());
        found.getSelectionModel().selectFirst();
        found.scrollTo(0);
    }

    private void press(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE) {
            model.openProperty().set(false);
        } else if (code == KeyCode.ENTER) {
            perform();
        } else if (code == KeyCode.DOWN || code == KeyCode.UP) {
            int next = found.getSelectionModel().getSelectedIndex() + (code == KeyCode.DOWN ? 1 : -1);
            found.getSelectionModel()
                    .select(Math.max(0, Math.min(found.getItems().size() - 1, next)));
            found.scrollTo(Math.max(0, found.getSelectionModel().getSelectedIndex() - 2));
        } else {
            return;
        }
        event.consume();
    }

    private void perform() {
        if (!found.getSelectionModel().isEmpty()) {
            model.perform(found.getSelectionModel().getSelectedItem());
        }
    }

    /** What an action is called, and its key. */
    private final class Line extends ListCell<Action> {
        @Override
        protected void updateItem(Action action, boolean empty) {
            super.updateItem(action, empty);
            setGraphic(empty || action == null ? null : line(action));
        }

        private Node line(Action action) {
            Label title = new Label(action.title(appearance.words()));
            Label key =
                    new Label(action.key().map(KeyCombination::getDisplayText).orElse(""));
            key.getStyleClass().add("key");
            key.setVisible(!key.getText().isEmpty());
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox line = new HBox(title, gap, key);
            line.setDisable(!action.possible().get());
            return line;
        }
    }
}
