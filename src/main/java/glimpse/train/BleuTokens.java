package glimpse.train;

import glimpse.text.Language;
import glimpse.words.InputException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What BLEU counts. A score over one kind of token cannot be compared with a score over another. */
public enum BleuTokens {
    /** The model's own target tokens, as it looks them up (in lower case where it does): what training validates with. Models of different tokenizers cannot be compared. */
    MODEL("model") {
        @Override
        public List<String> of(String text, Language target) {
            return target.words(text);
        }
    },
    /** mteval-v13a's, sacreBLEU's standard: for languages that are written with spaces. */
    MTEVAL("13a") {
        @Override
        public List<String> of(String text, Language target) {
            return words(mteval(text));
        }
    },
    /** Every character but white space, as sacreBLEU's {@code char}: for Chinese. */
    CHARACTERS("char") {
        @Override
        public List<String> of(String text, Language target) {
            return text.codePoints()
                    .filter(c -> !Character.isWhitespace(c))
                    .mapToObj(Character::toString)
                    .toList();
        }
    };

    private static final Pattern SYMBOL = Pattern.compile("([{-~\\[-` -&(-+:-@/])");
    private static final Pattern STOP_BEHIND_OTHER = Pattern.compile("([^0-9])([.,])");
    private static final Pattern STOP_BEFORE_OTHER = Pattern.compile("([.,])([^0-9])");
    private static final Pattern DASH_BEHIND_DIGIT = Pattern.compile("([0-9])(-)");

    private static final Pattern WORD = Pattern.compile("(?U)\\S+");

    private final String id;

    BleuTokens(String id) {
        this.id = id;
    }

    /** The name on the command line, in sacreBLEU's words. */
    public String id() {
        return id;
    }

    /** @throws InputException if the name is not known */
    public static BleuTokens named(String id) {
        return Stream.of(values())
                .filter(tokens -> tokens.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        "fault.unknown-choice",
                        "--bleu",
                        id,
                        String.join(
                                ", ", Stream.of(values()).map(BleuTokens::id).toList())));
    }

    /** @param target the model's own language */
    public abstract List<String> of(String text, Language target);

    /** The rules of mteval-v13a.pl for Western languages, one after the other. */
    private static String mteval(String text) {
        String plain = text.replace("<skipped>", "").replace("-\n", "").replace('\n', ' ');
        plain = plain.replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">");
        String apart = SYMBOL.matcher(" " + plain + " ").replaceAll(" $1 ");
        apart = STOP_BEHIND_OTHER.matcher(apart).replaceAll("$1 $2 ");
        apart = STOP_BEFORE_OTHER.matcher(apart).replaceAll(" $1 $2");
        return DASH_BEHIND_DIGIT.matcher(apart).replaceAll("$1 $2 ");
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
