package glimpse.ui.header;

import glimpse.session.model.ModelEntry;
import glimpse.ui.common.Appearance;
import glimpse.ui.workbench.Actions;
import glimpse.ui.workbench.DecodingOptions;
import glimpse.ui.workbench.Draft;
import glimpse.ui.workbench.Workbench;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Ties the header's controls to the question that is put together there. */
public final class HeaderController {

    private final Workbench workbench;
    private final Draft draft;
    private final Actions actions;
    private final Appearance appearance;

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

    public HeaderController(Workbench workbench, Actions actions, Appearance appearance) {
        this.workbench = workbench;
        this.draft = workbench.draft();
        this.actions = actions;
        this.appearance = appearance;
    }

    @FXML
    void initialize() {
        bindModels();
        bindMode();
        source.textProperty().bindBidirectional(draft.sourceProperty());
        StringBinding doing = Bindings.createStringBinding(
                this::activityText, workbench.pane().activityProperty(), appearance.wordsProperty());
        activity.textProperty().bind(doing);
        showOnly(activity, doing);
        showOnly(progress, doing);
        // an indeterminate bar is animated, and the window drawn sixty times a second for it, even where it cannot be
        // seen
        progress.progressProperty()
                .bind(Bindings.when(doing.isEmpty()).then(0.0).otherwise(ProgressIndicator.INDETERMINATE_PROGRESS));
        progress.accessibleTextProperty().bind(doing);
        themeIcon
                .iconCodeProperty()
                .bind(Bindings.when(appearance.darkProperty()).then(Feather.SUN).otherwise(Feather.MOON));
    }

    private void bindModels() {
        ModelMenu menu = new ModelMenu(workbench, appearance);
        Runnable list = () -> {
            models.getItems().setAll(menu.items());
            export.getItems().setAll(actions.menu(Actions.EXPORTS, appearance.words()));
            more.getItems().setAll(actions.menu(Actions.MORE, appearance.words()));
        };
        ChangeListener<Object> changed = (property, before, now) -> list.run();
        appearance.wordsProperty().addListener(changed);
        draft.entryProperty().addListener((property, before, now) -> {
            list.run();
            listExamples();
        });
        workbench.library().recent().addListener((javafx.beans.Observable recent) -> list.run());
        list.run();
        listExamples();
        models.textProperty()
                .bind(Bindings.createStringBinding(
                        this::title,
                        draft.entryProperty(),
                        workbench.pane().authorProperty(),
                        workbench.pane().playhead().showingProperty(),
                        appearance.wordsProperty()));
    }

    /** Who answered; a trace from a file names its model itself. */
    private String title() {
        boolean opened = workbench.pane().authorProperty().getValue().isEmpty();
        return workbench
                .pane()
                .playhead()
                .showing()
                .filter(now -> opened)
                .map(now ->
                        appearance.words().get("ui.traceOf", now.trace().model().name()))
                .orElseGet(() -> Optional.ofNullable(draft.entryProperty().get())
                        .map(entry -> entry.title(appearance.words()))
                        .orElse(""));
    }

    private void bindMode() {
        DecodingOptions set = draft.options();
        mode.getItems().setAll(DecodingOptions.Mode.values());
        mode.valueProperty().bindBidirectional(set.modeProperty());
        Choices.name(mode, appearance, (choice, words) -> words.get("ui.mode." + choice));
        options.selectedProperty().bindBidirectional(set.openProperty());
    }

    private void listExamples() {
        examples.getItems().setAll(draft.examples().stream().map(this::example).toList());
    }

    private MenuItem example(String sentence) {
        MenuItem item = new MenuItem(sentence);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> {
            source.setText(sentence);
            draft.run();
        });
        return item;
    }

    private String activityText() {
        return switch (workbench.pane().activityProperty().get()) {
            case IDLE -> "";
            case LOADING ->
                appearance
                        .words()
                        .get(
                                "ui.loading",
                                Optional.ofNullable(draft.entryProperty().get())
                                        .map((ModelEntry entry) -> entry.title(appearance.words()))
                                        .orElse(""));
            case DECODING -> appearance.words().get("ui.decoding");
        };
    }

    private static void showOnly(Node node, StringBinding whileSaid) {
        node.visibleProperty().bind(whileSaid.isNotEmpty());
    }

    @FXML
    void run() {
        draft.run();
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
