package glimpse.words;

/**
 * Something that a person gave cannot be used: a file, a setting, a sentence. Carries one sentence that says what is
 * wrong, where, and what would be right.
 */
public final class InputException extends RuntimeException {

    private final String key;
    private final transient Object[] values;

    /**
     * @param key the sentence's key in {@link Words}
     * @param values what its placeholders stand for
     */
    public InputException(String key, Object... values) {
        super(Words.ENGLISH.get(key, values));
        this.key = key;
        this.values = values.clone();
    }

    /** The sentence in the language of {@code words}. */
    public String sentence(Words words) {
        return words.get(key, values);
    }

    /** The sentence's key. */
    public String key() {
        return key;
    }
}
