package glimpse.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import glimpse.decode.Decoding;
import glimpse.decode.Decoding.Limits;
import glimpse.decode.Translator;
import glimpse.model.DecoderState;
import glimpse.model.DecoderStep;
import glimpse.model.Dropout;
import glimpse.model.Encoded;
import glimpse.model.Network;
import glimpse.model.SourceBatch;
import glimpse.model.Specification;
import glimpse.model.Specification.Normaliser;
import glimpse.model.WeightEdit;
import glimpse.model.WeightEdits;
import glimpse.tensor.Parameter;
import glimpse.tensor.Precision;
import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;
import glimpse.trace.Change;
import glimpse.trace.Node;
import glimpse.trace.Source;
import glimpse.trace.Step;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SaliencyTest {

    private static final double STEP = 1e-6;

    /** Ten words and the end mark: more than are explained at once. */
    private static final String TARGET = "p q r s p p q s r r";

    static Stream<Specification> structures() {
        return Stream.of(
                SmallModels.bahdanau(Normaliser.SOFTMAX),
                SmallModels.bahdanau(Normaliser.LOCAL_P),
                SmallModels.luong("general"),
                SmallModels.luong("location-aware"),
                SmallModels.fixed());
    }

    private static Subject subject(Specification specification, String source) {
        Translator translator = SmallModels.translator(specification, Precision.DOUBLE);
        Trace trace = translator.translate(source, new Decoding.Forced(TARGET, Limits.DEFAULT), () -> false);
        return Subject.best(translator, trace);
    }

    @ParameterizedTest
    @MethodSource("structures")
    void saliencyMeetsFiniteDifferences(Specification specification) {
        Subject subject = subject(specification, "a b c d");
        double[][] norms = Saliency.norms(subject, () -> false);
        double[] words = embedded(subject);
        int width = words.length / subject.source().length;
        double[][] squares = new double[norms.length][norms[0].length];
        for (int k = 0; k < words.length; k++) {
            double[] up = logProbabilities(subject, moved(words, k, STEP));
            double[] down = logProbabilities(subject, moved(words, k, -STEP));
            for (int t = 0; t < norms.length; t++) {
                double part = (up[t] - down[t]) / (2 * STEP) * words[k];
                squares[t][k / width] += part * part;
            }
        }
        for (int t = 0; t < norms.length; t++) {
            for (int i = 0; i < norms[t].length; i++) {
                assertThat(norms[t][i]).as(t + ", " + i).isCloseTo(Math.sqrt(squares[t][i]), within(1e-7));
            }
        }
    }

    private static double[] moved(double[] words, int at, double by) {
        double[] moved = words.clone();
        moved[at] += by;
        return moved;
    }

    private static double[] embedded(Subject subject) {
        Tensor words = subject.network().embed(Tape.inference(Precision.DOUBLE), SourceBatch.of(subject.source()));
        return IntStream.range(0, words.rows())
                .boxed()
                .flatMapToDouble(r -> IntStream.range(0, words.columns()).mapToDouble(e -> words.get(r, e)))
                .toArray();
    }

    private static double[] logProbabilities(Subject subject, double[] words) {
        Network network = subject.network();
        Tape tape = Tape.inference(Precision.DOUBLE);
        int n = subject.source().length;
        Tensor x = tape.constant(n, words.length / n, words);
        Encoded read = network.encode(tape, x, SourceBatch.of(subject.source()), Dropout.NONE);
        DecoderState state = network.start(tape, read);
        double[] out = new double[subject.written().length];
        for (int t = 0; t < out.length; t++) {
            int[] before = {subject.previous()[t]};
            DecoderStep step = network.step(tape, read, state, before, WeightEdit.NONE, Dropout.NONE);
            out[t] = tape.distribution(network.logits(tape, step.features())).logProbability(0, subject.written()[t]);
            state = step.after();
        }
        return out;
    }

    @Test
    void sharesSumToOneAndLeaveTheParametersGradientsAlone() {
        Subject subject = subject(SmallModels.bahdanau(Normaliser.SOFTMAX), "a b c");
        for (double[] row : Saliency.of(subject, () -> false)) {
            assertThat(DoubleStream.of(row).sum()).isCloseTo(1, within(1e-12));
        }
        for (Parameter parameter : subject.network().parameters().all()) {
            assertThat(parameter.squaredGradientNorm()).as(parameter.name()).isZero();
        }
    }

    @Test
    void explainingCanBeCancelled() {
        Subject subject = subject(SmallModels.bahdanau(Normaliser.SOFTMAX), "a b c");
        assertThatThrownBy(() -> Saliency.of(subject, () -> true)).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> LeaveOneOut.of(subject, () -> true)).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> Ablation.of(subject, 1, () -> true)).isInstanceOf(CancellationException.class);
    }

    @Test
    void anotherModelsTraceIsRefused() {
        Subject subject = subject(SmallModels.fixed(), "a b");
        Translator own = subject.translator();
        Translator other = Translator.of(own.network(), own.source(), own.target(), "other", "1");
        assertThatThrownBy(() -> Subject.best(other, subject.trace()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("other");
    }

    @ParameterizedTest
    @MethodSource("structures")
    void leavingAWordOutIsReadingAShorterSource(Specification specification) {
        Subject subject = subject(specification, "a b c d e a b c d");
        double[][] changes = LeaveOneOut.of(subject, () -> false);
        List<Node> whole = subject.path();
        for (int i = 0; i < subject.source().length; i++) {
            List<Node> shortened = shortened(subject, i);
            for (int t = 0; t < whole.size(); t++) {
                double change = shortened.get(t).logProbability() - whole.get(t).logProbability();
                assertThat(changes[t][i]).isCloseTo(change, within(1e-12));
            }
        }
    }

    private static List<Node> shortened(Subject subject, int missing) {
        Source source = subject.trace().source();
        List<String> tokens = new ArrayList<>(source.tokens());
        List<Integer> ids = new ArrayList<>(source.ids());
        tokens.remove(missing);
        ids.remove(missing);
        Trace trace = subject.translator()
                .translate(
                        new Source(source.text(), tokens, ids, List.of()),
                        new Decoding.Forced(TARGET, Limits.DEFAULT),
                        () -> false);
        return trace.path(trace.best());
    }

    @Test
    void aSourceOfOneWordCannotLoseIt() {
        Subject subject = subject(SmallModels.bahdanau(Normaliser.SOFTMAX), "a b");
        Source one = new Source("a", List.of("a"), List.of(4), List.of());
        Trace trace = subject.translator().translate(one, new Decoding.Greedy(), () -> false);
        double[][] changes = LeaveOneOut.of(Subject.best(subject.translator(), trace), () -> false);
        assertThat(Arrays.stream(changes).flatMapToDouble(Arrays::stream)).allMatch(d -> Double.isNaN(d));
    }

    /** A trace whose first step has a person's weights, and the numbers that the model gives for them. */
    @Test
    void aPersonsWeightsAreKept() {
        Subject subject = subject(SmallModels.bahdanau(Normaliser.SOFTMAX), "a b c");
        Network network = subject.network();
        Tape tape = Tape.inference(Precision.DOUBLE);
        Encoded read = network.encode(tape, SourceBatch.of(subject.source()), Dropout.NONE);
        float[] weights = {0, 1, 0, 0};
        DecoderStep step =
                network.step(tape, read, network.start(tape, read), new int[] {2}, WeightEdits.oneHot(1), Dropout.NONE);
        double logp = tape.distribution(network.logits(tape, step.features())).logProbability(0, subject.written()[0]);
        Subject edited = firstEdited(subject, weights, logp);
        double plain = subject.path().get(0).logProbability();
        assertThat(logp).isNotCloseTo(plain, within(1e-3));
        Ablation.Effect atPeak =
                Ablation.of(edited, 1, () -> false).get(0).effects().get(Ablation.Change.AT_PEAK);
        assertThat(atPeak.change()).isCloseTo(0, within(1e-12));
        double[][] changes = LeaveOneOut.of(edited, () -> false);
        assertThat(changes[0]).isNotEqualTo(LeaveOneOut.of(subject, () -> false)[0]);
        assertThat(Saliency.norms(edited, () -> false)[0]).isNotEqualTo(Saliency.norms(subject, () -> false)[0]);
    }

    private static Subject firstEdited(Subject subject, float[] weights, double logp) {
        List<Node> nodes = new ArrayList<>(subject.trace().nodes());
        Node n = nodes.get(0);
        Step s = n.computed();
        Step computed = new Step(s.state(), s.scores(), weights, s.context(), s.candidates());
        nodes.set(
                0,
                new Node(
                        0,
                        n.parent(),
                        1,
                        n.token(),
                        n.tokenId(),
                        logp,
                        logp,
                        n.status(),
                        new Change(new Change.Weights(1, "one-hot:2"), 0, ""),
                        computed));
        Trace t = subject.trace();
        Trace trace =
                new Trace(t.model(), t.source(), t.encoderStates(), t.decoding(), t.start(), nodes, t.hypotheses());
        return Subject.best(subject.translator(), trace);
    }
}
