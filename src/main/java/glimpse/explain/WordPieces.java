package glimpse.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Which words of a text its tokens are pieces of. A word is what stands between white space, and tokens are found in it by
 * their characters, so that any tokenizer can be read at the words that people annotate. K tokens, W words.
 *
 * @param shares {@code [K, W]}: the share of each token's characters that belongs to each word; a row of zeros for a token
 *     of white space
 */
record WordPieces(double[][] shares) {

    private static final IntPredicate SPACE = c -> c == ' ' || (c >= '\t' && c <= '\r');

    static WordPieces of(String text, List<String> tokens) {
        List<Integer> wordOf = new ArrayList<>();
        int words = 0;
        boolean inside = false;
        for (int c : (Iterable<Integer>) text.codePoints()::iterator) {
            boolean space = SPACE.test(c);
            words += !space && !inside ? 1 : 0;
            inside = !space;
            if (!space) {
                wordOf.add(words - 1);
            }
        }
        return new WordPieces(shares(tokens, wordOf, words));
    }

    private static double[][] shares(List<String> tokens, List<Integer> wordOf, int words) {
        double[][] shares = new double[tokens.size()][words];
        int at = 0;
        for (int k = 0; k < shares.length; k++) {
            long characters = tokens.get(k).codePoints().filter(SPACE.negate()).count();
            for (int c = 0; c < characters && at < wordOf.size(); c++, at++) {
                shares[k][wordOf.get(at)] += 1.0 / characters;
            }
        }
        return shares;
    }

    /** W. */
    int words() {
        return shares.length == 0 ? 0 : shares[0].length;
    }
}
