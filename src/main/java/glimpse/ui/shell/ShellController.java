package glimpse.ui.shell;

import glimpse.ui.common.Appearance;
import glimpse.ui.common.Views;
import java.util.Locale;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** Puts the features in their places and gives them what they share: size, theme, keys. */
public final class ShellController {

    /** The pictures: they take the focus, but have no use for keys of their own. */
    static final Set<String> STAGE_IDS = Set.of("stageFrame", "alignmentFrame");

    private static final String LETTERS = "letters-";

    /** The side panel is as wide as its matrix wants to be, but the step is what people came for. */
    private static final double SIDE_WIDTH = 440;

    private static final double SIDE_SHARE = 0.36;

    private final Views views;
    private final Appearance appearance;
    private final Keys keys;

    @FXML
    private BorderPane root;

    @FXML
    private HBox middle;

    @FXML
    private TabPane side;

    @FXML
    private StackPane layers;

    @FXML
    private Tab alignmentTab;

    public ShellController(Views views, Appearance appearance, Keys keys) {
        this.views = views;
        this.appearance = appearance;
        this.keys = keys;
    }

    @FXML
    void initialize() {
        Parent header = views.load("header");
        Parent stage = views.load("stage");
        Parent transport = views.load("transport");
        HBox.setHgrow(stage, Priority.ALWAYS);
        middle.getChildren().add(0, stage);
        layers.getChildren().add(views.load("message"));
        alignmentTab.setContent(views.load("alignment"));
        root.setTop(header);
        root.setBottom(transport);
        side.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        this::sideWidth, root.widthProperty(), appearance.textSizeProperty()));
        appearance.textSizeProperty().addListener((property, before, now) -> enlarge());
        enlarge();
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(event, stage));
        header.addEventHandler(ActionEvent.ACTION, event -> returnToStage(event, stage));
    }

    private double sideWidth() {
        double wanted = SIDE_WIDTH * appearance.zoom();
        return Math.rint(root.getWidth() > 0 ? Math.min(wanted, SIDE_SHARE * root.getWidth()) : wanted);
    }

    private void enlarge() {
        String size =
                String.format(Locale.ROOT, "%.0f", appearance.textSizeProperty().get());
        root.setStyle("-fx-font-size: " + size + "px");
        root.getStyleClass().removeIf(style -> style.startsWith(LETTERS));
        root.getStyleClass().add(LETTERS + size);
    }

    private void press(KeyEvent event, Node stage) {
        Node focused =
                root.getScene().getFocusOwner() == null ? root : root.getScene().getFocusOwner();
        if (event.getCode() == KeyCode.ESCAPE && focused instanceof TextInputControl) {
            stage.requestFocus();
        }
        keys.handle(event, focused);
    }

    /** Whoever has asked for a sentence wants to walk through it next. */
    private static void returnToStage(Event event, Node stage) {
        boolean run = event.getTarget() instanceof Node node && "run".equals(node.getId());
        if (run || event.getTarget() instanceof TextInputControl) {
            stage.requestFocus();
        }
    }
}
