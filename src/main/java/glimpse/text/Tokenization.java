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
     */
    public List<Merge> learn(List<String> texts, boolean lowercase, int atMost) {
        return hasMerges() ? BytePairs.learn(texts, lowercase, atMost) : List.of();
    }

    /** The tokenizer with these merges; they count only where it has some. */
    public Tokenizer with(List<Merge> merges, boolean lowercase) {
        return hasMerges() ? new BytePairs(merges, lowercase) : plain;
    }
}
