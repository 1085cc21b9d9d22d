package glimpse.decode;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.decode.Decoding.Beam;
import glimpse.decode.Decoding.Limits;
import glimpse.model.Cell;
import glimpse.model.Specification;
import glimpse.model.Specs;
import glimpse.trace.Hypothesis;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BeamTest {

    private static final List<Specification> SPECIFICATIONS =
            List.of(Specs.of(s -> {}), Specs.of(Specs::first), Specs.of(s -> {
                s.luong();
                s.inputFeeding = true;
                s.decoderCell = Cell.LSTM;
                s.decoderLayers = 2;
            }));

    private static final List<Limits> LIMITS = List.of(
            new Limits(0, 5, 0, 0),
            new Limits(2, 6, 0, 0),
            new Limits(0, 5, 0.6, 0),
            new Limits(1, 5, 1, 0.2),
            new Limits(0, 1, 0, 0));

    static Stream<Beam> beams() {
        return IntStream.rangeClosed(1, 6).boxed().flatMap(k -> LIMITS.stream().map(limits -> new Beam(k, limits)));
    }

    private static void compare(Translator translator, Beam beam) {
        Trace trace = Machines.translate(translator, beam);
        int[] source = trace.source().ids().stream().mapToInt(i -> i).toArray();
        List<PlainBeam.Found> expected = new PlainBeam(translator.network(), source, beam.size(), beam.limits()).run();
        assertThat(trace.hypotheses()).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            PlainBeam.Found want = expected.get(i);
            Hypothesis got = trace.hypotheses().get(i);
            assertThat(trace.path(got)).extracting(Node::tokenId).isEqualTo(want.words());
            assertThat(got.logProbability()).isCloseTo(want.logProbability(), Offset.offset(1e-9));
            assertThat(got.score()).isCloseTo(want.score(), Offset.offset(1e-5));
            assertThat(got.finished()).isEqualTo(want.finished());
        }
    }

    @ParameterizedTest
    @MethodSource("beams")
    void theBeamRuleGivesWhatBruteForceGives(Beam beam) {
        for (Specification spec : SPECIFICATIONS) {
            boolean attention = spec.attention().isPresent();
            for (long seed = 0; seed < 3; seed++) {
                if (attention || beam.limits().coveragePenalty() == 0) {
                    compare(Machines.of(spec, seed), beam);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("beams")
    void tiesGoToTheLowerHypothesisThenToTheLowerWord(Beam beam) {
        compare(Machines.undecided(Specs.of(s -> {})), beam);
    }

    @Test
    void whatLostStaysInTheTreeAsPruned() {
        Trace trace = Machines.translate(Machines.of(SPECIFICATIONS.get(0), 1), new Beam(3, LIMITS.get(0)));
        List<Node> first = trace.nodes().stream().filter(n -> n.step() == 1).toList();
        assertThat(first.stream().filter(n -> n.status() == Node.Status.PRUNED)).hasSize(3);
        assertThat(first).isSortedAccordingTo((a, b) -> Double.compare(b.cumulative(), a.cumulative()));
    }

    @Test
    void coverageOfAModelWithoutAttentionCostsNothing() {
        Translator translator = Machines.of(SPECIFICATIONS.get(1), 1);
        Trace trace = Machines.translate(translator, new Beam(3, new Limits(0, 5, 0, 0.5)));
        assertThat(trace.hypotheses()).allSatisfy(h -> assertThat(h.score()).isEqualTo(h.logProbability()));
    }

    @Test
    void aPositionThatIsNeverAttendedToLeavesAFiniteScore() {
        Translator translator = Machines.of(
                Specs.of(s -> {
                    s.normaliser = Specification.Normaliser.LOCAL_P;
                    s.query = Specification.Query.BEFORE;
                }),
                1);
        Trace trace = Machines.translate(translator, new Beam(3, new Limits(0, 1, 0, 0.5)));
        assertThat(trace.hypotheses()).allSatisfy(h -> assertThat(h.score()).isFinite());
    }

    /** The lesson of the first two structures: who never sees what it wrote says the same whatever it wrote. */
    @Test
    void aBlindDecoderGivesEveryHypothesisTheSameDistribution() {
        for (Specification spec : List.of(Specs.of(Specs::first), Specs.of(Specs::second))) {
            Trace trace = Machines.translate(Machines.of(spec, 2), new Beam(4, new Limits(4, 5, 0, 0)));
            for (int step = 1; step <= 5; step++) {
                assertThat(candidates(trace, step)).hasSize(1);
            }
        }
    }

    @Test
    void aDecoderThatSeesItsWordsGivesDifferentOnes() {
        Trace trace = Machines.translate(Machines.of(SPECIFICATIONS.get(0), 2), new Beam(4, new Limits(4, 5, 0, 0)));
        assertThat(candidates(trace, 2)).hasSizeGreaterThan(1);
    }

    /** The distributions of a step, rounded so that rows of different products compare equal. */
    private static List<List<String>> candidates(Trace trace, int step) {
        return trace.nodes().stream()
                .filter(n -> n.step() == step)
                .map(n -> n.computed().candidates().stream()
                        .map(c -> c.token() + Math.rint(1e9 * c.probability()))
                        .toList())
                .distinct()
                .toList();
    }
}
