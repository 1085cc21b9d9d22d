package glimpse.figure;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordPairTest {

    private static final Trace CAT = Traces.cat();
    private static final List<Node> OUTPUT = CAT.path(CAT.best());

    @Test
    void ofOneOutputTheWordsStandAlone() {
        assertThat(WordPair.of(List.of(OUTPUT))).extracting(WordPair::shown).startsWith("我", "有");
        assertThat(WordPair.of(List.of(OUTPUT))).noneMatch(WordPair::differs);
        assertThat(WordPair.of(List.of())).isEmpty();
    }

    @Test
    void aWordThatBothWriteStandsOnceAndTwoThatDifferStandSideBySide() {
        List<Node> other = List.of(OUTPUT.get(0), OUTPUT.get(4), OUTPUT.get(2));
        List<WordPair> pairs = WordPair.of(List.of(OUTPUT.subList(0, 3), other));
        assertThat(pairs).extracting(WordPair::shown).containsExactly("我", "有│猫", "一");
        assertThat(pairs).extracting(WordPair::differs).containsExactly(false, true, false);
    }

    @Test
    void whereOneOutputHasEndedADashStandsInItsPlace() {
        List<WordPair> pairs = WordPair.of(List.of(OUTPUT.subList(0, 1), OUTPUT.subList(0, 2)));
        assertThat(pairs).extracting(WordPair::shown).containsExactly("我", "–│有");
    }
}
