package glimpse.ui.decoding;

import glimpse.ui.common.Fields;
import glimpse.ui.workbench.DecodingOptions;
import glimpse.ui.workbench.DecodingOptions.Mode;
import glimpse.ui.workbench.Playhead;
import java.util.concurrent.ThreadLocalRandom;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;

/** Ties the fields of the chosen way of decoding to the options; what has no effect is not offered. */
public final class DecodingController {

    private static final int LARGEST_BEAM = 50;
    private static final int LARGEST_SEED = 999_999;

    private final DecodingOptions options;
    private final Playhead playhead;

    @FXML
    private Pane root;

    @FXML
    private Pane beam;

    @FXML
    private Spinner<Integer> beamSize;

    @FXML
    private Spinner<Double> lengthPenalty;

    @FXML
    private Label coverageName;

    @FXML
    private Spinner<Double> coveragePenalty;

    @FXML
    private Pane sample;

    @FXML
    private Spinner<Double> temperature;

    @FXML
    private Spinner<Integer> topK;

    @FXML
    private Spinner<Double> topP;

    @FXML
    private Spinner<Integer> seed;

    @FXML
    private Pane forced;

    @FXML
    private TextField reference;

    @FXML
    private Pane begun;

    @FXML
    private TextField prefix;

    public DecodingController(DecodingOptions options, Playhead playhead) {
        this.options = options;
        this.playhead = playhead;
    }

    @FXML
    void initialize() {
        Fields.whole(beamSize, options.beamSizeProperty(), 1, LARGEST_BEAM);
        Fields.decimal(lengthPenalty, options.lengthPenaltyProperty(), 0, 5, 0.2);
        Fields.decimal(coveragePenalty, options.coveragePenaltyProperty(), 0, 5, 0.2);
        Fields.decimal(temperature, options.temperatureProperty(), 0.05, 5, 0.1);
        Fields.whole(topK, options.topKProperty(), 0, 1000);
        Fields.decimal(topP, options.topPProperty(), 0.05, 1, 0.05);
        Fields.whole(seed, options.seedProperty(), 0, LARGEST_SEED);
        reference.textProperty().bindBidirectional(options.referenceProperty());
        prefix.textProperty().bindBidirectional(options.prefixProperty());
        BooleanExpression isForced = options.modeProperty().isEqualTo(Mode.FORCED);
        show(beam, options.modeProperty().isEqualTo(Mode.BEAM));
        show(sample, options.modeProperty().isEqualTo(Mode.SAMPLE));
        show(forced, isForced);
        show(begun, isForced.not());
        show(
                root,
                options.openProperty()
                        .or(options.modeProperty().isNotEqualTo(Mode.GREEDY))
                        .or(options.prefixProperty().isNotEmpty()));
        BooleanExpression attends = Bindings.createBooleanBinding(
                () -> playhead.showing()
                        .map(now -> now.trace().model().structure().hasAttention())
                        .orElse(true),
                playhead.showingProperty());
        show(coverageName, attends);
        show(coveragePenalty, attends);
    }

    private static void show(Node node, BooleanExpression condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }

    @FXML
    void roll() {
        options.seedProperty().set(ThreadLocalRandom.current().nextInt(1, LARGEST_SEED));
    }
}
