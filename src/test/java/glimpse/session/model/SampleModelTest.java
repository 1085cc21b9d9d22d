package glimpse.session.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glimpse.decode.Decoding;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bundled model does what the README says of it. */
class SampleModelTest {

    private static final ModelLibrary LIBRARY = new ModelLibrary(Optional.of(Path.of("sample-models")));

    private static OpenModel model;

    @BeforeAll
    static void open() {
        model = LIBRARY.open(LIBRARY.list().get(0));
    }

    private static Trace decode(Decoding decoding) {
        return model.decode(model.entry().examples().get(0), decoding, () -> false);
    }

    @Test
    void theFirstExampleIsTranslated() {
        assertThat(model.entry().examples().get(0)).isEqualTo("I have a cat.");
        assertThat(decode(new Decoding.Greedy()).best().text()).isEqualTo("我有一只猫。");
        assertThat(decode(new Decoding.Beam(5)).best().text()).isEqualTo("我有一只猫。");
    }

    @Test
    void itLooksAtTheWordsThatItTranslates() {
        Trace trace = decode(new Decoding.Greedy());
        assertThat(lookedAt(trace, "我")).isEqualTo("I");
        assertThat(lookedAt(trace, "猫")).isEqualTo("cat");
    }

    private static String lookedAt(Trace trace, String written) {
        float[] weights = trace.path(trace.best()).stream()
                .filter(node -> node.token().equals(written))
                .findFirst()
                .orElseThrow()
                .computed()
                .weights();
        int peak = 0;
        for (int i = 1; i < weights.length; i++) {
            peak = weights[i] > weights[peak] ? i : peak;
        }
        return trace.source().tokens().get(peak);
    }

    @Test
    void theOpeningTraceIsWhatTheEngineComputes() {
        Trace saved = LIBRARY.openingTrace(model.entry()).orElseThrow();
        Trace now = decode(new Decoding.Greedy());
        assertThat(saved.model()).isEqualTo(now.model());
        assertThat(saved.source()).isEqualTo(now.source());
        List<Node> before = saved.path(saved.best());
        List<Node> after = now.path(now.best());
        assertThat(before).hasSameSizeAs(after);
        for (int t = 0; t < after.size(); t++) {
            assertThat(before.get(t).token()).isEqualTo(after.get(t).token());
            assertThat(before.get(t).logProbability()).isCloseTo(after.get(t).logProbability(), within(1e-4));
            assertThat(before.get(t).computed().weights())
                    .containsExactly(after.get(t).computed().weights(), within(1e-5f));
            assertThat(before.get(t).computed().context())
                    .containsExactly(after.get(t).computed().context(), within(1e-5f));
        }
    }
}
