package glimpse.decode;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.model.Activation;
import glimpse.model.Cell;
import glimpse.model.Specification;
import glimpse.model.Specification.Attention;
import glimpse.model.Specification.Context;
import glimpse.model.Specification.Directions;
import glimpse.model.Specification.Encoder;
import glimpse.model.Specification.Merge;
import glimpse.model.Specification.Summary;
import glimpse.trace.Structure.Origin;
import glimpse.trace.Structure.Part;
import glimpse.trace.Structure.Readout;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructuresTest {

    private static Specification with(Directions directions, Summary from, Specification.Readout readout) {
        return new Specification(
                new Encoder(Cell.GRU, 2, 8, 4, directions, Merge.CONCAT, false, true),
                new Context(from, Activation.NONE, 0),
                Attention.ABSENT,
                Specification.DEFAULT.decoder(),
                readout);
    }

    @ParameterizedTest
    @CsvSource({
        "FORWARD, FINAL, LAST",
        "BOTH, FINAL, ENDS",
        "BOTH_FIRST, FINAL, LAST",
        "BOTH, BACKWARD, FIRST",
        "BOTH_FIRST, BACKWARD, LAST",
        "BOTH, MEAN, ALL"
    })
    void aFixedContextIsMadeOfWhereItsTopLayersDirectionsEnd(Directions directions, Summary from, Origin origin) {
        Specification spec = with(directions, from, Specification.DEFAULT.readout());
        assertThat(Structures.of(spec).context()).isEqualTo(origin);
    }

    @Test
    void theReadoutIsToldInItsOrderWithItsLayer() {
        assertThat(Structures.of(Specification.DEFAULT).readout())
                .isEqualTo(new Readout(List.of(Part.STATE, Part.CONTEXT, Part.WORD), "tanh"));
    }

    @Test
    void aLayerWithoutActivationIsNotTheSameAsNoLayer() {
        List<Specification.Part> state = List.of(Specification.Part.STATE);
        Specification.Readout linear = new Specification.Readout(state, 8, Activation.NONE, true, true, false);
        Specification.Readout none = new Specification.Readout(state, 0, Activation.NONE, true, true, false);
        assertThat(Structures.of(with(Directions.FORWARD, Summary.FINAL, linear))
                        .readout())
                .isEqualTo(new Readout(List.of(Part.STATE), "linear"));
        assertThat(Structures.of(with(Directions.FORWARD, Summary.FINAL, none)).readout())
                .isEqualTo(new Readout(List.of(Part.STATE), ""));
    }
}
