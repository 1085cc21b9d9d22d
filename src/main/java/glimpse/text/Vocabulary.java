package glimpse.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Words and their numbers. */
public final class Vocabulary {

    /** The special words that a vocabulary of ours begins with: padding, unknown, start, end. */
    public static final List<String> SPECIALS = List.of("<pad>", "<unk>", "<s>", "</s>");

    private final List<String> words;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> ordinary = new HashMap<>();
    private final Specials specials;

    /**
     * The numbers of the special words; −1 for one that the vocabulary does without.
     *
     * @param padding fills up shorter sentences
     * @param unknown stands for words that the vocabulary lacks
     * @param start comes before the first word of an output
     * @param end ends a sentence
     */
    public record Specials(int padding, int unknown, int start, int end) {

        /** Those of {@link Vocabulary#SPECIALS}. */
        public static final Specials DEFAULT = new Specials(0, 1, 2, 3);
    }

    /** Where a word comes twice, its first number counts. */
    public Vocabulary(List<String> words, Specials specials) {
        this.words = List.copyOf(words);
        this.specials = specials;
        for (int i = 0; i < this.words.size(); i++) {
            numbers.putIfAbsent(this.words.get(i), i);
            if (!isSpecial(i)) {
                ordinary.putIfAbsent(this.words.get(i), i);
            }
        }
    }

    /**
     * The most frequent words after the special ones; equally frequent ones in alphabetical order. A word of the texts
     * that is spelled like a special one is another word, and has its own number.
     *
     * @param counts how often each word occurs
     * @param atMost the size with the special words; 0 for no limit
     * @param atLeast how often a word must occur
     */
    public static Vocabulary of(Map<String, Integer> counts, int atMost, int atLeast) {
        List<String> words = new ArrayList<>(SPECIALS);
        counts.entrySet().stream()
                .filter(e -> e.getValue() >= atLeast)
                .sorted(Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(atMost == 0 ? Long.MAX_VALUE : Math.max(0, atMost - SPECIALS.size()))
                .forEach(e -> words.add(e.getKey()));
        return new Vocabulary(words, Specials.DEFAULT);
    }

    public int size() {
        return words.size();
    }

    public Specials specials() {
        return specials;
    }

    public List<String> words() {
        return words;
    }

    public String word(int number) {
        return words.get(number);
    }

    public OptionalInt number(String word) {
        Integer number = numbers.get(word);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The number of a word that is not special, however it is spelled. */
    public OptionalInt ordinary(String word) {
        Integer number = ordinary.get(word);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Whether this is one of the four special words. */
    public boolean isSpecial(int number) {
        return number == specials.padding()
                || number == specials.unknown()
                || number == specials.start()
                || number == specials.end();
    }
}
