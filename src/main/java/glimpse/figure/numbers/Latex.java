package glimpse.figure.numbers;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formulas in LaTeX, with nothing but what amsmath brings. */
final class Latex {

    private static final Pattern TOKEN =
            Pattern.compile("“([^”]*)”|√([0-9]+)|([A-Za-z][A-Za-z-]+)|\\R|.", Pattern.DOTALL);

    private static final Set<String> FUNCTIONS = Set.of("tanh", "exp", "max", "cos");

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("α", "\\alpha"),
            Map.entry("β", "\\beta"),
            Map.entry("σ", "\\sigma"),
            Map.entry("τ", "\\tau"),
            Map.entry("Σ", "\\sum"),
            Map.entry("ᵀ", "^{\\top}"),
            Map.entry("²", "^2"),
            Map.entry("−", "-"),
            Map.entry("⊙", "\\odot"),
            Map.entry("⋆", "\\star"),
            Map.entry("·", "\\cdot"),
            Map.entry("×", "\\times"),
            Map.entry("±", "\\pm"),
            Map.entry("⌊", "\\lfloor"),
            Map.entry("⌋", "\\rfloor"),
            Map.entry("‖", "\\Vert"),
            Map.entry("∈", "\\in"),
            Map.entry("∞", "\\infty"),
            Map.entry("→", "\\rightarrow"),
            Map.entry("←", "\\leftarrow"),
            Map.entry("…", "\\dots"),
            Map.entry("′", "'"),
            Map.entry("%", "\\%"),
            Map.entry("\u00a0", "\\,"));

    private Latex() {}

    static String of(String text) {
        StringBuilder latex = new StringBuilder();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            append(latex, command(token));
        }
        return latex.toString();
    }

    private static String command(Matcher token) {
        if (token.group(1) != null) {
            return "\\text{" + escaped(token.group(1)) + "}";
        }
        if (token.group(2) != null) {
            return "\\sqrt{" + token.group(2) + "}";
        }
        String name = token.group(3);
        if (name != null) {
            return FUNCTIONS.contains(name) ? "\\" + name : "\\operatorname{" + name + "}";
        }
        return SIGNS.getOrDefault(token.group(), token.group());
    }

    /** A command's name ends where no letter follows. */
    private static void append(StringBuilder latex, String next) {
        boolean letter = Character.isLetter(next.charAt(0));
        int at = latex.length() - 1;
        while (letter && at >= 0 && Character.isLetter(latex.charAt(at))) {
            at--;
        }
        boolean open = letter && at >= 0 && at < latex.length() - 1 && latex.charAt(at) == '\\';
        latex.append(open ? " " : "").append(next);
    }

    private static String escaped(String words) {
        StringBuilder safe = new StringBuilder();
        for (int k = 0; k < words.length(); k++) {
            char c = words.charAt(k);
            switch (c) {
                case '\\' -> safe.append("\\textbackslash{}");
                case '~' -> safe.append("\\textasciitilde{}");
                case '^' -> safe.append("\\textasciicircum{}");
                case '{', '}', '$', '&', '#', '_', '%' -> safe.append('\\').append(c);
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
