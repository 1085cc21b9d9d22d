package glimpse.figure.numbers;

import glimpse.draw.Markup;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A formula in the symbols of the papers, as a model's equations write it: {@code vᵀ tanh(W_q s_{t−1} + W_h h_i + b)}. What
 * stands between “ and ” are words.
 */
public record Formula(String text) {

    static final Formula EMPTY = new Formula("");

    private static final Pattern UPRIGHT = Pattern.compile("“([^”]*)”|[A-Za-z][A-Za-z-]+");

    /** Words for {@link #text}. */
    static String words(String words) {
        return "“" + words.replace('”', '"').replace('“', '"') + "”";
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** With numbers for t and i, both counted from 1; an i that a sum runs over stays. */
    Formula at(int t, int i) {
        return new Formula(text.replace("{t,i}", "{" + t + "," + i + "}")
                .replace("{t,j}", "{" + t + ",j}")
                .replace("_{t−1}", index(t - 1))
                .replaceAll("_t(?![a-z])", Matcher.quoteReplacement(index(t)))
                .replaceAll("(?<!Σ)_i(?![a-z])", Matcher.quoteReplacement(index(i))));
    }

    private static String index(int number) {
        return number < 10 ? "_" + number : "_{" + number + "}";
    }

    /** For {@link glimpse.draw.Label#of}. */
    String markup() {
        Matcher upright = UPRIGHT.matcher(text);
        StringBuilder markup = new StringBuilder("$");
        int from = 0;
        while (upright.find()) {
            String words = upright.group(1);
            markup.append(symbols(text.substring(from, upright.start()))).append('$');
            markup.append(words == null ? upright.group() : Markup.literal(words));
            markup.append('$');
            from = upright.end();
        }
        return markup.append(symbols(text.substring(from))).append('$').toString();
    }

    private static String symbols(String part) {
        return part.replace("ᵀ", "^T");
    }

    String latex() {
        return Latex.of(text);
    }

    /** As it is read in plain text. */
    String plain() {
        return text.replace("“", "").replace("”", "");
    }
}
