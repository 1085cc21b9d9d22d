package glimpse.decode;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import glimpse.decode.Decoding.Beam;
import glimpse.decode.Decoding.Forced;
import glimpse.decode.Decoding.Greedy;
import glimpse.decode.Decoding.Limits;
import glimpse.decode.Decoding.Prefixed;
import glimpse.decode.Decoding.Sample;
import glimpse.model.Specs;
import glimpse.words.InputException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DecodingCheckTest {

    private static Decoding greedy(int minimum, int maximum, double lengthPenalty, double coveragePenalty) {
        return new Greedy(new Limits(minimum, maximum, lengthPenalty, coveragePenalty));
    }

    private static Decoding sample(double temperature, int topK, double topP) {
        return new Sample(1, temperature, topK, topP, Limits.DEFAULT);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("minimumLength", greedy(-1, 0, 0, 0)),
                arguments("maximumLength", greedy(0, -1, 0, 0)),
                arguments("minimumLength is 5", greedy(5, 5, 0, 0)),
                arguments("lengthPenalty", greedy(0, 0, -0.1, 0)),
                arguments("lengthPenalty", greedy(0, 0, Double.NaN, 0)),
                arguments("lengthPenalty", greedy(0, 0, Double.POSITIVE_INFINITY, 0)),
                arguments("coveragePenalty", greedy(0, 0, 0, -1)),
                arguments("coveragePenalty", greedy(0, 0, 0, Double.POSITIVE_INFINITY)),
                arguments("beam", new Beam(0)),
                arguments("beam", new Beam(51)),
                arguments("temperature", sample(0, 0, 1)),
                arguments("temperature", sample(Double.NaN, 0, 1)),
                arguments("temperature", sample(Double.POSITIVE_INFINITY, 0, 1)),
                arguments("topK", sample(1, -1, 1)),
                arguments("topP", sample(1, 0, 0)),
                arguments("topP", sample(1, 0, 1.1)),
                arguments("topP", sample(1, 0, Double.NaN)),
                arguments("'hundred'", new Forced("one hundred", Limits.DEFAULT)),
                arguments("'hundred'", new Prefixed("one hundred", new Greedy())),
                arguments("beam", new Prefixed("one", new Beam(99))));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultNamesItsField(String field, Decoding decoding) {
        Translator translator = Machines.undecided(Specs.of(s -> {}));
        assertThatThrownBy(() -> Machines.translate(translator, decoding))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(field);
    }

    @Test
    void theWidestBeamMayBeWiderThanTheVocabulary() {
        Translator translator = Machines.of(Specs.of(s -> {}), 1);
        assertThatCode(() -> Machines.translate(translator, new Beam(50, new Limits(1, 2, 0, 0))))
                .doesNotThrowAnyException();
    }
}
