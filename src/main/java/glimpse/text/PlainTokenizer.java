package glimpse.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokenizers that need nothing learnt. */
public enum PlainTokenizer implements Tokenizer {
    /**
     * Words and punctuation marks. English clitics (do n't, Tom 's, I 'm) and French elisions (l' homme, qu' il) stand alone.
     */
    WORDS(Pattern.compile("(?iu)[\\p{L}\\p{M}]+?(?=n['’]t\\b)|n['’]t\\b|['’](?:s|m|re|ve|ll|d)\\b"
            + "|(?:jusqu|lorsqu|puisqu|quoiqu|qu|[cdjlmnst])['’](?=[\\p{L}])"
            + "|[\\p{L}\\p{M}]+|\\p{N}+(?:[.,:]\\p{N}+)*|\\S")) {
        @Override
        public String join(List<String> tokens) {
            StringBuilder text = new StringBuilder();
            for (String token : tokens) {
                boolean tight = text.length() == 0
                        || CLOSING.matcher(token).matches()
                        || OPEN_END.matcher(text).find();
                text.append(tight ? "" : " ").append(token);
            }
            return text.toString();
        }
    },
    /** Every character alone, but runs of Latin letters or digits together; white space is dropped. */
    CHARACTERS(Pattern.compile("\\p{IsLatin}+|\\p{Nd}+|\\S")) {
        @Override
        public String join(List<String> tokens) {
            return String.join("", tokens);
        }
    },
    /** Every character alone, spaces too. */
    LETTERS(Pattern.compile("(?s).")) {
        @Override
        public String join(List<String> tokens) {
            return String.join("", tokens);
        }
    },
    /** What stands between white space. */
    WHITESPACE(Pattern.compile("\\S+")) {
        @Override
        public String join(List<String> tokens) {
            return String.join(" ", tokens);
        }
    };

    private static final Pattern CLOSING = Pattern.compile("(?i)[.,;:!?)\\]}…%»-]|n['’]t|['’](?:s|m|re|ve|ll|d)");
    private static final Pattern OPEN_END =
            Pattern.compile("(?:[(\\[{«-]|(?:qu|[cdjlmnst])['’])$", Pattern.CASE_INSENSITIVE);

    private final Pattern token;

    PlainTokenizer(Pattern token) {
        this.token = token;
    }

    @Override
    public List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = token.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    /** The name in files: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
