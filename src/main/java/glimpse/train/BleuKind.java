package glimpse.train;

import glimpse.text.Language;
import glimpse.words.InputException;
import java.util.List;
import java.util.Locale;

/**
 * Which BLEU: scores of two kinds cannot be compared.
 *
 * @param tokens what is counted
 * @param lowercase whether in lower case, as sacreBLEU's {@code -lc}; the model's own tokens are cased as its target is
 */
public record BleuKind(BleuTokens tokens, boolean lowercase) {

    /** @throws InputException if the case of the model's own tokens is asked for */
    public BleuKind {
        if (lowercase && tokens == BleuTokens.MODEL) {
            throw new InputException("fault.only-with", "--lowercase", "--bleu 13a, --bleu char");
        }
    }

    /** What is counted of a text; {@code target} is the model's own language. */
    public List<String> of(String text, Language target) {
        return tokens.of(lowercase ? text.toLowerCase(Locale.ROOT) : text, target);
    }
}
