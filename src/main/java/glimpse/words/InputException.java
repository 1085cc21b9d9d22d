package glimpse.words;

import java.util.Arrays;
import java.util.Optional;

/**
 * Something that a person gave cannot be used: a file, a setting, a sentence. Carries one sentence that says what is
 * wrong, where, and what would be right.
 */
public final class InputException extends RuntimeException {

    private final String key;
    private final transient Object[] values;
    private final transient Optional<Question> question;

    /**
     * @param key the sentence's key in {@link Words}
     * @param values what its placeholders stand for; a fault among them stands for its own sentence
     */
    public InputException(String key, Object... values) {
        this(Optional.empty(), key, values);
    }

    private InputException(Optional<Question> question, String key, Object... values) {
        super(sentence(Words.ENGLISH, key, values));
        this.key = key;
        this.values = values.clone();
        this.question = question;
    }

    /** Something that an answer would mend. */
    public static InputException asking(Question question, String key, Object... values) {
        return new InputException(Optional.of(question), key, values);
    }

    /** What a person has to decide, if that is all that is wrong. */
    public Optional<Question> question() {
        return question;
    }

    /** The sentence in the language of {@code words}. */
    public String sentence(Words words) {
        return sentence(words, key, values);
    }

    private static String sentence(Words words, String key, Object... values) {
        Object[] said = Arrays.stream(values)
                .map(value -> value instanceof InputException inner ? inner.sentence(words) : value)
                .toArray();
        return words.get(key, said);
    }

    /** The sentence's key. */
    public String key() {
        return key;
    }
}
