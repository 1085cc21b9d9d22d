package glimpse.ui.imports;

import glimpse.session.model.CheckpointFiles;
import glimpse.session.model.ImportPlan;
import glimpse.session.model.ImportSheet;
import glimpse.ui.common.Appearance;
import glimpse.words.InputException;
import glimpse.words.Words;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/** Lays out the page about a checkpoint: how far it is, what to decide, the report. */
public final class ImportsController {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final ImportsViewModel model;
    private final ObservableValue<Optional<CheckpointFiles>> checkpoint;
    private final Appearance appearance;

    @FXML
    private Pane root;

    @FXML
    private Label title;

    @FXML
    private Label verdict;

    @FXML
    private ProgressBar progress;

    @FXML
    private Pane decisions;

    @FXML
    private Pane report;

    @FXML
    private Button open;

    @FXML
    private Button save;

    @FXML
    private Button leave;

    public ImportsController(
            ImportsViewModel model, ObservableValue<Optional<CheckpointFiles>> checkpoint, Appearance appearance) {
        this.model = model;
        this.checkpoint = checkpoint;
        this.appearance = appearance;
    }

    @FXML
    void initialize() {
        progress.managedProperty().bind(progress.visibleProperty());
        decisions.managedProperty().bind(decisions.visibleProperty());
        checkpoint.addListener((property, before, now) -> begin(now));
        model.stateProperty().addListener((property, before, now) -> fill());
        appearance.wordsProperty().addListener((property, before, now) -> fill());
        root.setOnKeyPressed(this::press);
        begin(checkpoint.getValue());
    }

    private void begin(Optional<CheckpointFiles> files) {
        root.setVisible(files.isPresent());
        files.ifPresent(model::begin);
        fill();
    }

    private void fill() {
        if (checkpoint.getValue().isEmpty()) {
            return;
        }
        Words words = appearance.words();
        ImportState now = model.stateProperty().get();
        title.setText(words.get("ui.importTitle", model.name()));
        root.pseudoClassStateChanged(REFUSED, isFault(now));
        verdict.setText(verdict(now, words));
        boolean busy = now instanceof ImportState.Reading || now instanceof ImportState.Writing;
        progress.setVisible(busy);
        decisions.setDisable(busy);
        open.setDisable(!(now instanceof ImportState.Read || now instanceof ImportState.Saved));
        save.setDisable(!(now instanceof ImportState.Read));
        leave.setText(words.get(busy ? "ui.importCancel" : "ui.close"));
        if (!busy) {
            Optional<ImportSheet> found = sheetOf(now);
            decisions.setVisible(model.isDecidable());
            decisions.getChildren().setAll(new ImportDecisions(model, words, found).rows());
            report.getChildren()
                    .setAll(found.stream()
                            .flatMap(sheet -> sheet.sectionsBesideWords(words).stream())
                            .map(section -> ReportLines.of(section, words))
                            .toList());
            focus(now);
        }
    }

    /** The keys go where a person goes on: to the answers, to the button that opens, or away. */
    private void focus(ImportState now) {
        if (now instanceof ImportState.Refused) {
            Node answer = isFault(now) ? null : decisions.lookup(".toggle-button");
            Optional.ofNullable(answer).orElse(leave).requestFocus();
        } else {
            open.requestFocus();
        }
    }

    private static boolean isFault(ImportState state) {
        return state instanceof ImportState.Refused refused
                && refused.fault().question().isEmpty();
    }

    private static Optional<ImportSheet> sheetOf(ImportState state) {
        if (state instanceof ImportState.Saved saved) {
            return Optional.of(saved.sheet());
        }
        return state instanceof ImportState.Read read ? Optional.of(read.sheet()) : Optional.empty();
    }

    private static String verdict(ImportState state, Words words) {
        if (state instanceof ImportState.Refused refused) {
            InputException fault = refused.fault();
            return fault.question()
                    .map(asked -> words.get(
                            ImportPlan.isLayout(asked) ? "ui.importWhich.layout" : "ui.importWhich.setting",
                            asked.about()))
                    .orElseGet(() -> fault.sentence(words));
        } else if (state instanceof ImportState.Read read) {
            return read.sheet().recognised(words);
        } else if (state instanceof ImportState.Saved saved) {
            return words.get("ui.saved", saved.folder().toString());
        }
        return words.get(state instanceof ImportState.Writing ? "ui.importWriting" : "ui.importReading");
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    @FXML
    void open() {
        model.open();
    }

    @FXML
    void save() {
        model.save();
    }

    @FXML
    void close() {
        model.close();
    }
}
