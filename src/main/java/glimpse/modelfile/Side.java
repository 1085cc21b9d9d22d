package glimpse.modelfile;

import glimpse.text.Language;
import glimpse.text.Merge;
import glimpse.text.Tokenization;
import glimpse.text.Vocabulary;
import glimpse.text.Vocabulary.Specials;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.List;

/**
 * How one side of a model treats its texts, as {@code model.json} says it.
 *
 * @param tokenizer what cuts a text
 * @param normalise whether texts are read in their {@link glimpse.text.Normalised} form; a file of before there was one
 *     does not say so, and they are not
 * @param lowercase whether words are looked up in lower case
 * @param startMark whether a source begins with {@code <s>}
 * @param endMark whether a source ends with {@code </s>}
 * @param padTo a shorter source is filled up to so many tokens with {@code <pad>}, which is not masked; 0 for not
 * @param exact whether a word is looked up only as it is spelled, as most programs do
 * @param specials the numbers of the special words, where they are not {@link Vocabulary#SPECIALS}, the first four
 */
public record Side(
        Tokenization tokenizer,
        boolean normalise,
        boolean lowercase,
        boolean startMark,
        boolean endMark,
        int padTo,
        boolean exact,
        Specials specials) {

    /** As long as any sentence gets; every source is filled up to {@code padTo}, so each costs that much. */
    private static final int MOST_PADDING = 1000;

    public Side {
        checkPadding(padTo);
    }

    /** @throws InputException if no source can be filled up to so many tokens */
    public static void checkPadding(int padTo) {
        if (padTo < 0 || padTo > MOST_PADDING) {
            throw new InputException("fault.out-of-range", "padTo", padTo, 0, MOST_PADDING);
        }
    }

    /** @throws InputException if a target was given what only a source has: it always ends with its mark, and with that alone */
    public static void checkTarget(boolean startMark, boolean endMark, int padTo) {
        ofSource("target.startMark", startMark, false);
        ofSource("target.endMark", endMark, true);
        ofSource("target.padTo", padTo, 0);
    }

    private static void ofSource(String field, Object value, Object standard) {
        if (!value.equals(standard)) {
            throw new InputException("fault.of-a-source", field, value.toString());
        }
    }

    /** Words in lower case, with an end mark. */
    public static final Side DEFAULT = new Side(Tokenization.WORDS, true, false, true);

    /** As texts are, without padding. */
    public Side(Tokenization tokenizer, boolean lowercase, boolean startMark, boolean endMark) {
        this(tokenizer, false, lowercase, startMark, endMark, 0, false, Specials.DEFAULT);
    }

    /** @throws InputException if a file of words lacks the special ones */
    void checkVocabulary(Path file, List<String> words) {
        int count = Vocabulary.SPECIALS.size();
        if (specials.equals(Specials.DEFAULT)) {
            if (words.size() < count || !words.subList(0, count).equals(Vocabulary.SPECIALS)) {
                throw new InputException("fault.vocabulary-specials", file, String.join(" ", Vocabulary.SPECIALS));
            }
            return;
        }
        within("specials.padding", specials.padding(), 0, words);
        within("specials.unknown", specials.unknown(), -1, words);
        within("specials.start", specials.start(), startMark ? 0 : -1, words);
        within("specials.end", specials.end(), endMark ? 0 : -1, words);
    }

    private static void within(String field, int number, int least, List<String> words) {
        if (number < least || number >= words.size()) {
            throw new InputException("fault.out-of-range", field, number, least, words.size() - 1);
        }
    }

    /**
     * The language with what was learnt for it.
     *
     * @param merges of its tokenizer, in order; none where that has none
     * @param words the vocabulary, with the special words in their places
     */
    public Language language(List<Merge> merges, List<String> words) {
        Vocabulary vocabulary = new Vocabulary(words, specials);
        return new Language(
                tokenizer.with(merges, lowercase, normalise), vocabulary, lowercase, startMark, endMark, padTo, exact);
    }
}
