package glimpse.train;

import glimpse.text.Language;
import glimpse.text.Language.Encoded;
import java.util.List;

/**
 * How many target words a vocabulary lacks: a model is asked for the unknown word in their place, which is easy to foretell, so
 * that a loss or a perplexity tells little where there are many.
 *
 * @param words all, the end marks not counted
 * @param unknown of these
 */
public record KnownWords(long words, long unknown) {

    /** Of the targets of pairs. */
    public static KnownWords of(List<TextPair> pairs, Language target) {
        return pairs.stream()
                .map(pair -> of(target.encodeTarget(pair.target())))
                .reduce(new KnownWords(0, 0), KnownWords::plus);
    }

    private static KnownWords of(Encoded text) {
        return new KnownWords(text.ids().length - 1, text.unknown().size());
    }

    /** Of both. */
    public KnownWords plus(KnownWords other) {
        return new KnownWords(words + other.words, unknown + other.unknown);
    }

    /** The unknown ones among all, 0…1. */
    public double unknownShare() {
        return (double) unknown / Math.max(1, words);
    }
}
