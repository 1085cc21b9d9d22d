package glimpse.explain;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.decode.Decoding;
import glimpse.explain.Flag.Kind;
import glimpse.session.ModelLibrary;
import glimpse.session.OpenModel;
import glimpse.trace.Trace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlagTest {

    private static List<Flag> flags(String name, String sentence) {
        try (OpenModel model = ModelLibrary.open(Path.of("sample-models", name))) {
            Trace trace = model.decode(sentence, new Decoding.Greedy(), () -> false);
            return Flag.of(SoftAlignment.of(trace, trace.best().last()), trace.path(trace.best()));
        }
    }

    private static List<Kind> kinds(double[][] weights) {
        return Flag.of(SoftAlignment.ofWords(weights), List.of()).stream()
                .map(Flag::kind)
                .toList();
    }

    @Test
    void theModelThatLooksAtTheEndMarkAloneIsFoundOut() {
        try (OpenModel model = ModelLibrary.open(Path.of("sample-models/broken-end-mark"))) {
            for (String sentence : model.entry().examples()) {
                assertThat(flags("broken-end-mark", sentence))
                        .as(sentence)
                        .anyMatch(flag -> flag.kind() == Kind.MARKS && flag.value() >= 0.5);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"I have a cat.", "She speaks English.", "Where is the station?"})
    void aHealthyTranslationIsNotCalledShiftedUniformOrRepeated(String sentence) {
        assertThat(flags("english-chinese", sentence))
                .extracting(Flag::kind)
                .doesNotContain(Kind.MARKS, Kind.SHIFTED, Kind.UNIFORM, Kind.REPEATED);
    }

    @Test
    void peaksThatAllLieOneWordFurtherAreShifted() {
        double[][] shifted = {
            {.1, .8, .05, .05, 0}, {0, .1, .8, .1, 0}, {0, 0, .1, .8, .1}, {0, 0, 0, .1, .9}, {0, 0, 0, .1, .9}
        };
        assertThat(kinds(shifted)).contains(Kind.SHIFTED, Kind.NEGLECTED);
        double[][] straight = {{.9, .1, 0, 0}, {.1, .8, .1, 0}, {0, .1, .8, .1}, {0, 0, .1, .9}};
        assertThat(kinds(straight)).isEmpty();
    }

    @Test
    void anEvenRowIsUniform() {
        double[][] even = {{.9, .05, .05}, {.34, .33, .33}, {0, .1, .9}};
        assertThat(Flag.of(SoftAlignment.ofWords(even), List.of()))
                .filteredOn(flag -> flag.kind() == Kind.UNIFORM)
                .singleElement()
                .satisfies(flag -> assertThat(flag.step()).hasValue(2));
    }
}
