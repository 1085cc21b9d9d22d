package glimpse.trace;

/** How a token is shown to a person: a space, which models of letters read and write, could not be seen. */
public final class Visible {

    private static final String SPACE = "␣";

    private Visible() {}

    // a search asks it of thousands of words, nearly all of which are told by their first letter

    /** The token, or the sign for a space where it is white space and nothing else. */
    public static String of(String token) {
        return !token.isEmpty() && isSpace(token.codePointAt(0)) && isBlank(token) ? SPACE : token;
    }

    private static boolean isBlank(String token) {
        return token.codePoints().allMatch(Visible::isSpace);
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
