package glimpse.explain;

import java.util.ArrayList;
import java.util.List;

/**
 * Which tokens are pieces of one word. In byte-pair encoding a piece that its word goes on after ends in {@code @@}; where
 * words begin with {@code ▁} (SentencePiece) or {@code Ġ} (byte-level pairs), a token that does not is the rest of one.
 */
public final class Subwords {

    private static final String GOES_ON = "@@";
    private static final List<String> BEGINNINGS = List.of("▁", "Ġ");

    private Subwords() {}

    /**
     * The word of each token, counted from 0 without gaps.
     *
     * @param marks which tokens are marks; each is a word of its own
     */
    public static int[] words(List<String> tokens, boolean[] marks) {
        boolean beginnings = tokens.stream().anyMatch(Subwords::begins);
        int[] words = new int[tokens.size()];
        for (int k = 1; k < words.length; k++) {
            boolean apart = marks[k] || marks[k - 1];
            boolean sameWord = beginnings ? !begins(tokens.get(k)) : goesOn(tokens.get(k - 1));
            words[k] = words[k - 1] + (apart || !sameWord ? 1 : 0);
        }
        return words;
    }

    /** Whether some word has more than one piece. */
    public static boolean areIn(List<String> tokens, boolean[] marks) {
        int[] words = words(tokens, marks);
        return words.length > 0 && words[words.length - 1] + 1 < words.length;
    }

    private static boolean begins(String token) {
        return BEGINNINGS.stream().anyMatch(token::startsWith);
    }

    private static boolean goesOn(String token) {
        return token.length() > GOES_ON.length() && token.endsWith(GOES_ON);
    }

    /** The word that some pieces make. */
    public static String joined(List<String> pieces) {
        List<String> spelled = new ArrayList<>();
        for (String piece : pieces) {
            String begun = piece.length() > 1 && begins(piece) ? piece.substring(1) : piece;
            spelled.add(goesOn(begun) ? begun.substring(0, begun.length() - GOES_ON.length()) : begun);
        }
        if (spelled.size() > 1 && BEGINNINGS.contains(spelled.get(0))) {
            spelled.remove(0);
        }
        return String.join("", spelled);
    }
}
