package glimpse.ui.alignment;

import glimpse.draw.WeightMap;
import glimpse.figure.alignment.AlignmentOptions;
import glimpse.figure.alignment.Shown;
import glimpse.session.evaluation.GoldSentences;
import glimpse.ui.common.Appearance;
import glimpse.ui.common.FigureCanvas;
import glimpse.ui.common.Prompt;
import glimpse.ui.workbench.FigureFrame;
import glimpse.ui.workbench.PictureMenu;
import glimpse.ui.workbench.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;

/** Ties the canvas of the side panel to the heat map, and the controls above it to its form. */
public final class AlignmentController {

    private final AlignmentViewModel model;
    private final PictureMenu menu;
    private final Appearance appearance;

    @FXML
    private Pane kinds;

    @FXML
    private MenuButton form;

    @FXML
    private ScrollPane frame;

    @FXML
    private FigureCanvas canvas;

    public AlignmentController(AlignmentViewModel model, PictureMenu menu, Appearance appearance) {
        this.model = model;
        this.menu = menu;
        this.appearance = appearance;
    }

    @FXML
    void initialize() {
        for (Shown kind : Shown.ALONE) {
            kinds.getChildren().add(kind(kind));
        }
        form.setOnShowing(event -> form.getItems().setAll(items()));
        form.getItems().setAll(items());
        FigureFrame.tie(frame, canvas, model.picture(), appearance);
        menu.attach(canvas, Subject.ALIGNMENT);
        model.gold().askedProperty().addListener((property, before, now) -> now.ifPresent(this::askForSentence));
        canvas.setOnChosen(hit -> model.choose(hit.target()));
    }

    /** Only the heat map that is in view asks: there are more while two outputs are compared. */
    private void askForSentence(GoldSentences sentences) {
        if (model.picture().visibleProperty().get()) {
            Bounds place = canvas.localToScreen(canvas.getBoundsInLocal());
            String question = appearance.words().get("ui.goldLine", sentences.count());
            Prompt.ask(canvas, place.getMinX(), place.getMinY(), question, number -> model.gold()
                    .answer(sentences, number));
        }
    }

    private ToggleButton kind(Shown kind) {
        ToggleButton button = new ToggleButton();
        button.setId("show" + kind.name());
        button.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> appearance.words().get("ui.shown." + kind.name()), appearance.wordsProperty()));
        button.setSelected(model.shownProperty().get() == kind);
        button.setOnAction(event -> {
            button.setSelected(true);
            model.shownProperty().set(kind);
        });
        model.shownProperty().addListener((property, before, now) -> button.setSelected(now == kind));
        return button;
    }

    private List<MenuItem> items() {
        AlignmentOptions now = model.optionsProperty().get();
        List<MenuItem> items = new ArrayList<>();
        items.add(check("ui.values", now.values(), form -> form.withValues(!form.values())));
        items.add(check("ui.hideMarks", now.hidesMarks(), form -> form.hidingMarks(!form.hidesMarks())));
        items.add(check("ui.wholeWords", now.wholeWords(), form -> form.withWholeWords(!form.wholeWords())));
        MenuItem merge = check("ui.mergePieces", now.mergesPieces(), form -> form.mergingPieces(!form.mergesPieces()));
        merge.setDisable(!model.hasPieces());
        items.add(merge);
        items.add(new SeparatorMenuItem());
        items.addAll(gold());
        items.add(new SeparatorMenuItem());
        WeightMap.ALL.forEach(map -> items.add(map(map)));
        return items;
    }

    private MenuItem check(String key, boolean selected, UnaryOperator<AlignmentOptions> change) {
        CheckMenuItem item = new CheckMenuItem(appearance.words().get(key));
        item.setId(key.substring(key.indexOf('.') + 1));
        item.setSelected(selected);
        item.setOnAction(event ->
                model.optionsProperty().set(change.apply(model.optionsProperty().get())));
        return item;
    }

    private List<MenuItem> gold() {
        CheckMenuItem shown = new CheckMenuItem(appearance.words().get("ui.gold"));
        shown.setId("gold");
        shown.setSelected(model.gold().activeProperty().get());
        shown.setOnAction(event -> model.gold().activeProperty().set(shown.isSelected()));
        return List.of(shown, item("openGold", model.gold()::open), item("saveGold", model.gold()::save));
    }

    private MenuItem item(String action, Runnable run) {
        MenuItem item = new MenuItem(appearance.words().get("ui.action." + action));
        item.setId(action);
        item.setOnAction(event -> run.run());
        return item;
    }

    private MenuItem map(WeightMap map) {
        RadioMenuItem item = new RadioMenuItem(appearance.words().get("ui.map." + map.name()));
        item.setId("map-" + map.name());
        item.setSelected(appearance.mapProperty().get().equals(map));
        item.setOnAction(event -> appearance.mapProperty().set(map));
        return item;
    }
}
