package glimpse.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import glimpse.model.Dropout;
import glimpse.model.Initialiser;
import glimpse.model.Network;
import glimpse.model.SourceBatch;
import glimpse.model.Specification;
import glimpse.model.Specification.Vocabularies;
import glimpse.model.TeacherForcing;
import glimpse.model.TeacherForcing.Pairs;
import glimpse.tensor.Parameter;
import glimpse.tensor.Precision;
import glimpse.tensor.Tape;
import glimpse.words.InputException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OptimiserTest {

    private final Network network = new Network(Specification.DEFAULT, new Vocabularies(9, 9, 2), Precision.DOUBLE);
    private final Map<String, double[]> before = new LinkedHashMap<>();
    private final Map<String, double[]> gradients = new LinkedHashMap<>();

    @BeforeEach
    void makeGradients() {
        Initialiser.initialise(network, 1);
        Tape tape = Tape.recording(Precision.DOUBLE);
        Pairs pairs = new Pairs(SourceBatch.of(4, 5, 3), List.of(new int[] {6, 7, 3}));
        tape.backward(tape.scale(new TeacherForcing(network, 0, 0).loss(tape, pairs, Dropout.NONE), 10));
        for (Parameter p : network.parameters().all()) {
            before.put(p.name(), p.values());
            gradients.put(p.name(), p.gradients());
        }
    }

    private static TrainingSettings settings(Optimiser.Kind kind, int warmUp, double clip) {
        return new TrainingSettings(
                1,
                1,
                1,
                0.5,
                kind,
                warmUp,
                TrainingSettings.Schedule.CONSTANT,
                1,
                1,
                clip,
                0,
                0,
                0,
                ScheduledSampling.GOLD,
                1,
                0,
                true,
                9,
                1,
                0);
    }

    private Optimiser optimiser(Optimiser.Kind kind, int warmUp, double clip) {
        return new Optimiser(network.parameters(), settings(kind, warmUp, clip), 0);
    }

    private double norm() {
        return Math.sqrt(gradients.values().stream()
                .flatMapToDouble(Arrays::stream)
                .map(x -> x * x)
                .sum());
    }

    /** How far all numbers moved together. */
    private double moved() {
        double square = 0;
        for (Parameter p : network.parameters().all()) {
            double[] after = p.values();
            for (int i = 0; i < after.length; i++) {
                square += Math.pow(after[i] - before.get(p.name())[i], 2);
            }
        }
        return Math.sqrt(square);
    }

    @Test
    void aGradientThatIsTooLongIsCutToTheLimit() {
        assertThat(norm()).isGreaterThan(1);
        optimiser(Optimiser.Kind.SGD, 0, 1).step(1);
        assertThat(moved()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void aGradientWithinTheLimitOrWithoutOneIsTakenAsItIs() {
        optimiser(Optimiser.Kind.SGD, 0, 2 * norm()).step(1);
        assertThat(moved()).isCloseTo(0.5 * norm(), within(1e-9));
        setUpAgain();
        optimiser(Optimiser.Kind.SGD, 0, 0).step(1);
        assertThat(moved()).isCloseTo(0.5 * norm(), within(1e-9));
    }

    private void setUpAgain() {
        network.parameters().all().forEach(p -> p.assign(before.get(p.name())));
        makeGradients();
    }

    @Test
    void theRateGrowsOverTheFirstSteps() {
        optimiser(Optimiser.Kind.SGD, 4, 1).step(0.5);
        assertThat(moved()).isCloseTo(0.5 * 0.5 / 4, within(1e-9));
    }

    @Test
    void theFirstStepOfAdamIsTheRateInTheDirectionOfTheGradient() {
        optimiser(Optimiser.Kind.ADAM, 0, 0).step(1);
        Parameter bias = network.parameters().get("projection.bias");
        double[] g = gradients.get("projection.bias");
        for (int i = 0; i < g.length; i++) {
            double expected = before.get("projection.bias")[i] - 0.5 * g[i] / (Math.abs(g[i]) + 1e-8);
            assertThat(bias.values()[i]).isCloseTo(expected, within(1e-9));
        }
    }

    @Test
    void aStepClearsTheGradients() {
        optimiser(Optimiser.Kind.ADAM, 0, 1).step(1);
        assertThat(network.parameters().all()).allMatch(p -> p.squaredGradientNorm() == 0);
    }

    @Test
    void aGradientThatIsNotFiniteIsOneSentence() {
        network.parameters().get("projection.bias").assign(filled(Double.NaN));
        makeGradientsOf();
        assertThatThrownBy(() -> optimiser(Optimiser.Kind.ADAM, 0, 1).step(1))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("Training diverged after 0 steps");
    }

    private static double[] filled(double value) {
        double[] values = new double[9];
        Arrays.fill(values, value);
        return values;
    }

    private void makeGradientsOf() {
        Tape tape = Tape.recording(Precision.DOUBLE);
        Pairs pairs = new Pairs(SourceBatch.of(4, 3), List.of(new int[] {6, 3}));
        tape.backward(new TeacherForcing(network, 0, 0).loss(tape, pairs, Dropout.NONE));
    }
}
