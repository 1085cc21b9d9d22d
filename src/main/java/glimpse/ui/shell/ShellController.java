package glimpse.ui.shell;

import glimpse.ui.common.Appearance;
import glimpse.ui.common.Views;
import glimpse.ui.workbench.Side;
import glimpse.ui.workbench.Workbench;
import java.io.File;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/** Puts the features in their places and gives them what they share: size, theme, keys, dropped files. */
public final class ShellController {

    /** The style of the pictures' frames: they take the focus, but have no use for keys of their own. */
    static final String PICTURE = "figure-frame";

    private static final String LETTERS = "letters-";

    private static final double POINTER = 22;
    private static final PseudoClass COMPARING = PseudoClass.getPseudoClass("comparing");
    private static final PseudoClass PRESENTING = PseudoClass.getPseudoClass("presenting");

    private final Views views;
    private final Appearance appearance;
    private final Keys keys;
    private final Workbench workbench;
    private final SideWidth sideWidth;
    private final Function<String, Parent> contents;
    private final Map<String, ObservableBooleanValue> pages;
    private Parent stage;
    private Optional<Parent> compared = Optional.empty();

    @FXML
    private BorderPane root;

    @FXML
    private VBox top;

    @FXML
    private SplitPane middle;

    @FXML
    private StackPane layers;

    @FXML
    private SplitPane side;

    @FXML
    private TabPane tabs;

    /**
     * @param contents what a tab holds, by its name
     * @param pages whether each page over the window is open, by its name
     */
    public ShellController(
            Views views,
            Appearance appearance,
            Keys keys,
            Workbench workbench,
            SideWidth sideWidth,
            Function<String, Parent> contents,
            Map<String, ObservableBooleanValue> pages) {
        this.pages = pages;
        this.contents = contents;
        this.views = views;
        this.appearance = appearance;
        this.keys = keys;
        this.workbench = workbench;
        this.sideWidth = sideWidth;
    }

    @FXML
    void initialize() {
        Parent header = views.load("header");
        stage = views.load("stage");
        top.getChildren().addAll(header, single(views.load("decoding")));
        middle.getItems().add(0, stage);
        sideWidth.tie(middle, appearance);
        Parent palette = views.load("palette");
        StackPane.setAlignment(palette, Pos.TOP_CENTER);
        pages.forEach(this::tie);
        layers.getChildren().addAll(views.load("message"), palette);
        bindTabs();
        new NumbersDock(side, () -> views.load("numbers")).tie(workbench.numbersProperty());
        bindPresenting();
        root.setBottom(new VBox(
                views.load("lesson"),
                single(
                        views.load("chooser"),
                        views.load("guess"),
                        views.load("forced"),
                        views.load("timelapse"),
                        views.load("edits")),
                views.load("transport")));
        bindComparison();
        appearance.textSizeProperty().addListener((property, before, now) -> enlarge());
        enlarge();
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        top.addEventHandler(ActionEvent.ACTION, this::returnHome);
        root.setOnDragOver(ShellController::accept);
        root.setOnDragDropped(this::drop);
    }

    /** A page is made when it is first opened: the window opens sooner. */
    private void tie(String page, ObservableBooleanValue open) {
        StackPane place = new StackPane();
        place.visibleProperty().bind(open);
        open.addListener((property, before, now) -> {
            if (place.getChildren().isEmpty()) {
                place.getChildren().add(views.load(page));
            }
        });
        layers.getChildren().add(place);
    }

    /** What belongs to the first pane alone gives its place to both while two are compared. */
    private void bindComparison() {
        BooleanProperty open = workbench.comparison().openProperty();
        middle.visibleProperty().bind(open.not());
        middle.managedProperty().bind(middle.visibleProperty());
        open.addListener((property, before, now) -> {
            Parent compare = compared.orElseGet(() -> views.load("compare"));
            if (compared.isEmpty()) {
                compared = Optional.of(compare);
                layers.getChildren().add(1, compare);
            }
            root.pseudoClassStateChanged(COMPARING, now);
            compare.setVisible(now);
            compare.setManaged(now);
            home().requestFocus();
        });
    }

    private VBox single(Parent... parts) {
        VBox box = new VBox(parts);
        box.visibleProperty().bind(workbench.comparison().openProperty().not());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    /** Where the keys go that no control needs. */
    private Node home() {
        return compared.filter(Node::isVisible).orElse(stage);
    }

    /** Each tab's name is that of its feature, and of its side. */
    private void bindTabs() {
        Map<Side, Tab> bySide = new EnumMap<>(Side.class);
        for (Tab tab : tabs.getTabs()) {
            Side side = Side.valueOf(tab.getId().toUpperCase(Locale.ROOT));
            bySide.put(side, tab);
            tab.setOnSelectionChanged(event -> {
                if (tab.isSelected()) {
                    fill(tab);
                    workbench.sideProperty().set(side);
                }
            });
        }
        Tab first = bySide.get(workbench.sideProperty().get());
        fill(first);
        tabs.getSelectionModel().select(first);
        workbench.sideProperty().addListener((property, before, now) -> tabs.getSelectionModel()
                .select(bySide.get(now)));
    }

    /** A tab is made when it is first looked at: the window opens sooner. */
    private void fill(Tab tab) {
        if (tab.getContent() == null) {
            tab.setContent(contents.apply(tab.getId()));
        }
    }

    /** Whoever presents shows the stage and the alignment alone, and points with what the back row can see. */
    private void bindPresenting() {
        top.visibleProperty().bind(appearance.presentingProperty().not());
        top.managedProperty().bind(top.visibleProperty());
        appearance.presentingProperty().addListener((property, before, now) -> {
            root.pseudoClassStateChanged(PRESENTING, now);
            if (now) {
                workbench.sideProperty().set(Side.ALIGNMENT);
                workbench.numbersProperty().set(false);
            }
        });
        Circle pointer = new Circle(POINTER);
        pointer.getStyleClass().add("presenter-pointer");
        pointer.setManaged(false);
        pointer.setMouseTransparent(true);
        pointer.visibleProperty().bind(appearance.presentingProperty().and(layers.hoverProperty()));
        layers.getChildren().add(pointer);
        layers.addEventFilter(MouseEvent.ANY, event -> {
            pointer.setCenterX(event.getX());
            pointer.setCenterY(event.getY());
        });
    }

    private void enlarge() {
        String size =
                String.format(Locale.ROOT, "%.0f", appearance.textSizeProperty().get());
        root.setStyle("-fx-font-size: " + size + "px");
        root.getStyleClass().removeIf(style -> style.startsWith(LETTERS));
        root.getStyleClass().add(LETTERS + size);
    }

    private void press(KeyEvent event) {
        Node focused =
                root.getScene().getFocusOwner() == null ? root : root.getScene().getFocusOwner();
        if (event.getCode() == KeyCode.ESCAPE && focused instanceof TextInputControl) {
            home().requestFocus();
        }
        keys.handle(event, focused);
    }

    private static void accept(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
    }

    private void drop(DragEvent event) {
        event.getDragboard().getFiles().stream().map(File::toPath).findFirst().ifPresent(workbench::open);
        event.setDropCompleted(true);
    }

    /** Whoever has asked for a sentence wants to walk through it next. */
    private void returnHome(Event event) {
        boolean run = event.getTarget() instanceof Node node && "run".equals(node.getId());
        if (run || event.getTarget() instanceof TextInputControl) {
            home().requestFocus();
        }
    }
}
