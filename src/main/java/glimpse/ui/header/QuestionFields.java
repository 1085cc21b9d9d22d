package glimpse.ui.header;

import glimpse.session.model.ModelEntry;
import glimpse.ui.common.Appearance;
import glimpse.ui.workbench.DecodingOptions;
import glimpse.ui.workbench.Draft;
import glimpse.ui.workbench.Pane;
import glimpse.ui.workbench.Workbench;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;

/** Ties the fields of a question to a draft, wherever they stand. */
public final class QuestionFields {

    private final Workbench workbench;
    private final Draft draft;
    private final Appearance appearance;

    /** @param draft what is put together in the fields */
    public QuestionFields(Workbench workbench, Draft draft, Appearance appearance) {
        this.workbench = workbench;
        this.draft = draft;
        this.appearance = appearance;
    }

    /** The menu of models, and on it who answered. */
    public void models(MenuButton models) {
        ModelMenu menu = new ModelMenu(workbench, draft, appearance);
        Runnable list = () -> models.getItems().setAll(menu.items());
        appearance.wordsProperty().addListener((property, before, now) -> list.run());
        workbench.library().recent().addListener((Observable recent) -> list.run());
        list.run();
        models.textProperty()
                .bind(Bindings.createStringBinding(
                        this::title,
                        draft.entryProperty(),
                        draft.pane().authorProperty(),
                        draft.pane().playhead().showingProperty(),
                        appearance.wordsProperty()));
    }

    /** Who answered; a trace from a file names its model itself. */
    private String title() {
        Pane pane = draft.pane();
        boolean opened = pane.authorProperty().getValue().isEmpty();
        return pane.playhead()
                .showing()
                .filter(now -> opened)
                .map(now ->
                        appearance.words().get("ui.traceOf", now.trace().model().name()))
                .orElseGet(() -> Optional.ofNullable(draft.entryProperty().get())
                        .map((ModelEntry entry) -> entry.title(appearance.words()))
                        .orElse(""));
    }

    /** The sentence, and the examples at the end of its field. */
    public void source(TextField source, MenuButton examples) {
        source.textProperty().bindBidirectional(draft.sourceProperty());
        draft.entryProperty().addListener((property, before, now) -> list(examples));
        list(examples);
    }

    private void list(MenuButton examples) {
        examples.getItems().setAll(draft.examples().stream().map(this::example).toList());
    }

    private MenuItem example(String sentence) {
        MenuItem item = new MenuItem(sentence);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> {
            draft.sourceProperty().set(sentence);
            draft.run();
        });
        return item;
    }

    /** How the output is looked for. */
    public void mode(ComboBox<DecodingOptions.Mode> mode) {
        mode.getItems().setAll(DecodingOptions.Mode.values());
        mode.valueProperty().bindBidirectional(draft.options().modeProperty());
        Choices.name(mode, appearance, (choice, words) -> words.get("ui.mode." + choice));
    }
}
