package glimpse.text;

import java.util.List;

/** The tokenizers that a specification and a model's description can name. */
public enum Tokenization {
    WORDS(PlainTokenizer.WORDS),
    CHARACTERS(PlainTokenizer.CHARACTERS),
    LETTERS(PlainTokenizer.LETTERS),
    WHITESPACE(PlainTokenizer.WHITESPACE),
    /** {@link BytePairs}: alone needs merges, which are learnt. */
    BPE(PlainTokenizer.WORDS);

    private final PlainTokenizer plain;

    Tokenization(PlainTokenizer plain) {
        this.plain = plain;
    }

    /** Whether merges belong to it. */
    public boolean hasMerges() {
        return this == BPE;
    }

    /**
     * The merges that it learns from texts, in order; none where it has none.
     *
     * @param lowercase whether from the texts in lower case
     * @param normalise whether from their {@link Normalised} form
     */
    public List<Merge> learn(List<String> texts, boolean lowercase, boolean normalise, int atMost) {
        if (!hasMerges()) {
            return List.of();
        }
        List<String> read = normalise
                ? texts.stream().map(text -> Normalised.of(text).text()).toList()
                : texts;
        return BytePairs.learn(read, lowercase, atMost);
    }

    /**
     * The tokenizer with these merges; they count only where it has some.
     *
     * @param normalise whether it cuts the {@link Normalised} form of a text
     */
    public Tokenizer with(List<Merge> merges, boolean lowercase, boolean normalise) {
        Tokenizer tokenizer = hasMerges() ? new BytePairs(merges, lowercase) : plain;
        return normalise ? new NormalisingTokenizer(tokenizer) : tokenizer;
    }
}
