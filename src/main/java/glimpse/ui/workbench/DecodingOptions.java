package glimpse.ui.workbench;

import glimpse.decode.Decoding;
import glimpse.decode.Decoding.Limits;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** How the output is looked for: what a person has set, whichever of it has an effect now. */
public final class DecodingOptions {

    /** The ways. */
    public enum Mode {
        GREEDY,
        BEAM,
        SAMPLE,
        FORCED
    }

    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.GREEDY);
    private final IntegerProperty beamSize = new SimpleIntegerProperty(5);
    private final DoubleProperty lengthPenalty = new SimpleDoubleProperty();
    private final DoubleProperty coveragePenalty = new SimpleDoubleProperty();
    private final DoubleProperty temperature = new SimpleDoubleProperty(1);
    private final IntegerProperty topK = new SimpleIntegerProperty();
    private final DoubleProperty topP = new SimpleDoubleProperty(1);
    private final LongProperty seed = new SimpleLongProperty(1);
    private final StringProperty reference = new SimpleStringProperty("");
    private final StringProperty prefix = new SimpleStringProperty("");

    /** Whether the fields are shown though there need be none. */
    public BooleanProperty openProperty() {
        return open;
    }

    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /** k, the hypotheses that are kept at a step. */
    public IntegerProperty beamSizeProperty() {
        return beamSize;
    }

    /** α of length normalisation. */
    public DoubleProperty lengthPenaltyProperty() {
        return lengthPenalty;
    }

    /** β of the coverage penalty. */
    public DoubleProperty coveragePenaltyProperty() {
        return coveragePenalty;
    }

    public DoubleProperty temperatureProperty() {
        return temperature;
    }

    /** 0 for all words. */
    public IntegerProperty topKProperty() {
        return topK;
    }

    public DoubleProperty topPProperty() {
        return topP;
    }

    public LongProperty seedProperty() {
        return seed;
    }

    /** The output that is to be written (teacher forcing). */
    public StringProperty referenceProperty() {
        return reference;
    }

    /** The words that the output begins with. */
    public StringProperty prefixProperty() {
        return prefix;
    }

    /** Everything that can be set. */
    public List<Observable> all() {
        return List.of(
                mode, beamSize, lengthPenalty, coveragePenalty, temperature, topK, topP, seed, reference, prefix);
    }

    /** Sets everything as it is set elsewhere. */
    void take(DecodingOptions other) {
        mode.set(other.mode.get());
        beamSize.set(other.beamSize.get());
        lengthPenalty.set(other.lengthPenalty.get());
        coveragePenalty.set(other.coveragePenalty.get());
        temperature.set(other.temperature.get());
        topK.set(other.topK.get());
        topP.set(other.topP.get());
        seed.set(other.seed.get());
        reference.set(other.reference.get());
        prefix.set(other.prefix.get());
    }

    /** Whether everything is as it was at first: what saved traces were decoded with. */
    public boolean isPlain() {
        return mode.get() == Mode.GREEDY && prefix.get().isBlank();
    }

    /** Whether there is something to decode with: forcing needs a reference. */
    public boolean isComplete() {
        return mode.get() != Mode.FORCED || !reference.get().isBlank();
    }

    /** Sets what an answer was looked for with; what had no effect on it stays as it is. */
    void follow(Decoding decoding) {
        prefix.set(decoding instanceof Decoding.Prefixed begun ? begun.prefix() : "");
        Decoding free = decoding instanceof Decoding.Prefixed begun ? begun.then() : decoding;
        if (free instanceof Decoding.Beam beam) {
            mode.set(Mode.BEAM);
            beamSize.set(beam.size());
            lengthPenalty.set(beam.limits().lengthPenalty());
            coveragePenalty.set(beam.limits().coveragePenalty());
        } else if (free instanceof Decoding.Sample sample) {
            mode.set(Mode.SAMPLE);
            seed.set(sample.seed());
            temperature.set(sample.temperature());
            topK.set(sample.topK());
            topP.set(sample.topP());
        } else if (free instanceof Decoding.Forced forced) {
            mode.set(Mode.FORCED);
            reference.set(forced.target());
        } else {
            mode.set(Mode.GREEDY);
        }
    }

    /** What is set, as the engine takes it. */
    public Decoding decoding() {
        if (mode.get() == Mode.FORCED) {
            return new Decoding.Forced(reference.get().strip(), Limits.DEFAULT);
        }
        return prefix.get().isBlank()
                ? free()
                : new Decoding.Prefixed(prefix.get().strip(), free());
    }

    private Decoding free() {
        return switch (mode.get()) {
            case BEAM ->
                new Decoding.Beam(beamSize.get(), new Limits(0, 0, lengthPenalty.get(), coveragePenalty.get()));
            case SAMPLE -> new Decoding.Sample(seed.get(), temperature.get(), topK.get(), topP.get(), Limits.DEFAULT);
            case GREEDY, FORCED -> new Decoding.Greedy();
        };
    }
}
