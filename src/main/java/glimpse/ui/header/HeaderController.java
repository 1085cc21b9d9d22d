package glimpse.ui.header;

import glimpse.ui.common.Appearance;
import glimpse.ui.workbench.Actions;
import glimpse.ui.workbench.Comparison;
import glimpse.ui.workbench.DecodingOptions;
import glimpse.ui.workbench.Workbench;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.binding.StringBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Ties the header's controls to the question that is put together there. */
public final class HeaderController {

    /** In a narrower window the sentence needs the room of the title. */
    private static final double ROOMY = 1200;

    private final Workbench workbench;
    private final Actions actions;
    private final Appearance appearance;

    @FXML
    private Region root;

    @FXML
    private MenuButton models;

    @FXML
    private TextField source;

    @FXML
    private MenuButton examples;

    @FXML
    private Label activity;

    @FXML
    private ProgressBar progress;

    @FXML
    private ComboBox<DecodingOptions.Mode> mode;

    @FXML
    private ToggleButton options;

    @FXML
    private MenuButton export;

    @FXML
    private MenuButton more;

    @FXML
    private FontIcon themeIcon;

    @FXML
    private Label compareTitle;

    @FXML
    private ToggleButton sameSentence;

    @FXML
    private Region spring;

    @FXML
    private Node steps;

    @FXML
    private ToggleButton stepsInView;

    @FXML
    private ToggleButton heatMapsInView;

    @FXML
    private Button closeCompare;

    public HeaderController(Workbench workbench, Actions actions, Appearance appearance) {
        this.workbench = workbench;
        this.actions = actions;
        this.appearance = appearance;
    }

    @FXML
    void initialize() {
        QuestionFields fields = new QuestionFields(workbench, workbench.draft(), appearance);
        fields.models(models);
        fields.source(source, examples);
        fields.mode(mode);
        options.selectedProperty().bindBidirectional(workbench.draft().options().openProperty());
        bindMenus();
        bindActivity();
        bindComparison();
        themeIcon
                .iconCodeProperty()
                .bind(Bindings.when(appearance.darkProperty()).then(Feather.SUN).otherwise(Feather.MOON));
    }

    private void bindMenus() {
        Runnable list = () -> {
            export.getItems().setAll(actions.menu(Actions.EXPORTS, appearance.words()));
            more.getItems().setAll(actions.menu(Actions.MORE, appearance.words()));
        };
        appearance.wordsProperty().addListener((property, before, now) -> list.run());
        list.run();
    }

    private void bindActivity() {
        StringBinding doing = Bindings.createStringBinding(
                this::activityText, workbench.activityProperty(), appearance.wordsProperty());
        activity.textProperty().bind(doing);
        activity.visibleProperty().bind(doing.isNotEmpty());
        progress.visibleProperty().bind(doing.isNotEmpty());
        // an indeterminate bar is animated, and the window drawn sixty times a second for it, even where it cannot be
        // seen
        progress.progressProperty()
                .bind(Bindings.when(doing.isEmpty()).then(0.0).otherwise(ProgressIndicator.INDETERMINATE_PROGRESS));
        progress.accessibleTextProperty().bind(doing);
    }

    private String activityText() {
        return switch (workbench.activityProperty().getValue()) {
            case IDLE -> "";
            case LOADING -> appearance.words().get("ui.loading", loading());
            case DECODING -> appearance.words().get("ui.decoding");
        };
    }

    private String loading() {
        return workbench
                .busy()
                .flatMap(draft -> Optional.ofNullable(draft.entryProperty().get()))
                .map(entry -> entry.title(appearance.words()))
                .orElse("");
    }

    /** While two panes are compared each has its model and its decoding to itself, and the sentence only if it is not shared. */
    private void bindComparison() {
        Comparison comparison = workbench.comparison();
        BooleanExpression open = comparison.openProperty();
        // what stands below says it, too
        show(
                compareTitle,
                open.and(Bindings.createBooleanBinding(
                        () -> root.getWidth() >= ROOMY * appearance.zoom(),
                        root.widthProperty(),
                        appearance.textSizeProperty())));
        List.of(sameSentence, steps, closeCompare).forEach(control -> show(control, open));
        List.of(models, mode, options).forEach(control -> show(control, open.not()));
        BooleanExpression shared = open.not().or(comparison.sameSentenceProperty());
        show(source, shared);
        show(spring, shared.not());
        sameSentence.selectedProperty().bindBidirectional(comparison.sameSentenceProperty());
        stepsInView.setOnAction(event -> comparison.heatMapsProperty().set(false));
        heatMapsInView.setOnAction(event -> comparison.heatMapsProperty().set(true));
        InvalidationListener chosen = changed -> {
            stepsInView.setSelected(!comparison.heatMapsProperty().get());
            heatMapsInView.setSelected(comparison.heatMapsProperty().get());
        };
        comparison.heatMapsProperty().addListener(chosen);
        chosen.invalidated(comparison.heatMapsProperty());
    }

    private static void show(Node control, BooleanExpression when) {
        control.visibleProperty().bind(when);
        control.managedProperty().bind(when);
    }

    @FXML
    void run() {
        workbench.run();
    }

    @FXML
    void closeCompare() {
        workbench.comparison().toggle();
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
