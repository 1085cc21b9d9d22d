package glimpse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import glimpse.model.Specification.Directions;
import glimpse.model.Specification.Normaliser;
import glimpse.model.Specification.Part;
import glimpse.model.Specification.Query;
import glimpse.model.Specification.Summary;
import glimpse.model.Specification.Vocabularies;
import glimpse.model.Specification.Word;
import glimpse.tensor.Precision;
import glimpse.words.InputException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SpecificationCheckTest {

    private static Arguments fault(String field, Consumer<Specs> change) {
        return arguments(field, change);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                        encoderFaults(),
                        attentionFaults(),
                        decoderFaults(),
                        contextFaults(),
                        startFaults(),
                        readoutFaults())
                .flatMap(s -> s);
    }

    private static Stream<Arguments> encoderFaults() {
        return Stream.of(
                fault("encoder.layers", s -> s.encoderLayers = 0),
                fault("encoder.layers", s -> s.encoderLayers = 9),
                fault("encoder.size", s -> s.encoderSize = 0),
                fault("encoder.embedding", s -> s.encoderEmbedding = -1),
                fault("encoder.directions", s -> s.directions = Directions.BOTH_FIRST),
                fault("encoder.residual", s -> {
                    s.encoderLayers = 2;
                    s.directions = Directions.BOTH_FIRST;
                    s.encoderResidual = true;
                }));
    }

    private static Stream<Arguments> attentionFaults() {
        return Stream.of(
                fault("attention.score", s -> s.score = "magic"),
                fault("attention.score dot", s -> {
                    s.score = "dot";
                    s.decoderSize = 5;
                }),
                fault("attention.score cosine", s -> {
                    s.score = "cosine";
                    s.decoderSize = 5;
                }),
                fault("attention.size", s -> s.attentionSize = 0),
                fault("attention.maximumLength", s -> {
                    s.score = "location";
                    s.longest = 0;
                }),
                fault("attention.filters", s -> {
                    s.score = "location-aware";
                    s.filters = 0;
                }),
                fault("attention.filterWidth", s -> {
                    s.score = "location-aware";
                    s.filterWidth = 4;
                }),
                fault("attention.window", s -> {
                    s.normaliser = Normaliser.LOCAL_P;
                    s.window = 0;
                }),
                fault("readout.inputs", s -> {
                    s.luong();
                    s.readoutInputs = List.of(Part.STATE);
                }),
                fault("attention.energyBias", s -> {
                    s.score = "dot";
                    s.energyBias = true;
                }),
                fault("attention.query", s -> {
                    s.query = Query.BETWEEN;
                    s.decoderLayers = 2;
                }),
                fault("attention.query", s -> {
                    s.query = Query.BETWEEN;
                    s.contextEveryStep = false;
                }),
                fault("attention.lowestLayer", s -> {
                    s.luong();
                    s.lowestLayer = true;
                }));
    }

    private static Stream<Arguments> decoderFaults() {
        return Stream.of(
                fault("decoder.layers", s -> s.decoderLayers = 0),
                fault("decoder.size", s -> s.decoderSize = 0),
                fault("decoder.embedding", s -> s.decoderEmbedding = 0),
                fault("decoder.input.size", s -> s.input = new Specification.Input(-1, Activation.NONE)),
                fault("decoder.input.size", s -> s.input = new Specification.Input(0, Activation.RELU)),
                fault("decoder.input", s -> {
                    s.luong();
                    s.word = Word.NONE;
                    s.input = new Specification.Input(3, Activation.RELU);
                }),
                fault("decoder.input.activation", s -> s.input = new Specification.Input(4, Activation.MAXOUT)),
                fault("attention.score dot", s -> {
                    s.score = "dot";
                    s.wordAsks = true;
                }),
                fault("decoder.contextEveryStep", s -> s.query = Query.AFTER),
                fault("decoder.inputFeeding", s -> {
                    s.word = Word.DISTRIBUTION;
                    s.inputFeeding = true;
                }));
    }

    private static Stream<Arguments> contextFaults() {
        return Stream.of(
                fault("decoder.start.from", s -> {
                    s.second();
                    s.contextEveryStep = false;
                }),
                fault("context.from", s -> {
                    s.second();
                    s.contextFrom = Summary.ZERO;
                }),
                fault("context.from", s -> {
                    s.second();
                    s.contextFrom = Summary.CONTEXT;
                }),
                fault("context.size", s -> {
                    s.second();
                    s.contextActivation = Activation.TANH;
                }),
                fault("context.size", s -> {
                    s.second();
                    s.contextActivation = Activation.MAXOUT;
                    s.contextSize = 5;
                }));
    }

    private static Stream<Arguments> startFaults() {
        return Stream.of(
                fault("decoder.start.from", s -> s.startFrom = Summary.CONTEXT),
                fault("decoder.start.from", s -> {
                    s.directions = Directions.FORWARD;
                    s.startFrom = Summary.BACKWARD;
                }),
                fault("decoder.start.from", s -> {
                    s.startFrom = Summary.PASSES;
                    s.decoderLayers = 3;
                }),
                fault("context.from", s -> {
                    s.second();
                    s.contextFrom = Summary.PASSES;
                }),
                fault("decoder.start.activation", s -> s.startActivation = Activation.MAXOUT),
                fault("decoder.start.activation", s -> {
                    s.startFrom = Summary.ZERO;
                    s.startActivation = Activation.MAXOUT;
                }),
                fault("decoder.start", s -> {
                    s.startLearnt = false;
                    s.decoderSize = 5;
                }),
                fault("decoder.start.perLayer", s -> {
                    s.startPerLayer = true;
                    s.startFrom = Summary.MEAN;
                }),
                fault("decoder.start.perLayer", s -> {
                    s.startPerLayer = true;
                    s.decoderLayers = 2;
                }),
                fault("decoder.start.perLayer", s -> {
                    s.startPerLayer = true;
                    s.decoderLayers = 2;
                    s.encoderLayers = 2;
                    s.directions = Directions.BOTH_FIRST;
                }));
    }

    private static Stream<Arguments> readoutFaults() {
        return Stream.of(
                fault("readout.inputs", s -> s.readoutInputs = List.of()),
                fault("readout.inputs", s -> s.readoutInputs = List.of(Part.WORD)),
                fault("readout.activation", s -> s.readoutSize = 0),
                fault("readout.size", s -> {
                    s.readoutActivation = Activation.MAXOUT;
                    s.readoutSize = 5;
                }),
                fault("readout.size", s -> s.readoutSize = -1),
                fault("readout.tied", s -> s.tied = true));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("faults")
    void aFaultNamesItsField(String field, Consumer<Specs> change) {
        Specification spec = Specs.of(change);
        assertThatThrownBy(() -> new Network(spec, Specs.WORDS, Precision.FLOAT))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(field);
    }

    @Test
    void theStartWordMustBeATargetWord() {
        Vocabularies words = new Vocabularies(9, 7, 7);
        assertThatThrownBy(() -> new Network(Specs.of(s -> {}), words, Precision.FLOAT))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("vocabularies.start");
    }

    @Test
    void vocabulariesHaveWords() {
        for (Vocabularies words : List.of(new Vocabularies(0, 7, 2), new Vocabularies(9, 0, 2))) {
            assertThatThrownBy(() -> new Network(Specs.of(s -> {}), words, Precision.FLOAT))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("vocabularies.");
        }
    }

    @Test
    void aSourceTooLongForLocationAttentionIsRefused() {
        Network network = Specs.network(Specs.of(s -> s.score = "location"), Specs.WORDS, Precision.FLOAT, 1);
        TeacherForcing forcing = new TeacherForcing(network, 0, 0);
        TeacherForcing.Pairs pairs = new TeacherForcing.Pairs(SourceBatch.of(new int[7]), List.of(new int[] {3}));
        assertThatThrownBy(() -> forcing.loss(glimpse.tensor.Tape.inference(Precision.FLOAT), pairs, Dropout.NONE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("7 words")
                .hasMessageContaining("6 only");
    }

    @Test
    void whatIsInOrderPasses() {
        assertThat(SpecCases.all())
                .allSatisfy(each -> assertThatCode(() -> new Network(each.spec(), Specs.WORDS, Precision.FLOAT))
                        .doesNotThrowAnyException());
    }
}
