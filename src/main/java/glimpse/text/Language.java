package glimpse.text;

import glimpse.words.InputException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One side of a model: how its texts become word numbers.
 *
 * @param lowercase whether words are looked up in lower case
 * @param startMark whether a source begins with the start word
 * @param endMark whether a source ends with the end word
 * @param padTo a shorter source is filled up to so many tokens with the padding word, which is read like any other (what
 *     a model does that pads and does not mask); 0 for not
 * @param exact whether a word that the vocabulary lacks is unknown, even where it has another spelling of it
 */
public record Language(
        Tokenizer tokenizer,
        Vocabulary vocabulary,
        boolean lowercase,
        boolean startMark,
        boolean endMark,
        int padTo,
        boolean exact) {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /** Without padding. */
    public Language(Tokenizer tokenizer, Vocabulary vocabulary, boolean lowercase, boolean startMark, boolean endMark) {
        this(tokenizer, vocabulary, lowercase, startMark, endMark, 0, false);
    }

    /**
     * A text in words and numbers.
     *
     * @param tokens as they were written, marks included
     * @param ids their numbers
     * @param unknown positions of the words that the vocabulary lacks
     * @param readAs the words that were read in place of others that it lacks, by position
     */
    public record Encoded(List<String> tokens, int[] ids, List<Integer> unknown, Map<Integer, String> readAs) {}

    /**
     * A word looked up.
     *
     * @param number that of the unknown word where the vocabulary lacks it
     * @param known whether the vocabulary has it, or another spelling of it
     * @param readAs that other spelling; empty where there was no need of it
     */
    public record Found(int number, boolean known, Optional<String> readAs) {}

    /** The form in which a token stands in the vocabulary. */
    public String key(String token) {
        return lowercase ? token.toLowerCase(Locale.ROOT) : token;
    }

    /** Whether the vocabulary has a word, or another spelling of it. */
    public boolean knows(String word) {
        return lookUp(word).isPresent();
    }

    /**
     * Looks a word up; a person who writes {@code </s>} means these letters, not the end. One that the vocabulary lacks
     * is tried without its accents and in the other case, before it is unknown (a reader would know it too), unless words
     * are looked up exactly.
     *
     * @throws InputException if it is unknown and the vocabulary has no word for that
     */
    public Found find(String word) {
        return lookUp(word).orElseGet(() -> unknown(word));
    }

    private Found unknown(String word) {
        int number = vocabulary.specials().unknown();
        if (number < 0) {
            throw new InputException("fault.no-unknown-word", word);
        }
        return new Found(number, false, Optional.empty());
    }

    private Optional<Found> lookUp(String word) {
        String key = key(word);
        OptionalInt number = vocabulary.ordinary(key);
        if (number.isPresent()) {
            return Optional.of(new Found(number.getAsInt(), true, Optional.empty()));
        }
        if (exact) {
            return Optional.empty();
        }
        return spellings(key)
                .filter(other -> vocabulary.ordinary(other).isPresent())
                .findFirst()
                .map(other -> new Found(vocabulary.ordinary(other).getAsInt(), true, Optional.of(other)));
    }

    private static Stream<String> spellings(String key) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(key, Normalizer.Form.NFD)).replaceAll("");
        return Stream.of(key, plain)
                .flatMap(word ->
                        Stream.of(word, word.toLowerCase(Locale.ROOT), capital(word), word.toUpperCase(Locale.ROOT)))
                .filter(word -> !word.equals(key));
    }

    private static String capital(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT)
                + word.substring(first).toLowerCase(Locale.ROOT);
    }

    /** The whole words of a text as they are looked up. */
    public List<String> words(String text) {
        return tokenizer.whole().tokens(text).stream().map(this::key).toList();
    }

    /** A source text with the marks that the encoder expects. */
    public Encoded encodeSource(String text) {
        return encode(text, startMark, endMark, padTo);
    }

    /** A target text with the end mark. */
    public Encoded encodeTarget(String text) {
        return encode(text, false, true, 0);
    }

    private Encoded encode(String text, boolean start, boolean end, int length) {
        List<String> tokens = new ArrayList<>();
        List<Integer> ids = new ArrayList<>();
        List<Integer> unknown = new ArrayList<>();
        Map<Integer, String> readAs = new TreeMap<>();
        if (start) {
            mark(vocabulary.specials().start(), tokens, ids);
        }
        for (Tokenizer.Token token : tokenizer.cut(text)) {
            Found found = find(token.read());
            found.readAs().ifPresent(other -> readAs.put(tokens.size(), other));
            if (!found.known()) {
                unknown.add(tokens.size());
            }
            tokens.add(token.written());
            ids.add(found.number());
        }
        if (end) {
            mark(vocabulary.specials().end(), tokens, ids);
        }
        while (tokens.size() < length) {
            mark(vocabulary.specials().padding(), tokens, ids);
        }
        return new Encoded(tokens, ids.stream().mapToInt(id -> id).toArray(), unknown, readAs);
    }

    private void mark(int special, List<String> tokens, List<Integer> ids) {
        tokens.add(vocabulary.word(special));
        ids.add(special);
    }

    /**
     * A text from words, special words left out but for the unknown one.
     *
     * @param ids the numbers of the tokens: a word that is spelled like a special one is none
     */
    public String decode(List<String> tokens, List<Integer> ids) {
        List<String> plain = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            int id = ids.get(i);
            if (id == vocabulary.specials().unknown() || !vocabulary.isSpecial(id)) {
                plain.add(tokens.get(i));
            }
        }
        return tokenizer.join(plain);
    }
}
