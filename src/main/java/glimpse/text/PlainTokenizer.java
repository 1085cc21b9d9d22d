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
            boolean tight = true;
            boolean quoted = false;
            for (String token : tokens) {
                boolean quote = token.equals("\"");
                tight |= quote ? quoted : closes(token, text);
                text.append(tight ? "" : " ").append(token);
                tight = quote ? !quoted : OPEN_END.matcher(text).find();
                quoted ^= quote;
            }
            return text.toString();
        }
    },
    /** Every character alone, but runs of Latin letters or digits together; white space is dropped. */
    CHARACTERS(Pattern.compile("\\p{IsLatin}+|\\p{Nd}+|\\S")) {
        @Override
        public String join(List<String> tokens) {
            StringBuilder text = new StringBuilder();
            String before = "";
            for (String token : tokens) {
                text.append(wereApart(before, token) ? " " : "").append(token);
                before = token;
            }
            return text.toString();
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
            Pattern.compile("(?:[(\\[{«-]|(?:qu|[cdjlmnst]|\\bo)['’])$", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE_APOSTROPHE =
            Pattern.compile("\\b(?:aujourd|quelqu|presqu|o)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARK = Pattern.compile("[.,;:!?]");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}+");
    private static final Pattern RUN = Pattern.compile("\\p{IsLatin}+|\\p{Nd}+");

    private final Pattern token;

    PlainTokenizer(Pattern token) {
        this.token = token;
    }

    private static boolean closes(String token, CharSequence text) {
        return CLOSING.matcher(token).matches()
                || (token.matches("['’]") && BEFORE_APOSTROPHE.matcher(text).find());
    }

    /** Whether two runs would have been one without a space; in Latin script one also follows a mark. */
    private static boolean wereApart(String before, String token) {
        if (MARK.matcher(before).matches()) {
            return LATIN.matcher(token).matches();
        }
        return RUN.matcher(before).matches()
                && RUN.matcher(token).matches()
                && RUN.matcher(before + token).matches();
    }

    @Override
    public List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        if (text.isBlank()) {
            return tokens;
        }
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
