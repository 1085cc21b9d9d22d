package glimpse.ui.training;

import glimpse.draw.Target;
import glimpse.session.training.History;
import glimpse.session.training.LiveReport;
import glimpse.trace.Source;
import glimpse.trace.Trace;
import glimpse.ui.common.Appearance;
import glimpse.ui.common.FigureCanvas;
import glimpse.ui.common.Toolkit;
import glimpse.ui.common.Views;
import glimpse.ui.training.TrainingViewModel.Phase;
import glimpse.ui.workbench.FigureFrame;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;

/** Ties what is seen of a training while it goes, and the buttons that it is steered by. */
public final class TrainingController {

    private final TrainingViewModel model;
    private final Views views;
    private final Appearance appearance;

    @FXML
    private Pane root;

    @FXML
    private Pane form;

    @FXML
    private Label fault;

    @FXML
    private Pane running;

    @FXML
    private ScrollPane losses;

    @FXML
    private ScrollPane bleu;

    @FXML
    private TextField own;

    @FXML
    private Label written;

    @FXML
    private ScrollPane alignment;

    @FXML
    private Label note;

    @FXML
    private ProgressBar bar;

    @FXML
    private Label progress;

    @FXML
    private Button pause;

    @FXML
    private Button goOn;

    @FXML
    private Button stop;

    @FXML
    private Button another;

    @FXML
    private Button show;

    public TrainingController(TrainingViewModel model, Views views, Appearance appearance) {
        this.model = model;
        this.views = views;
        this.appearance = appearance;
    }

    @FXML
    void initialize() {
        root.visibleProperty().bind(model.openProperty());
        form.getChildren().add(views.load("order"));
        own.textProperty().bindBidirectional(model.form().sentenceProperty());
        bindPictures();
        show(form, is(Phase.ORDERING));
        show(running, is(Phase.STARTING, Phase.LEARNING, Phase.STOPPING, Phase.RESTING, Phase.DONE));
        show(pause, is(Phase.STARTING, Phase.LEARNING, Phase.STOPPING));
        show(goOn, is(Phase.RESTING));
        show(stop, is(Phase.STARTING, Phase.LEARNING, Phase.STOPPING));
        show(another, is(Phase.RESTING, Phase.DONE));
        show(show, is(Phase.RESTING, Phase.DONE));
        pause.disableProperty().bind(Bindings.not(is(Phase.LEARNING)));
        stop.disableProperty().bind(is(Phase.STARTING, Phase.STOPPING));
        fault.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.faultProperty().get().map(this::said).orElse(""),
                        model.faultProperty(),
                        appearance.wordsProperty()));
        show(fault, fault.textProperty().isNotEmpty());
        model.openProperty().addListener((property, before, now) -> focus());
        focus();
        model.reportProperty().addListener((property, before, now) -> refresh());
        model.phaseProperty().addListener((property, before, now) -> refresh());
        appearance.wordsProperty().addListener((property, before, now) -> refresh());
        refresh();
    }

    /** Whoever opens the page by a key goes on by keys. */
    private void focus() {
        Toolkit.later(root::requestFocus);
    }

    private String said(InputException fault) {
        return fault.sentence(appearance.words());
    }

    private void bindPictures() {
        FigureFrame.tie(losses, canvas(losses, "trainLosses"), model.losses(), appearance);
        FigureFrame.tie(bleu, canvas(bleu, "trainBleu"), model.bleu(), appearance);
        FigureCanvas map = canvas(alignment, "trainAlignment");
        map.setOnChosen(hit -> {
            if (hit.target() instanceof Target.Row row) {
                model.goTo(row.step());
            }
        });
        FigureFrame.tie(alignment, map, model.alignment(), appearance);
    }

    private static FigureCanvas canvas(ScrollPane frame, String name) {
        FigureCanvas canvas = new FigureCanvas();
        canvas.setId(name);
        frame.setContent(canvas);
        return canvas;
    }

    private ObservableBooleanValue is(Phase... some) {
        return Bindings.createBooleanBinding(
                () -> List.of(some).contains(model.phaseProperty().get()), model.phaseProperty());
    }

    private static void show(Node node, ObservableBooleanValue condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }

    private void refresh() {
        Optional<LiveReport> now = model.reportProperty().get();
        bar.setProgress(now.map(LiveReport::share).orElse(ProgressBar.INDETERMINATE_PROGRESS));
        String phase =
                appearance.words().get("ui.train." + model.phaseProperty().get().name());
        progress.setText(now.map(report -> phase + " · " + said(report)).orElse(phase));
        written.setText(now.flatMap(LiveReport::own).map(this::said).orElse(""));
        note.setText(now.flatMap(LiveReport::unread)
                .map(this::said)
                .or(() -> now.flatMap(LiveReport::own).flatMap(this::unknown))
                .orElse(""));
        show.setAccessibleText(model.folder().map(Path::toString).orElse(""));
    }

    private String said(LiveReport now) {
        History history = now.history();
        String loss = history.losses().isEmpty()
                ? "–"
                : number(
                        "%.3f",
                        history.losses().get(history.losses().size() - 1).value());
        String bleu = history.checks().isEmpty()
                ? "–"
                : number(
                        "%.1f",
                        history.checks().get(history.checks().size() - 1).bleu());
        return appearance
                .words()
                .get(
                        "ui.trainProgress",
                        Integer.toString(now.epoch()),
                        Integer.toString(now.epochs()),
                        time(now.secondsLeft()),
                        number("%,.0f", now.tokensPerSecond()),
                        loss,
                        bleu);
    }

    private String said(Trace trace) {
        return appearance
                .words()
                .get("ui.trainWritten", trace.source().text(), trace.best().text());
    }

    /** Which words of the sentence were nowhere in the corpus. */
    private Optional<String> unknown(Trace trace) {
        Source source = trace.source();
        return source.unknown().isEmpty()
                ? Optional.empty()
                : Optional.of(appearance
                        .words()
                        .get(
                                "ui.trainUnknown",
                                source.unknown().stream()
                                        .map(source::shown)
                                        .distinct()
                                        .collect(Collectors.joining(", "))));
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String time(double seconds) {
        long s = Math.round(seconds);
        return String.format(Locale.ROOT, "%d:%02d", s / 60, s % 60);
    }

    @FXML
    void pause() {
        model.pause();
    }

    @FXML
    void goOn() {
        model.goOn();
    }

    @FXML
    void stop() {
        model.leave();
    }

    @FXML
    void showModel() {
        model.show();
    }

    @FXML
    void close() {
        model.openProperty().set(false);
    }
}
