package glimpse.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glimpse.decode.Decoding.Beam;
import glimpse.decode.Decoding.Forced;
import glimpse.decode.Decoding.Greedy;
import glimpse.decode.Decoding.Limits;
import glimpse.decode.Decoding.Prefixed;
import glimpse.decode.Decoding.Sample;
import glimpse.model.Specs;
import glimpse.text.Vocabulary;
import glimpse.trace.Hypothesis;
import glimpse.trace.Node;
import glimpse.trace.Source;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Decoding that writes one sentence: greedy, sampled, forced, and what follows a given beginning. */
class ChainTest {

    private static final Limits LIMITS = new Limits(2, 6, 0, 0);

    private static Translator machine(long seed) {
        return Machines.of(Specs.of(s -> {}), seed);
    }

    private static List<String> words(Trace trace) {
        return trace.best().tokens();
    }

    /** Of two hundred machines, those that write at least two words and no mark but the end: only words can be typed. */
    private static List<Long> seedsThatWriteWords(LongFunction<Decoding> decoding) {
        return LongStream.range(0, 200)
                .filter(seed -> {
                    List<String> words = words(Machines.translate(machine(seed), decoding.apply(seed)));
                    List<String> typed =
                            words.stream().filter(w -> !w.equals("</s>")).toList();
                    return typed.size() >= 2 && typed.stream().noneMatch(Vocabulary.SPECIALS::contains);
                })
                .boxed()
                .toList();
    }

    @Test
    void greedyIsABeamOfOne() {
        for (long seed = 0; seed < 10; seed++) {
            Trace greedy = Machines.translate(machine(seed), new Greedy(LIMITS));
            Trace beam = Machines.translate(machine(seed), new Beam(1, LIMITS));
            assertThat(words(greedy)).isEqualTo(words(beam));
            assertThat(greedy.best().logProbability()).isCloseTo(beam.best().logProbability(), Offset.offset(1e-12));
        }
    }

    @Test
    void theSameSeedDrawsTheSameWords() {
        Sample sample = new Sample(7, 1, 0, 1, LIMITS);
        assertThat(words(Machines.translate(machine(1), sample)))
                .isEqualTo(words(Machines.translate(machine(1), sample)));
    }

    @Test
    void differentSeedsDrawDifferentWords() {
        List<List<String>> drawn = LongStream.range(0, 10)
                .mapToObj(seed -> words(Machines.translate(machine(1), new Sample(seed, 1, 0, 1, LIMITS))))
                .distinct()
                .toList();
        assertThat(drawn).hasSizeGreaterThan(5);
    }

    @Test
    void aWordForcedHasTheProbabilityOfTheSameWordFound() {
        List<Long> seeds = seedsThatWriteWords(seed -> new Sample(seed, 1, 0, 1, LIMITS));
        assertThat(seeds).hasSizeGreaterThan(4);
        for (long seed : seeds) {
            Trace found = Machines.translate(machine(seed), new Sample(seed, 1, 0, 1, LIMITS));
            List<Node> path = found.path(found.best());
            List<String> plain = path.stream()
                    .filter(n -> n.tokenId() != Machines.END)
                    .map(Node::token)
                    .toList();
            Trace forced = Machines.translate(machine(seed), new Forced(String.join(" ", plain), Limits.DEFAULT));
            List<Node> again = forced.path(forced.best());
            for (int i = 0; i < path.size(); i++) {
                assertThat(again.get(i).logProbability()).isCloseTo(path.get(i).logProbability(), Offset.offset(1e-12));
            }
            assertThat(forced.best().finished()).isTrue();
        }
    }

    @Test
    void aBeginningThatGreedyWouldWriteChangesNothing() {
        long seed = seedsThatWriteWords(any -> new Greedy(LIMITS)).get(0);
        Trace greedy = Machines.translate(machine(seed), new Greedy(LIMITS));
        Trace prefixed = Machines.translate(
                machine(seed), new Prefixed(String.join(" ", words(greedy).subList(0, 2)), new Greedy(LIMITS)));
        assertThat(words(prefixed)).isEqualTo(words(greedy));
        assertThat(prefixed.best().logProbability()).isCloseTo(greedy.best().logProbability(), Offset.offset(1e-12));
    }

    @Test
    void everyHypothesisOfABeamBeginsAsGiven() {
        Trace trace = Machines.translate(machine(3), new Prefixed("two one", new Beam(3, LIMITS)));
        assertThat(trace.hypotheses())
                .hasSizeGreaterThanOrEqualTo(3)
                .extracting(Hypothesis::tokens)
                .allSatisfy(tokens -> assertThat(tokens).startsWith("two", "one"));
    }

    @Test
    void theNameOfAMarkIsAWordThatTheModelCannotWriteUnlessItHasLearntIt() {
        for (Decoding given : List.of(new Prefixed("two </s>", new Greedy()), new Forced("<unk> two", LIMITS))) {
            assertThatThrownBy(() -> Machines.translate(machine(3), given))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining(given instanceof Forced ? "cannot write '<unk>'" : "cannot write '</s>'");
        }
    }

    @Test
    void aSourceWordKnownInAnotherSpellingIsReadSoAndStandsAsItWasTyped() {
        Source typed = machine(1)
                .translate("Eins zwei", new Greedy(LIMITS), () -> false)
                .source();
        Source plain = machine(1)
                .translate("eins zwei", new Greedy(LIMITS), () -> false)
                .source();
        assertThat(typed.ids()).isEqualTo(plain.ids());
        assertThat(typed.tokens()).startsWith("Eins", "zwei");
        assertThat(typed.unknown()).isEmpty();
        assertThat(typed.readAs()).isEqualTo(Map.of(0, "eins"));
        assertThat(plain.readAs()).isEmpty();
    }

    @Test
    void beginningsFollowEachOther() {
        Decoding inner = new Prefixed("one", new Greedy(LIMITS));
        Trace trace = Machines.translate(machine(3), new Prefixed("two", inner));
        assertThat(words(trace)).startsWith("two", "one");
        assertThat(trace.decoding().kind()).isEqualTo("greedy");
        assertThat(trace.decoding().options()).containsEntry("prefix", "two one");
        assertThat(trace.path(trace.best()))
                .allSatisfy(node -> assertThat(trace.isGiven(node)).isEqualTo(node.step() <= 2));
    }

    @Test
    void aForcedEndAfterABeginningIsWhatIsWritten() {
        Trace trace = Machines.translate(machine(3), new Prefixed("two", new Forced("one three", Limits.DEFAULT)));
        assertThat(words(trace)).containsExactly("two", "one", "three", "</s>");
    }

    @Test
    void theEndMarkComesNoEarlierThanTheMinimumAndNothingAfterTheMaximum() {
        for (long seed = 0; seed < 20; seed++) {
            List<String> words = words(Machines.translate(machine(seed), new Sample(seed, 2, 0, 1, LIMITS)));
            assertThat(words).hasSizeBetween(3, 6);
            assertThat(words.subList(0, 2)).doesNotContain("</s>");
        }
    }

    @Test
    void whoCancelsGetsNoTrace() {
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(() ->
                        machine(1).translate(Machines.SENTENCE, new Greedy(LIMITS), () -> asked.incrementAndGet() > 2))
                .isInstanceOf(CancellationException.class);
        assertThat(asked).hasValue(3);
    }

    @Test
    void nothingToReadIsAFault() {
        assertThatThrownBy(() -> machine(1).translate("  ", new Greedy(), () -> false))
                .isInstanceOf(InputException.class)
                .extracting(fault -> ((InputException) fault).key())
                .isEqualTo(Translator.EMPTY_SOURCE);
    }

    @Test
    void unknownWordsAreReadAsSuchAndSaid() {
        Trace trace = machine(1).translate("eins hundert", new Greedy(LIMITS), () -> false);
        assertThat(trace.source().tokens()).containsExactly("eins", "hundert", "</s>");
        assertThat(trace.source().unknown()).containsExactly(1);
        assertThat(trace.source().ids()).containsExactly(4, 1, 3);
    }
}
