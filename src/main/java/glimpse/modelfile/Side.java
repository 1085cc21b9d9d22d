package glimpse.modelfile;

import glimpse.text.Language;
import glimpse.text.PlainTokenizer;
import glimpse.text.Vocabulary;
import java.util.List;

/**
 * How one side of a model treats its texts, as {@code model.json} says it.
 *
 * @param tokenizer what cuts a text
 * @param lowercase whether words are looked up in lower case
 * @param startMark whether a source begins with {@code <s>}
 * @param endMark whether a source ends with {@code </s>}
 */
public record Side(PlainTokenizer tokenizer, boolean lowercase, boolean startMark, boolean endMark) {

    /** Words in lower case, with an end mark. */
    public static final Side DEFAULT = new Side(PlainTokenizer.WORDS, true, false, true);

    /** The language with a vocabulary whose first words are the special ones. */
    public Language language(List<String> words) {
        Vocabulary vocabulary = new Vocabulary(words, Vocabulary.Specials.DEFAULT);
        return new Language(tokenizer, vocabulary, lowercase, startMark, endMark);
    }
}
