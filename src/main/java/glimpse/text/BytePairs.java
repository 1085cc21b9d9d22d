package glimpse.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pieces of words by byte-pair encoding (Sennrich, Haddow and Birch 2016, section 3.2): the words of {@link
 * PlainTokenizer#WORDS} are cut into characters, and the merges made in the order in which they were learnt. A piece that
 * its word goes on after ends in {@code @@}: {@code lo@@ w@@ est}.
 */
public final class BytePairs implements Tokenizer {

    private final List<Merge> merges;
    private final boolean lowercase;
    private final Map<Merge, Integer> ranks = new HashMap<>();

    /**
     * @param merges in the order in which they were learnt
     * @param lowercase whether they were learnt from words in lower case; the pieces keep their spelling nevertheless
     */
    public BytePairs(List<Merge> merges, boolean lowercase) {
        this.merges = List.copyOf(merges);
        this.lowercase = lowercase;
        for (Merge merge : this.merges) {
            ranks.putIfAbsent(merge, ranks.size());
        }
    }

    /**
     * Learns merges from texts.
     *
     * @param atMost how many; fewer where no pair is left that comes twice
     */
    static List<Merge> learn(List<String> texts, boolean lowercase, int atMost) {
        Map<String, Integer> words = new HashMap<>();
        for (String text : texts) {
            for (String word : PlainTokenizer.WORDS.tokens(text)) {
                words.merge(lowercase ? lower(word) : word, 1, Integer::sum);
            }
        }
        return new MergeLearning(words).learn(atMost);
    }

    @Override
    public Optional<List<Merge>> merges() {
        return Optional.of(merges);
    }

    @Override
    public List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        for (String word : PlainTokenizer.WORDS.tokens(text)) {
            List<String> pieces = merged(letters(lowercase ? lower(word) : word));
            tokens.addAll(lowercase ? spelled(word, pieces) : pieces);
        }
        return tokens;
    }

    @Override
    public String spelling(String token) {
        return token.endsWith(Merge.MARK) ? token.substring(0, token.length() - Merge.MARK.length()) : token;
    }

    /** The words that the pieces make, joined as words are; a last piece that should go on ends its word. */
    @Override
    public Tokenizer whole() {
        return PlainTokenizer.WORDS;
    }

    @Override
    public String join(List<String> tokens) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (String token : tokens) {
            boolean goesOn = token.endsWith(Merge.MARK);
            word.append(token, 0, token.length() - (goesOn ? Merge.MARK.length() : 0));
            if (!goesOn) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return PlainTokenizer.WORDS.join(words);
    }

    /** A word as its characters, all marked but the last. */
    static List<String> letters(String word) {
        List<String> letters = new ArrayList<>();
        for (int at = 0; at < word.length(); ) {
            int end = word.offsetByCodePoints(at, 1);
            letters.add(word.substring(at, end) + (end < word.length() ? Merge.MARK : ""));
            at = end;
        }
        return letters;
    }

    private List<String> merged(List<String> letters) {
        List<String> pieces = letters;
        for (Optional<Merge> next = first(pieces); next.isPresent(); next = first(pieces)) {
            pieces = next.get().in(pieces);
        }
        return pieces;
    }

    /** Of the merges that can be made the one that was learnt first. */
    private Optional<Merge> first(List<String> pieces) {
        Optional<Merge> first = Optional.empty();
        int best = Integer.MAX_VALUE;
        for (int i = 1; i < pieces.size(); i++) {
            Merge merge = new Merge(pieces.get(i - 1), pieces.get(i));
            int rank = ranks.getOrDefault(merge, Integer.MAX_VALUE);
            if (rank < best) {
                best = rank;
                first = Optional.of(merge);
            }
        }
        return first;
    }

    /** The pieces of a word in its own spelling. */
    private static List<String> spelled(String word, List<String> pieces) {
        List<String> spelled = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < pieces.size(); i++) {
            String mark = i < pieces.size() - 1 ? Merge.MARK : "";
            int end = at + pieces.get(i).length() - mark.length();
            spelled.add(word.substring(at, end) + mark);
            at = end;
        }
        return spelled;
    }

    /** In lower case character by character, so that what is cut can be found again in the word as it was written. */
    private static String lower(String word) {
        StringBuilder lower = new StringBuilder();
        word.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
        return lower.toString();
    }
}
