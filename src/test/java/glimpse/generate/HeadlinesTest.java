package glimpse.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlinesTest {

    private static final List<Pair> PAIRS =
            Generator.make(Request.of(Kind.HEADLINES, 5_000, 11)).pairs();
    private static final List<Pair> UNSEEN = Generator.make(
                    new Request(Kind.HEADLINES, Optional.of(1_000), 12, true, Optional.empty()))
            .pairs();

    static List<String> families() {
        return Headlines.FAMILIES;
    }

    @ParameterizedTest
    @MethodSource("families")
    void aFamilyHasFiveBodiesFourHeadlinesAndAFifthHeldOut(String name) {
        EventFamily family = EventFamily.read(name);
        assertThat(family.sorts()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(family.sorts()).extracting(EventFamily.Sort::headline).doesNotHaveDuplicates();
        assertThat(family.bodies()).hasSizeBetween(5, 7);
        assertThat(family.bodies()).filteredOn(EventFamily.Body::heldOut).hasSize(1);
        assertThat(family.besides()).isNotEmpty();
    }

    @Test
    void thereIsVariety() {
        WordLists lists = WordLists.read("headlines/lists.txt");
        assertThat(lists.get("place")).hasSizeGreaterThanOrEqualTo(60);
        assertThat(lists.get("first").size() * lists.get("last").size()).isGreaterThan(120);
        assertThat(Resource.lines("headlines/distractors.txt")).hasSizeGreaterThanOrEqualTo(60);
        lists.lists().values().forEach(list -> assertThat(list).doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyFactOfAHeadlineStandsInItsReport(boolean heldOut) {
        Set<String> values = new HashSet<>();
        WordLists.read("headlines/lists.txt").lists().values().forEach(values::addAll);
        for (Pair pair : heldOut ? UNSEEN : PAIRS) {
            Set<String> report = words(pair.source());
            for (String word : pair.target().split("[ ,]+")) {
                if (values.contains(word) || word.matches(".*\\d.*")) {
                    assertThat(report).as(pair.toString()).contains(word.toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[ ,.;:!?\"]+"))
                .collect(Collectors.toSet());
    }

    @Test
    void aReportHasThirtyToSixtyWordsInTwoToFiveSentences() {
        Pattern end = Pattern.compile("[.!?]\"?(?= |$)");
        assertThat(PAIRS).allSatisfy(pair -> {
            assertThat(pair.source().split(" ").length).isBetween(30, 60);
            assertThat(end.matcher(pair.source()).results().count())
                    .as(pair.source())
                    .isBetween(2L, 5L);
        });
    }

    @Test
    void aHeadlineHasFiveToTenWords() {
        assertThat(PAIRS).allSatisfy(pair -> assertThat(pair.target().split(" ").length)
                .as(pair.target())
                .isBetween(5, 10));
    }

    @Test
    void everyBodyGoesWithEverySortOfItsFamily() {
        WordLists lists = WordLists.read("headlines/lists.txt");
        for (String name : Headlines.FAMILIES) {
            EventFamily family = EventFamily.read(name);
            for (EventFamily.Sort sort : family.sorts()) {
                for (EventFamily.Body body : family.bodies()) {
                    for (int seed = 0; seed < 20; seed++) {
                        Slots slots = new Slots(lists, sort.phrases(), new HashSet<>(), new Random(seed));
                        body.sentences().forEach(slots::fill);
                        assertThat(slots.fillAgain(sort.headline())).doesNotContain("{");
                    }
                }
            }
        }
    }

    @Test
    void heldOutTemplatesNeverOccurWithoutTheSwitch() {
        assertThat(PAIRS).noneMatch(pair -> isOfHeldOut(pair.source()));
        assertThat(UNSEEN).allMatch(pair -> isOfHeldOut(pair.source()));
    }

    /** Whether a run of words that only a held-out body has stands in the report. */
    private static boolean isOfHeldOut(String report) {
        return Headlines.FAMILIES.stream()
                .flatMap(name -> EventFamily.read(name).bodies().stream())
                .filter(EventFamily.Body::heldOut)
                .anyMatch(body -> report.contains(fixedWords(body)));
    }

    /** The longest run of a body's words that does not change. */
    private static String fixedWords(EventFamily.Body body) {
        return body.sentences().stream()
                .flatMap(sentence -> Arrays.stream(sentence.split("\\{[a-z0-9]+}|\\([^()]*\\)")))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }
}
