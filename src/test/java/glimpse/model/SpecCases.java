package glimpse.model;

import glimpse.model.Specification.CellStart;
import glimpse.model.Specification.Directions;
import glimpse.model.Specification.Merge;
import glimpse.model.Specification.Normaliser;
import glimpse.model.Specification.Part;
import glimpse.model.Specification.Query;
import glimpse.model.Specification.Summary;
import glimpse.model.Specification.Word;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Networks that between them turn every switch of a specification. */
record SpecCases(String name, Specification spec) {

    @Override
    public String toString() {
        return name;
    }

    private static SpecCases of(String name, Consumer<Specs> change) {
        return new SpecCases(name, Specs.of(change));
    }

    static Stream<SpecCases> all() {
        return Stream.of(scores(), normalisers(), encoders(), fixedContexts(), starts(), decoders(), readouts())
                .flatMap(s -> s);
    }

    private static Stream<SpecCases> scores() {
        return Stream.of(
                of("additive, without biases", s -> s.bias = false),
                of("additive, with a bias behind v", s -> s.energyBias = true),
                of("general, with a bias of the keys", s -> {
                    s.luong();
                    s.score = "general";
                    s.energyBias = true;
                }),
                of("location-aware, with a bias behind v", s -> {
                    s.score = "location-aware";
                    s.energyBias = true;
                }),
                of("dot", s -> s.score = "dot"),
                of("scaled dot, after the update", s -> {
                    s.luong();
                    s.score = "scaled-dot";
                }),
                of("general, after the update, input feeding", s -> {
                    s.luong();
                    s.score = "general";
                    s.inputFeeding = true;
                }),
                of("concat, before the update, input feeding", s -> {
                    s.score = "concat";
                    s.inputFeeding = true;
                }),
                of("cosine", s -> {
                    s.score = "cosine";
                    s.luong();
                }),
                of("location", s -> s.score = "location"),
                of("location-aware", s -> s.score = "location-aware"));
    }

    private static Stream<SpecCases> normalisers() {
        return Stream.of(
                of("sparsemax", s -> s.normaliser = Normaliser.SPARSEMAX),
                of("sparsemax, location-aware", s -> {
                    s.normaliser = Normaliser.SPARSEMAX;
                    s.score = "location-aware";
                }),
                of("local-p", s -> s.normaliser = Normaliser.LOCAL_P),
                of("local-p, general, after the update", s -> {
                    s.luong();
                    s.score = "general";
                    s.normaliser = Normaliser.LOCAL_P;
                }));
    }

    private static Stream<SpecCases> encoders() {
        return Stream.of(
                of("two layers in both directions, concatenated", s -> s.encoderLayers = 2),
                of("two layers in both directions, summed, residual", s -> {
                    s.encoderLayers = 2;
                    s.encoderSize = 4;
                    s.merge = Merge.SUM;
                    s.encoderResidual = true;
                }),
                of("three layers in both directions, summed above the last", s -> {
                    s.encoderLayers = 3;
                    s.encoderSize = 4;
                    s.merge = Merge.SUM_LAST;
                }),
                of("LSTM, both directions in the first layer", s -> {
                    s.encoderCell = Cell.LSTM;
                    s.encoderLayers = 3;
                    s.directions = Directions.BOTH_FIRST;
                }),
                of("forward, Elman", s -> {
                    s.encoderCell = Cell.TANH;
                    s.decoderCell = Cell.TANH;
                    s.directions = Directions.FORWARD;
                }),
                of("Elman with rectifiers", s -> {
                    s.encoderCell = Cell.RELU;
                    s.decoderCell = Cell.RELU;
                }),
                of("GRU of Cho", s -> {
                    s.encoderCell = Cell.GRU_CHO;
                    s.decoderCell = Cell.GRU_CHO;
                }),
                of("GRU of Bahdanau, reading out the state before", s -> {
                    s.encoderCell = Cell.GRU_BAHDANAU;
                    s.decoderCell = Cell.GRU_BAHDANAU;
                    s.startFrom = Summary.BACKWARD;
                    s.readoutInputs = List.of(Part.PREVIOUS_STATE, Part.WORD, Part.CONTEXT);
                    s.readoutActivation = Activation.MAXOUT;
                }));
    }

    private static Stream<SpecCases> fixedContexts() {
        return Stream.of(
                of("first structure", Specs::first),
                of("second structure", Specs::second),
                of("third structure", s -> {
                    s.fixedContext(false, true);
                    s.contextFrom = Summary.MEAN;
                    s.readoutInputs = List.of(Part.STATE);
                }),
                of("third structure fed with its distribution", s -> {
                    s.fixedContext(false, true);
                    s.word = Word.DISTRIBUTION;
                    s.readoutInputs = List.of(Part.STATE);
                    s.readoutSize = 0;
                    s.readoutActivation = Activation.NONE;
                }),
                of("Sutskever: the backward state starts, no context after", s -> {
                    s.fixedContext(true, false);
                    s.contextFrom = Summary.BACKWARD;
                    s.readoutInputs = List.of(Part.STATE);
                }),
                of("Cho: a learnt context everywhere", s -> {
                    s.fixedContext(true, true);
                    s.contextActivation = Activation.TANH;
                    s.contextSize = 3;
                    s.readoutActivation = Activation.MAXOUT;
                }),
                of("a rectified context from the mean", s -> {
                    s.fixedContext(true, true);
                    s.contextFrom = Summary.MEAN;
                    s.contextActivation = Activation.RELU;
                    s.contextSize = 3;
                }),
                of("a maxout context from the backward state", s -> {
                    s.fixedContext(true, true);
                    s.contextFrom = Summary.BACKWARD;
                    s.contextActivation = Activation.MAXOUT;
                    s.contextSize = 6;
                }));
    }

    private static SpecCases lstmStart(String name, Consumer<Specs> change) {
        return of("LSTM decoder, " + name, s -> {
            s.decoderCell = Cell.LSTM;
            change.accept(s);
        });
    }

    private static Stream<SpecCases> starts() {
        return Stream.of(
                lstmStart("from LSTM cells by a map of their own", s -> s.encoderCell = Cell.LSTM),
                lstmStart("its cell from the states of a GRU", s -> {}),
                lstmStart("its cell as its state", s -> s.cellStart = CellStart.SAME),
                lstmStart("from LSTM cells by a map with the start's activation", s -> {
                    s.encoderCell = Cell.LSTM;
                    s.cellStart = CellStart.OWN_ACTIVATED;
                }),
                lstmStart("each layer from another pass", s -> {
                    s.encoderCell = Cell.LSTM;
                    s.decoderLayers = 2;
                    s.startFrom = Summary.PASSES;
                }),
                lstmStart("its cell empty", s -> s.cellStart = CellStart.ZERO),
                lstmStart("from the backward cell", s -> {
                    s.encoderCell = Cell.LSTM;
                    s.startFrom = Summary.BACKWARD;
                    s.startActivation = Activation.RELU;
                }),
                lstmStart("taken over layer by layer", s -> {
                    s.encoderCell = Cell.LSTM;
                    s.encoderLayers = 2;
                    s.decoderLayers = 2;
                    s.startPerLayer = true;
                    s.startLearnt = false;
                    s.startActivation = Activation.NONE;
                }),
                of("started from the mean, layer by layer alike", s -> {
                    s.startFrom = Summary.MEAN;
                    s.decoderLayers = 2;
                }),
                of("a bridge for each layer", s -> {
                    s.encoderLayers = 2;
                    s.decoderLayers = 2;
                    s.startPerLayer = true;
                }),
                of("started from nothing", s -> {
                    s.startFrom = Summary.ZERO;
                    s.startLearnt = false;
                }));
    }

    private static Stream<SpecCases> decoders() {
        return Stream.of(
                of("GNMT: the lowest layer asks, all see the context, residual", s -> {
                    s.encoderCell = Cell.LSTM;
                    s.decoderCell = Cell.LSTM;
                    s.encoderLayers = 2;
                    s.directions = Directions.BOTH_FIRST;
                    s.lowestLayer = true;
                    s.decoderLayers = 3;
                    s.decoderResidual = true;
                }),
                of("the lowest layer asks, but the context is only read out", s -> {
                    s.lowestLayer = true;
                    s.contextEveryStep = false;
                    s.decoderLayers = 2;
                }),
                of("a first cell asks, a second takes the answer", s -> s.query = Query.BETWEEN),
                of("a first LSTM asks, a second takes the answer, input feeding", s -> {
                    s.query = Query.BETWEEN;
                    s.decoderCell = Cell.LSTM;
                    s.inputFeeding = true;
                }),
                of("the word asks too, and a layer takes what the update sees", s -> {
                    s.wordAsks = true;
                    s.input = new Specification.Input(3, Activation.RELU);
                }),
                of("a layer takes what is fed back, too", s -> {
                    s.luong();
                    s.wordAsks = true;
                    s.inputFeeding = true;
                    s.input = new Specification.Input(3, Activation.TANH);
                }),
                of("padding is weighed", s -> {
                    s.score = "location";
                    s.wordAsks = true;
                    s.padding = true;
                }),
                of("two layers, residual, after the update", s -> {
                    s.luong();
                    s.decoderLayers = 2;
                    s.decoderResidual = true;
                }),
                of("word not seen, context seen", s -> {
                    s.word = Word.NONE;
                    s.readoutInputs = List.of(Part.STATE, Part.CONTEXT);
                }),
                of("word only read out", s -> s.word = Word.NONE),
                of("distribution fed back, with attention", s -> {
                    s.word = Word.DISTRIBUTION;
                    s.readoutInputs = List.of(Part.STATE, Part.CONTEXT);
                }));
    }

    private static Stream<SpecCases> readouts() {
        return Stream.of(
                of("maxout readout, tied", s -> {
                    s.readoutSize = 6;
                    s.readoutActivation = Activation.MAXOUT;
                    s.tied = true;
                }),
                of("rectified readout, fed back", s -> {
                    s.readoutActivation = Activation.RELU;
                    s.inputFeeding = true;
                }),
                of("linear readout without a layer of its own, fed back", s -> {
                    s.readoutSize = 0;
                    s.readoutActivation = Activation.NONE;
                    s.inputFeeding = true;
                }),
                of("tied, the word otherwise unseen", s -> {
                    s.word = Word.NONE;
                    s.readoutInputs = List.of(Part.STATE, Part.CONTEXT);
                    s.readoutSize = 3;
                    s.tied = true;
                }));
    }
}
