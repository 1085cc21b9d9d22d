package glimpse.figure.numbers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An equation in the symbols of the papers, such as {@code e_{t,i} = vᵀ tanh(W_q s_{t−1} + W_h h_i + b)}, as it is typeset.
 *
 * @param text in one line, a subscript after {@code _}, a superscript after {@code ^}
 */
public record Formula(String text) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern SUPERSCRIPT = Pattern.compile("\\^([k0-9])");
    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Map<String, String> LATEX = latexOf();

    /** The equation of one step and one source word. */
    Formula at(int step, int position) {
        return new Formula(text.replace("{t,i}", "{" + step + "," + position + "}")
                .replace("{t−1}", "{" + (step - 1) + "}")
                .replaceAll("_t(?![A-Za-z])", "_{" + step + "}")
                .replaceAll("_i(?![A-Za-z])", "_{" + position + "}"));
    }

    /** For {@link glimpse.draw.Markup}: symbols in italics, names of functions upright. */
    public String markup() {
        String raised = SUPERSCRIPT.matcher(text).replaceAll(match -> raised(match.group(1)));
        StringBuilder markup = new StringBuilder("$");
        Matcher name = NAME.matcher(raised);
        int at = 0;
        while (name.find()) {
            markup.append(raised, at, name.start());
            markup.append('$').append(name.group()).append('$');
            at = name.end();
        }
        return markup.append(raised.substring(at)).append('$').toString().replace("$$", "");
    }

    private static String raised(String index) {
        return index.equals("k") ? "ᵏ" : String.valueOf(DIGITS.charAt(index.charAt(0) - '0'));
    }

    /** For LaTeX's mathematics, with {@code amsmath} and {@code amssymb}. */
    public String latex() {
        String latex = text.replaceAll("[→]([a-z])", "\\\\overrightarrow{$1}")
                .replaceAll("[←]([a-z])", "\\\\overleftarrow{$1}")
                .replaceAll("\\b(tanh|exp|max|ln)\\b", "\\\\$1")
                .replaceAll(
                        "\\b(?<!\\\\)(?!tanh|exp|max|ln|overrightarrow|overleftarrow)([A-Za-z]{2,})\\b",
                        "\\\\operatorname{$1}");
        for (Map.Entry<String, String> symbol : LATEX.entrySet()) {
            latex = latex.replace(symbol.getKey(), symbol.getValue());
        }
        return latex;
    }

    private static Map<String, String> latexOf() {
        Map<String, String> latex = new LinkedHashMap<>();
        latex.put("Σ_", "\\sum_");
        latex.put("Σ", "\\Sigma ");
        latex.put("α", "\\alpha");
        latex.put("σ", "\\sigma");
        latex.put("⊙", "\\odot ");
        latex.put("ᵀ", "^{\\top}");
        latex.put("−", "-");
        latex.put("×", "\\times ");
        latex.put("∈", "\\in ");
        latex.put("ℝ", "\\mathbb{R}");
        latex.put("′", "'");
        latex.put("…", "\\dots ");
        latex.put("∞", "\\infty ");
        latex.put("%", "\\%");
        latex.put("·", "\\cdot ");
        return latex;
    }
}
