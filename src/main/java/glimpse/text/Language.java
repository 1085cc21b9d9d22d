package glimpse.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * One side of a model: how its texts become word numbers.
 *
 * @param lowercase whether words are looked up in lower case
 * @param startMark whether a source begins with the start word
 * @param endMark whether a source ends with the end word
 * @param padTo a shorter source is filled up to so many tokens with the padding word, which is read like any other (what
 *     a model does that pads and does not mask); 0 for not
 */
public record Language(
        Tokenizer tokenizer, Vocabulary vocabulary, boolean lowercase, boolean startMark, boolean endMark, int padTo) {

    /** Without padding. */
    public Language(Tokenizer tokenizer, Vocabulary vocabulary, boolean lowercase, boolean startMark, boolean endMark) {
        this(tokenizer, vocabulary, lowercase, startMark, endMark, 0);
    }

    /**
     * A text in words and numbers.
     *
     * @param tokens as they were written, marks included
     * @param ids their numbers
     * @param unknown positions of the words that the vocabulary lacks
     */
    public record Encoded(List<String> tokens, int[] ids, List<Integer> unknown) {}

    /** The form in which a token stands in the vocabulary. */
    public String key(String token) {
        return lowercase ? token.toLowerCase(Locale.ROOT) : token;
    }

    /** A source text with the marks that the encoder expects. */
    public Encoded encodeSource(String text) {
        return encode(tokenizer.tokens(text), startMark, endMark, padTo);
    }

    /** A target text with the end mark. */
    public Encoded encodeTarget(String text) {
        return encode(tokenizer.tokens(text), false, true, 0);
    }

    private Encoded encode(List<String> tokens, boolean start, boolean end, int length) {
        List<String> marked = new ArrayList<>();
        if (start) {
            marked.add(vocabulary.word(vocabulary.specials().start()));
        }
        marked.addAll(tokens);
        if (end) {
            marked.add(vocabulary.word(vocabulary.specials().end()));
        }
        while (marked.size() < length) {
            marked.add(vocabulary.word(vocabulary.specials().padding()));
        }
        int[] ids = new int[marked.size()];
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            OptionalInt number = vocabulary.number(key(marked.get(i)));
            ids[i] = number.orElse(vocabulary.specials().unknown());
            if (number.isEmpty()) {
                unknown.add(i);
            }
        }
        return new Encoded(marked, ids, unknown);
    }

    /** A text from words, special words left out but for the unknown one. */
    public String decode(List<String> tokens) {
        List<String> plain = tokens.stream()
                .filter(token -> {
                    OptionalInt number = vocabulary.number(token);
                    return number.isEmpty()
                            || number.getAsInt() == vocabulary.specials().unknown()
                            || !vocabulary.isSpecial(number.getAsInt());
                })
                .toList();
        return tokenizer.join(plain);
    }
}
