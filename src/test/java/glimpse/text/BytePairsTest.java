package glimpse.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BytePairsTest {

    /** The words of the paper's example: low 5, lower 2, newest 6, widest 3. */
    private static final List<String> PAPER = List.of(
            "low low low low low", "lower lower", "newest newest newest newest newest newest", "widest widest widest");

    private static List<String> learnt(List<String> texts, boolean lowercase, int atMost) {
        return Tokenization.BPE.learn(texts, lowercase, false, atMost).stream()
                .map(Merge::line)
                .toList();
    }

    private static Tokenizer tokenizer(List<String> texts, boolean lowercase, int atMost) {
        return Tokenization.BPE.with(Tokenization.BPE.learn(texts, lowercase, false, atMost), lowercase, false);
    }

    @Test
    void theMostFrequentPairIsMergedAndOfEquallyFrequentOnesTheFirstByTheAlphabet() {
        // es and st come 9 times, then lo 7, then ew, ne and w est 6, then low 5, then de, id and wi 3
        assertThat(learnt(PAPER, true, 8))
                .containsExactly(
                        "e@@ s@@", "es@@ t", "l@@ o@@", "e@@ w@@", "ew@@ est", "n@@ ewest", "lo@@ w", "d@@ est");
    }

    @Test
    void pairsThatComeOnceAreNotLearnt() {
        assertThat(learnt(List.of("abc abd xyz"), true, 100)).containsExactly("a@@ b@@");
        assertThat(learnt(List.of("a b c", ""), true, 100)).isEmpty();
    }

    @Test
    void aPairThatOverlapsItselfIsMergedFromTheLeft() {
        assertThat(tokenizer(List.of("aaaaa aaaaa"), true, 1).tokens("aaaaa")).containsExactly("aa@@", "aa@@", "a");
    }

    @Test
    void theOrderOfTheTextsDoesNotMatter() {
        List<String> backwards = new ArrayList<>(PAPER);
        Collections.reverse(backwards);
        assertThat(learnt(backwards, true, 100)).isEqualTo(learnt(PAPER, true, 100));
    }

    @Test
    void countsStayRightWhileWordsAreMerged() {
        List<String> texts = List.of("banana bandana ananas", "panama banana nana", "anna hanna nanna mannan");
        assertThat(learnt(texts, true, 100)).isEqualTo(counted(texts));
    }

    /** The same merges found by counting everything anew after each. */
    private static List<String> counted(List<String> texts) {
        List<String> merges = new ArrayList<>();
        List<List<String>> words = new ArrayList<>();
        texts.forEach(text -> List.of(text.split(" ")).forEach(word -> words.add(BytePairs.letters(word))));
        while (true) {
            List<Merge> pairs = new ArrayList<>();
            for (List<String> word : words) {
                for (int i = 1; i < word.size(); i++) {
                    pairs.add(new Merge(word.get(i - 1), word.get(i)));
                }
            }
            Collections.sort(pairs);
            Merge best = new Merge("", "");
            for (Merge pair : pairs) {
                if (Collections.frequency(pairs, pair) > Math.max(1, Collections.frequency(pairs, best))) {
                    best = pair;
                }
            }
            if (best.left().isEmpty()) {
                return merges;
            }
            merges.add(best.line());
            words.replaceAll(best::in);
        }
    }

    @Test
    void aWordThatWasNeverSeenIsCutIntoPieces() {
        Tokenizer pieces = tokenizer(PAPER, true, 7);
        assertThat(pieces.tokens("The newest, lowest"))
                .containsExactly("T@@", "h@@", "e", "newest", ",", "lo@@", "w@@", "est");
        assertThat(pieces.tokens(" \t\n ")).isEmpty();
    }

    @Test
    void inLowerCaseThePiecesKeepTheirSpelling() {
        assertThat(tokenizer(PAPER, true, 7).tokens("LoWest İLow")).containsExactly("Lo@@", "W@@", "est", "İ@@", "Low");
        assertThat(tokenizer(PAPER, false, 7).tokens("Lowest")).containsExactly("L@@", "o@@", "w@@", "est");
    }

    @Test
    void charactersBeyondTheBasicPlaneStayWhole() {
        assertThat(tokenizer(PAPER, true, 7).tokens("a𠮷b")).containsExactly("a@@", "𠮷@@", "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I don't know where Tom's lowest hat is.",
                "“L'homme qu'il a vu”, n'est-il pas d'ici?",
                "Mail me @ 3.14 @@ or a@b.com!",
                "İSTANBUL ΟΔΟΣ Straße é"
            })
    void piecesJoinToWhatTheirWordsWouldJoinTo(String text) {
        for (boolean lowercase : new boolean[] {true, false}) {
            Tokenizer pieces = tokenizer(PAPER, lowercase, 7);
            assertThat(pieces.join(pieces.tokens(text)))
                    .isEqualTo(PlainTokenizer.WORDS.join(PlainTokenizer.WORDS.tokens(text)));
        }
    }

    @Test
    void aLastPieceThatShouldGoOnEndsItsWord() {
        assertThat(tokenizer(PAPER, true, 7).join(List.of("a", "lo@@", "w@@"))).isEqualTo("a low");
    }

    @Test
    void aMergeIsReadAsItIsWritten() {
        Merge merge = new Merge("th@@", "e@@");
        assertThat(merge.line()).isEqualTo("th@@ e@@");
        assertThat(Merge.of(merge.line())).contains(merge);
        assertThat(merge.piece()).isEqualTo("the@@");
    }

    @Test
    void itsPiecesAreCutFromWholeWords() {
        assertThat(new BytePairs(List.of(), true).whole().tokens("low lower")).containsExactly("low", "lower");
    }
}
