package glimpse.model;

import glimpse.model.Specification.Attention;
import glimpse.model.Specification.CellStart;
import glimpse.model.Specification.Directions;
import glimpse.model.Specification.Merge;
import glimpse.model.Specification.Normaliser;
import glimpse.model.Specification.Part;
import glimpse.model.Specification.Query;
import glimpse.model.Specification.Start;
import glimpse.model.Specification.Summary;
import glimpse.model.Specification.Vocabularies;
import glimpse.model.Specification.Word;
import glimpse.tensor.Parameter;
import glimpse.tensor.Precision;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Small specifications for tests: a Bahdanau network, but for what a test changes. */
public final class Specs {

    public static final Vocabularies WORDS = new Vocabularies(9, 7, 2);

    public Cell encoderCell = Cell.GRU;
    public int encoderLayers = 1;
    public int encoderSize = 2;
    public int encoderEmbedding = 3;
    public Directions directions = Directions.BOTH;
    public Merge merge = Merge.CONCAT;
    public boolean encoderResidual;
    public Summary contextFrom = Summary.FINAL;
    public Activation contextActivation = Activation.NONE;
    public int contextSize;
    public String score = "additive";
    public int attentionSize = 3;
    public Query query = Query.BEFORE;
    public Normaliser normaliser = Normaliser.SOFTMAX;
    public boolean lowestLayer;
    public boolean energyBias;
    public boolean wordAsks;
    public boolean padding;
    public int window = 1;
    public int filters = 2;
    public int filterWidth = 3;
    public int longest = 6;
    public Cell decoderCell = Cell.GRU;
    public int decoderLayers = 1;
    public int decoderSize = 4;
    public int decoderEmbedding = 3;
    public Summary startFrom = Summary.FINAL;
    public boolean startPerLayer;
    public boolean startLearnt = true;
    public Activation startActivation = Activation.TANH;
    public CellStart cellStart = CellStart.OWN;
    public Word word = Word.EMBEDDING;
    public boolean contextEveryStep = true;
    public boolean inputFeeding;
    public boolean decoderResidual;
    public Specification.Input input = Specification.Input.PLAIN;
    public List<Part> readoutInputs = List.of(Part.STATE, Part.CONTEXT, Part.WORD);
    public int readoutSize = 4;
    public Activation readoutActivation = Activation.TANH;
    public boolean tied;
    public boolean bias = true;

    private Specs() {}

    public static Specification of(Consumer<Specs> change) {
        Specs specs = new Specs();
        change.accept(specs);
        return specs.make();
    }

    private Specification make() {
        return new Specification(
                new Specification.Encoder(
                        encoderCell,
                        encoderLayers,
                        encoderSize,
                        encoderEmbedding,
                        directions,
                        merge,
                        encoderResidual,
                        bias),
                new Specification.Context(contextFrom, contextActivation, contextSize),
                score.equals("none") && !lowestLayer
                        ? Attention.ABSENT
                        : new Attention(
                                score,
                                attentionSize,
                                query,
                                normaliser,
                                bias,
                                lowestLayer,
                                window,
                                filters,
                                filterWidth,
                                longest,
                                energyBias,
                                wordAsks,
                                padding),
                new Specification.Decoder(
                        decoderCell,
                        decoderLayers,
                        decoderSize,
                        decoderEmbedding,
                        new Start(startFrom, startPerLayer, startLearnt, startActivation, bias, cellStart),
                        word,
                        contextEveryStep,
                        inputFeeding,
                        decoderResidual,
                        bias,
                        input),
                new Specification.Readout(readoutInputs, readoutSize, readoutActivation, bias, bias, tied));
    }

    /** No attention: the fixed context starts the state, enters every step, or both. */
    public void fixedContext(boolean starts, boolean everyStep) {
        score = "none";
        startFrom = starts ? Summary.CONTEXT : Summary.ZERO;
        startLearnt = starts;
        contextEveryStep = everyStep;
    }

    /** The first structure of a course: c starts the state, and the decoder never sees what it wrote. */
    public void first() {
        fixedContext(true, false);
        blind();
    }

    /** The second structure: c enters every step, and the decoder never sees what it wrote. */
    public void second() {
        fixedContext(false, true);
        blind();
    }

    private void blind() {
        word = Word.NONE;
        readoutInputs = List.of(Part.STATE);
    }

    /** Luong's: s_t asks, and the attentional state is what is read. */
    public void luong() {
        query = Query.AFTER;
        contextEveryStep = false;
        readoutInputs = List.of(Part.CONTEXT, Part.STATE);
    }

    /** With random parameters; the same seed gives the same. */
    public static Network network(Specification spec, Vocabularies words, Precision precision, long seed) {
        Network network = new Network(spec, words, precision);
        Random random = new Random(seed);
        for (Parameter p : network.parameters().all()) {
            double[] values = new double[p.rows() * p.columns()];
            Arrays.setAll(values, i -> (float) (1.6 * random.nextDouble() - 0.8));
            p.assign(values);
        }
        return network;
    }
}
