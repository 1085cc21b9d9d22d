package glimpse.ui.pane;

import glimpse.ui.common.Appearance;
import glimpse.ui.common.FigureCanvas;
import glimpse.ui.header.QuestionFields;
import glimpse.ui.workbench.Comparison;
import glimpse.ui.workbench.DecodingOptions;
import glimpse.ui.workbench.Draft;
import glimpse.ui.workbench.FigureFrame;
import glimpse.ui.workbench.PictureMenu;
import glimpse.ui.workbench.Subject;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/** Ties a pane's bar to its question, and its frames to its pictures; whoever clicks into it works in it. */
public final class PaneController {

    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    /** Of the strip in pixels, and of the pane's height. */
    private static final double HIGHEST = 108;

    private static final double SHARE = 0.15;

    private final Draft draft;
    private final Comparison comparison;
    private final QuestionFields fields;
    private final OutputViewModel output;
    private final PictureMenu menu;
    private final Appearance appearance;
    private final Contents contents;

    /**
     * The views that a pane is made of, each made when it is first looked at.
     *
     * @param decoding the settings of the chosen way of decoding
     * @param timelapse the kept moments of the model's training
     * @param step the current step
     * @param heatMap the alignment
     */
    public record Contents(
            Supplier<Parent> decoding, Supplier<Parent> timelapse, Supplier<Parent> step, Supplier<Parent> heatMap) {}

    @FXML
    private Pane root;

    @FXML
    private Pane question;

    @FXML
    private MenuButton models;

    @FXML
    private ComboBox<DecodingOptions.Mode> mode;

    @FXML
    private ToggleButton options;

    @FXML
    private Pane sentence;

    @FXML
    private TextField source;

    @FXML
    private MenuButton examples;

    @FXML
    private Pane picture;

    @FXML
    private ScrollPane frame;

    @FXML
    private FigureCanvas canvas;

    public PaneController(
            Draft draft,
            Comparison comparison,
            QuestionFields fields,
            OutputViewModel output,
            PictureMenu menu,
            Appearance appearance,
            Contents contents) {
        this.draft = draft;
        this.comparison = comparison;
        this.fields = fields;
        this.output = output;
        this.menu = menu;
        this.appearance = appearance;
        this.contents = contents;
    }

    @FXML
    void initialize() {
        root.setId(draft.equals(comparison.left()) ? "left" : "right");
        fields.models(models);
        fields.mode(mode);
        fields.source(source, examples);
        options.selectedProperty().bindBidirectional(draft.options().openProperty());
        question.getChildren()
                .addAll(contents.decoding().get(), contents.timelapse().get());
        show(sentence, comparison.sameSentenceProperty().not());
        show(comparison.heatMapsProperty().not(), contents.step());
        show(comparison.heatMapsProperty(), contents.heatMap());
        FigureFrame.tie(frame, canvas, output.picture(), appearance);
        frame.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.rint(Math.min(HIGHEST * appearance.zoom(), SHARE * root.getHeight())),
                        root.heightProperty(),
                        appearance.textSizeProperty()));
        menu.attach(canvas, Subject.OUTPUT);
        canvas.setOnChosen(hit -> output.choose(hit.target()));
        root.addEventFilter(
                MouseEvent.MOUSE_PRESSED, event -> comparison.activeProperty().set(draft));
        root.focusWithinProperty().addListener((property, before, now) -> {
            if (now) {
                comparison.activeProperty().set(draft);
            }
        });
        comparison.activeProperty().addListener((property, before, now) -> mark(now));
        mark(comparison.activeProperty().get());
    }

    private void mark(Draft active) {
        root.pseudoClassStateChanged(ACTIVE, active.equals(draft));
    }

    /** Makes a view when it is first to be seen. */
    private void show(BooleanExpression when, Supplier<Parent> make) {
        Pane place = new StackPane();
        show(place, when);
        picture.getChildren().add(place);
        InvalidationListener fill = changed -> {
            if (when.get() && place.getChildren().isEmpty()) {
                place.getChildren().add(make.get());
            }
        };
        when.addListener(fill);
        fill.invalidated(when);
    }

    private static void show(Node view, BooleanExpression when) {
        view.visibleProperty().bind(when);
        view.managedProperty().bind(when);
    }

    @FXML
    void run() {
        draft.run();
    }
}
