package glimpse.ui.header;

import glimpse.session.ModelEntry;
import glimpse.ui.common.Appearance;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Ties the header's controls to what they choose. */
public final class HeaderController {

    private static final int LARGEST_BEAM = 50;
    private static final Map<HeaderViewModel.Mode, String> MODES =
            Map.of(HeaderViewModel.Mode.GREEDY, "ui.greedy", HeaderViewModel.Mode.BEAM, "ui.beam");

    private final HeaderViewModel model;
    private final Exports exports;
    private final Appearance appearance;

    @FXML
    private ComboBox<ModelEntry> models;

    @FXML
    private TextField source;

    @FXML
    private MenuButton examples;

    @FXML
    private Label activity;

    @FXML
    private ProgressBar progress;

    @FXML
    private ComboBox<HeaderViewModel.Mode> mode;

    @FXML
    private Spinner<Integer> beamSize;

    @FXML
    private FontIcon themeIcon;

    public HeaderController(HeaderViewModel model, Exports exports, Appearance appearance) {
        this.model = model;
        this.exports = exports;
        this.appearance = appearance;
    }

    @FXML
    void initialize() {
        bindModels();
        bindModes();
        source.textProperty().bindBidirectional(model.sourceProperty());
        StringBinding doing =
                Bindings.createStringBinding(this::activityText, model.activityProperty(), appearance.wordsProperty());
        activity.textProperty().bind(doing);
        showOnly(activity, doing);
        showOnly(progress, doing);
        progress.accessibleTextProperty().bind(doing);
        themeIcon
                .iconCodeProperty()
                .bind(Bindings.when(appearance.darkProperty()).then(Feather.SUN).otherwise(Feather.MOON));
    }

    private void bindModels() {
        models.setItems(model.entries());
        Choices.name(models, appearance, (entry, words) -> entry.title(words));
        models.valueProperty().bindBidirectional(model.entryProperty());
        models.valueProperty().addListener((property, before, now) -> listExamples());
        listExamples();
    }

    private void bindModes() {
        mode.getItems().setAll(HeaderViewModel.Mode.values());
        mode.valueProperty().bindBidirectional(model.modeProperty());
        Choices.name(mode, appearance, (choice, words) -> words.get(MODES.get(choice)));
        beamSize.setValueFactory(new SpinnerValueFactory.IntegerSpinnerValueFactory(
                1, LARGEST_BEAM, model.beamSizeProperty().get()));
        beamSize.valueProperty()
                .addListener((property, before, now) -> model.beamSizeProperty().set(now));
        // FXML cannot bind properties of a control that a builder makes
        beamSize.accessibleTextProperty().bind(beamSize.getTooltip().textProperty());
        beamSize.visibleProperty().bind(model.modeProperty().isEqualTo(HeaderViewModel.Mode.BEAM));
        beamSize.managedProperty().bind(beamSize.visibleProperty());
    }

    private void listExamples() {
        examples.getItems().setAll(model.examples().stream().map(this::example).toList());
    }

    private MenuItem example(String sentence) {
        MenuItem item = new MenuItem(sentence);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> {
            source.setText(sentence);
            model.run();
        });
        return item;
    }

    private String activityText() {
        return switch (model.activityProperty().get()) {
            case IDLE -> "";
            case LOADING ->
                appearance.words().get("ui.loading", model.entryProperty().get().title(appearance.words()));
            case DECODING -> appearance.words().get("ui.decoding");
        };
    }

    private static void showOnly(Node node, StringBinding whileSaid) {
        node.visibleProperty().bind(whileSaid.isNotEmpty());
    }

    @FXML
    void run() {
        model.run();
    }

    @FXML
    void exportStep() {
        exports.save(Exports.Subject.STEP);
    }

    @FXML
    void exportAlignment() {
        exports.save(Exports.Subject.ALIGNMENT);
    }

    @FXML
    void switchTheme() {
        appearance.darkProperty().set(!appearance.darkProperty().get());
    }

    @FXML
    void switchLanguage() {
        appearance.switchLanguage();
    }

    @FXML
    void enlarge() {
        appearance.enlarge();
    }
}
