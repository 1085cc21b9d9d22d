package glimpse.decode;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.decode.Decoding.Limits;
import glimpse.session.model.ModelLibrary;
import glimpse.session.model.OpenModel;
import glimpse.trace.Trace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TracedDecodingTest {

    @Test
    void aTraceTellsHowItsOutputWasLookedFor() {
        List<Decoding> ways = List.of(
                new Decoding.Greedy(),
                new Decoding.Beam(3, new Limits(2, 12, 0.6, 0.2)),
                new Decoding.Sample(7, 0.8, 5, 0.9, Limits.DEFAULT),
                new Decoding.Forced("我有一只狗。", Limits.DEFAULT),
                new Decoding.Prefixed("我", new Decoding.Beam(2)));
        try (OpenModel model = ModelLibrary.open(Path.of("sample-models/english-chinese"))) {
            for (Decoding way : ways) {
                Trace trace = model.decode("I have a cat.", way, () -> false);
                assertThat(TracedDecoding.read(trace.decoding())).isEqualTo(way);
            }
        }
    }

    @Test
    void whatATraceOfAnotherProgramDoesNotTellIsAsUsual() {
        assertThat(TracedDecoding.read(new Trace.Decoding("sample", Map.of())))
                .isEqualTo(new Decoding.Sample(1, 1, 0, 1, Limits.DEFAULT));
        assertThat(TracedDecoding.read(new Trace.Decoding("unknown", Map.of()))).isEqualTo(new Decoding.Greedy());
    }
}
