package glimpse.explain;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.decode.Decoding;
import glimpse.explain.Flag.Kind;
import glimpse.explain.Flag.Spot;
import glimpse.session.model.ModelLibrary;
import glimpse.session.model.OpenModel;
import glimpse.trace.Source;
import glimpse.trace.Trace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlagsTest {

    private static List<Flag> flags(OpenModel model, String sentence) {
        Trace trace = model.decode(sentence, new Decoding.Greedy(), () -> false);
        return Flags.of(trace, trace.best().last());
    }

    private static Map<String, List<Flag>> ofExamples(String name) {
        try (OpenModel model = ModelLibrary.open(Path.of("sample-models", name))) {
            Map<String, List<Flag>> flags = new LinkedHashMap<>();
            model.entry().examples().forEach(sentence -> flags.put(sentence, flags(model, sentence)));
            return flags;
        }
    }

    private static List<Flag> flags(String name, String sentence) {
        try (OpenModel model = ModelLibrary.open(Path.of("sample-models", name))) {
            return flags(model, sentence);
        }
    }

    private static List<Kind> kinds(List<Flag> flags) {
        return flags.stream().map(Flag::kind).toList();
    }

    private static Flag only(List<Flag> flags, Kind kind) {
        assertThat(flags).filteredOn(flag -> flag.kind() == kind).hasSize(1);
        return flags.stream().filter(flag -> flag.kind() == kind).findFirst().orElseThrow();
    }

    private static List<Integer> steps(Flag flag) {
        return flag.spots().stream().map(spot -> ((Spot.Step) spot).step()).toList();
    }

    private static List<Integer> positions(Flag flag) {
        return flag.spots().stream().map(spot -> ((Spot.Word) spot).position()).toList();
    }

    private static List<Flag> of(List<String> source, List<String> output, double[][] weights) {
        return of(source, output, weights, List.of());
    }

    private static List<Flag> of(
            List<String> source, List<String> output, double[][] weights, List<Integer> crossedOut) {
        List<Integer> ids = Collections.nCopies(source.size(), 0);
        Source read = new Source(String.join(" ", source), source, ids, List.of(), Map.of(), crossedOut);
        return Flags.of(read, output, new SoftAlignment(weights, marks(source), marks(output)));
    }

    private static boolean[] marks(List<String> tokens) {
        boolean[] marks = new boolean[tokens.size()];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = List.of("</s>", "<pad>").contains(tokens.get(i));
        }
        return marks;
    }

    /** Rows of nearly all weight at these positions. */
    private static double[][] at(int sources, int... peaks) {
        double[][] weights = new double[peaks.length][sources];
        for (int t = 0; t < peaks.length; t++) {
            for (int i = 0; i < sources; i++) {
                weights[t][i] = i == peaks[t] ? 0.9 : 0.1 / (sources - 1);
            }
        }
        return weights;
    }

    private static List<String> words(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    }

    private static List<String> ended(List<String> words) {
        List<String> ended = new ArrayList<>(words);
        ended.add("</s>");
        return ended;
    }

    @Test
    void theModelThatLooksAtTheEndMarkAloneIsFoundOutAtEveryWord() {
        ofExamples("broken-end-mark").forEach((sentence, flags) -> {
            Flag marks = only(flags, Kind.MARKS);
            assertThat(steps(marks)).as(sentence).hasSizeGreaterThanOrEqualTo(5).startsWith(1, 2, 3);
            assertThat(marks.value()).as(sentence).isBetween(0.15, 0.5);
        });
    }

    @Test
    void theModelThatReadsPaddingIsFoundOutInEveryExample() {
        ofExamples("broken-padding").forEach((sentence, flags) -> assertThat(
                        only(flags, Kind.PADDING).value())
                .as(sentence)
                .isGreaterThan(0.2));
    }

    @Test
    void theModelThatLearntInOrderRepeatsItselfAndStaysAtOneWord() {
        List<Flag> flags = flags("broken-order", "My brother is very tired.");
        assertThat(steps(only(flags, Kind.REPEATED))).containsExactly(5, 6);
        assertThat(positions(only(flags, Kind.CROWDED))).contains(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "english-chinese | I have a cat.",
                "english-chinese | Where is the nearest hospital?",
                "english-french | My uncle has a red car."
            })
    void nothingIsUnusualInAHealthyTranslation(String name, String sentence) {
        assertThat(flags(name, sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"english-chinese", "english-french", "english-french-attention", "dates", "reverse"})
    void aHealthyModelIsNotSaidToLookAtMarksOrPaddingOrBesideItsPlaceOrToRepeat(String name) {
        ofExamples(name).forEach((sentence, flags) -> assertThat(kinds(flags))
                .as(sentence)
                .doesNotContain(Kind.MARKS, Kind.PADDING, Kind.SHIFTED, Kind.REPEATED));
    }

    @Test
    void aSummaryIsNotBlamedForWordsThatItLeavesOut() {
        ofExamples("headlines")
                .forEach((sentence, flags) ->
                        assertThat(kinds(flags)).as(sentence).doesNotContain(Kind.NEGLECTED));
    }

    @Test
    void withoutAttentionRepetitionIsAllThatCanBeSeen() {
        ofExamples("english-french-context-start")
                .forEach((sentence, flags) ->
                        assertThat(kinds(flags)).as(sentence).isSubsetOf(Kind.REPEATED));
    }

    @Test
    void peaksThatLieOneWordFurtherAreShiftedAfter() {
        List<Flag> flags = of(ended(words("s", 5)), ended(words("t", 5)), at(6, 1, 2, 3, 4, 5, 5));
        assertThat(only(flags, Kind.SHIFTED).value()).isEqualTo(1);
        assertThat(steps(only(flags, Kind.SHIFTED))).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void aReversalThatLiesOneWordToTheLeftIsShiftedBefore() {
        List<Flag> flags = of(ended(words("s", 5)), ended(words("t", 5)), at(6, 3, 2, 1, 0, 0, 5));
        assertThat(only(flags, Kind.SHIFTED).value()).isEqualTo(-1);
    }

    @Test
    void wordsSpelledAlikeShowAShiftWhereLengthsDiffer() {
        List<String> source = List.of("Anna", "met", "Otto", "in", "Rome", ".", "</s>");
        List<String> output = List.of("Anna", "Otto", "Rome", ".", "</s>");
        assertThat(kinds(of(source, output, at(7, 1, 3, 5, 6, 6)))).contains(Kind.SHIFTED);
        assertThat(kinds(of(source, output, at(7, 0, 2, 4, 5, 6)))).doesNotContain(Kind.SHIFTED);
    }

    @Test
    void oneWordThatMovesIsNoShift() {
        assertThat(kinds(of(words("s", 5), words("t", 5), at(5, 0, 1, 3, 2, 4))))
                .isEmpty();
    }

    @Test
    void wordsNeverAndTooOftenLookedAtAreNamed() {
        List<Flag> flags = of(words("s", 4), words("t", 4), at(4, 0, 1, 1, 1));
        assertThat(positions(only(flags, Kind.NEGLECTED))).containsExactly(2, 3);
        assertThat(positions(only(flags, Kind.CROWDED))).containsExactly(1);
    }

    @Test
    void aCrossedOutWordIsNotMissed() {
        List<Flag> flags = of(words("s", 4), words("t", 4), at(4, 0, 1, 1, 1), List.of(2));
        assertThat(positions(only(flags, Kind.NEGLECTED))).containsExactly(3);
    }

    @Test
    void aRepetitionThatTheSourceHasTooIsNone() {
        double[][] weights = at(3, 0, 1, 2);
        assertThat(kinds(of(List.of("b", "b", "a"), List.of("a", "b", "b"), weights)))
                .isEmpty();
        assertThat(kinds(of(List.of("b", "c", "a"), List.of("a", "b", "b"), weights)))
                .containsExactly(Kind.REPEATED);
    }

    @Test
    void twoWordsThatComeTwiceRunningAreARepetition() {
        List<Flag> flags = of(words("s", 5), List.of("a", "b", "a", "b", "c"), at(5, 0, 1, 2, 3, 4));
        assertThat(steps(only(flags, Kind.REPEATED))).containsExactly(3, 4);
    }

    @Test
    void anEvenRowOfAWordIsUniformAndThatOfTheEndMarkMayBe() {
        double[][] weights = at(4, 0, 1, 2, 3);
        weights[1] = new double[] {.25, .25, .25, .25};
        weights[3] = weights[1];
        List<Flag> flags = of(ended(words("s", 3)), ended(words("t", 3)), weights);
        assertThat(steps(only(flags, Kind.UNIFORM))).containsExactly(2);
    }
}
