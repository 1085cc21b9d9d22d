package glimpse.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * Text with emphasis, as texts in bundles are written: {@code *bold*}, and between dollar signs symbols in the manner of
 * TeX: {@code $α_{t,i}$}, where Latin and Greek letters are italic, what follows {@code _} is a subscript and what follows
 * {@code ^} a superscript; the T of a transpose is upright.
 */
public final class Markup {

    private static final String SPECIAL = "*$_{}^";
    private static final char PRIVATE = '\ue000';
    private static final double SUB_SIZE = 0.76;
    private static final double SUB_DROP = 0.2;
    private static final double SUPER_RISE = 0.34;

    private final Style style;
    private static final Style READ_OUT = new Style(1, Theme.LIGHT.text());

    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();
    private double x;
    private boolean bold;
    private boolean math;
    private boolean italic;
    /** 1 within a subscript, −1 within a superscript, else 0. */
    private int sub;

    private boolean group;

    private Markup(Style style) {
        this.style = style;
        this.bold = style.bold();
    }

    /** A text whose own asterisks, dollars and underscores are to be shown: what a person typed, a word of a vocabulary. */
    public static String literal(String text) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int special = SPECIAL.indexOf(c);
            safe.append(special < 0 ? c : (char) (PRIVATE + special));
        }
        return safe.toString();
    }

    /** The letters of a text without its marks, as they are read out. */
    public static String plain(String markup) {
        return read(markup, READ_OUT).runs().stream().map(Run::text).reduce("", String::concat);
    }

    static Label read(String markup, Style style) {
        Markup reader = new Markup(style);
        for (int i = 0; i < markup.length(); i++) {
            reader.take(markup.charAt(i));
        }
        reader.flush();
        return new Label(reader.runs);
    }

    private void take(char c) {
        if (c == '*' && !math) {
            flush();
            bold = !bold;
        } else if (c == '$') {
            flush();
            math = !math;
            sub = 0;
            italic = false;
        } else if (math) {
            takeSymbol(c);
        } else {
            pending.append(shown(c));
        }
    }

    private void takeSymbol(char c) {
        if (c == '_' || c == '^') {
            flush();
            sub = c == '_' ? 1 : -1;
        } else if (c == '{' || c == '}') {
            flush();
            group = c == '{';
            sub = group ? sub : 0;
        } else {
            turn(isSymbol(c) && !(c == 'T' && sub < 0));
            pending.append(shown(c));
            if (sub != 0 && !group) {
                flush();
                sub = 0;
            }
        }
    }

    private void turn(boolean wanted) {
        if (italic != wanted) {
            flush();
            italic = wanted;
        }
    }

    // Capital Greek (the sum sign) and digits stand upright in mathematics.
    private static boolean isSymbol(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 'α' && c <= 'ω');
    }

    private static char shown(char c) {
        int special = c - PRIVATE;
        return special >= 0 && special < SPECIAL.length() ? SPECIAL.charAt(special) : c;
    }

    private void flush() {
        if (pending.length() == 0) {
            return;
        }
        double size = sub == 0 ? style.size() : SUB_SIZE * style.size();
        double dy = style.size() * (sub > 0 ? SUB_DROP : sub < 0 ? -SUPER_RISE : 0);
        String text = pending.toString();
        double width = Typeface.of(bold).width(text, size);
        runs.add(new Run(text, x, dy, size, bold, italic, style.colour(), width));
        x += width;
        pending.setLength(0);
    }
}
