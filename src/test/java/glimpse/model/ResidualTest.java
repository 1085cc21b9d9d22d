package glimpse.model;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.tensor.Precision;
import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ResidualTest {

    @Test
    void theTopLayersInputIsAddedToWhatIsReadFromTheDecoder() {
        Specification spec = Specs.of(s -> {
            s.decoderLayers = 2;
            s.decoderResidual = true;
            s.readoutInputs = List.of(Specification.Part.STATE);
            s.readoutSize = 0;
            s.readoutActivation = Activation.NONE;
        });
        Network network = Specs.network(spec, Specs.WORDS, Precision.DOUBLE, 1);
        Tape tape = Tape.inference(Precision.DOUBLE);
        Encoded source = network.encode(tape, SourceBatch.of(4, 5, 3), Dropout.NONE);
        DecoderStep step =
                network.step(tape, source, network.start(tape, source), new int[] {2}, WeightEdit.NONE, Dropout.NONE);
        List<CellState> layers = step.after().layers();
        Tensor sum = tape.add(layers.get(0).hidden(), layers.get(1).hidden());
        for (int i = 0; i < sum.columns(); i++) {
            assertThat(step.features().get(0, i)).isCloseTo(sum.get(0, i), Offset.offset(1e-12));
        }
    }
}
