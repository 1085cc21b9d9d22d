package glimpse.ui.gallery;

import glimpse.ui.common.Appearance;
import glimpse.ui.common.FigureCanvas;
import glimpse.ui.workbench.FigureFrame;
import glimpse.ui.workbench.PictureMenu;
import glimpse.words.Words;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.fxml.FXML;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/** Ties a row of names to the pictures under it. */
public final class GalleryController {

    private final GalleryViewModel model;
    private final PictureMenu menu;
    private final Appearance appearance;
    private final ToggleGroup names = new ToggleGroup();

    @FXML
    private Pane bar;

    @FXML
    private StackPane frames;

    public GalleryController(GalleryViewModel model, PictureMenu menu, Appearance appearance) {
        this.model = model;
        this.menu = menu;
        this.appearance = appearance;
    }

    @FXML
    void initialize() {
        for (GalleryViewModel.Item item : model.items()) {
            bar.getChildren().add(name(item));
            frames.getChildren().add(frame(item));
        }
        bar.setVisible(model.items().size() > 1);
        bar.setManaged(bar.isVisible());
    }

    private ToggleButton name(GalleryViewModel.Item item) {
        ToggleButton button = new ToggleButton();
        button.setId("show" + item.subject());
        button.setToggleGroup(names);
        button.textProperty().bind(title(item));
        button.setSelected(model.chosenProperty().get().equals(item));
        button.setOnAction(event -> {
            button.setSelected(true);
            model.chosenProperty().set(item);
        });
        model.chosenProperty().addListener((property, before, now) -> button.setSelected(now.equals(item)));
        return button;
    }

    private StringBinding title(GalleryViewModel.Item item) {
        return Bindings.createStringBinding(() -> name(item, appearance.words()), appearance.wordsProperty());
    }

    private static String name(GalleryViewModel.Item item, Words words) {
        return words.get("ui.subject." + item.subject());
    }

    private ScrollPane frame(GalleryViewModel.Item item) {
        FigureCanvas canvas = new FigureCanvas();
        canvas.setId(item.subject().id() + "Canvas");
        ScrollPane frame = new ScrollPane(canvas);
        frame.getStyleClass().add("figure-frame");
        frame.setFitToWidth(true);
        frame.setFitToHeight(true);
        frame.setFocusTraversable(true);
        frame.visibleProperty().bind(Bindings.equal(model.chosenProperty(), item));
        FigureFrame.tie(frame, canvas, item.picture(), appearance);
        menu.attach(canvas, item.subject());
        canvas.setOnChosen(hit -> item.choose().accept(hit.target()));
        return frame;
    }
}
