package glimpse.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A text in the one form in which its words are looked up, and where in the original each character of it stands. People
 * write the same word in many ways that no reader tells apart: composed and decomposed letters, no-break spaces,
 * typographic or full-width marks, characters of no width. Normalising a normalised text changes nothing.
 */
public final class Normalised {

    private static final Map<Integer, String> ONE_FORM = families(
            new String[] {"'", "‘’‚‛ʼʹ´`′＇"},
            new String[] {"\"", "“”„‟″«»‹›＂"},
            new String[] {"-", "‐‑‒–—―−﹘﹣－"},
            new String[] {"...", "…"});

    private static final String HALF = ",.?!:;()";
    private static final String FULL = "，。？！：；（）";
    private static final String CHINESE_MARKS = FULL + "、《》【】「」『』";

    private final String original;
    private final StringBuilder text = new StringBuilder();

    /** For each character of the text, where what it was made from begins and ends in the original. */
    private int[] begins = new int[64];

    private int[] ends = new int[64];

    private Normalised(String original) {
        this.original = original;
        for (int at = 0; at < original.length(); ) {
            int end = letterEnd(at);
            read(at, end);
            at = end;
        }
        if (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        widenMarks();
    }

    /** Puts a text in its form. */
    public static Normalised of(String original) {
        return new Normalised(original);
    }

    private static Map<Integer, String> families(String[]... families) {
        Map<Integer, String> forms = new HashMap<>();
        for (String[] family : families) {
            family[1].codePoints().forEach(c -> forms.put(c, family[0]));
        }
        return Map.copyOf(forms);
    }

    /** The form. */
    public String text() {
        return text.toString();
    }

    /** How the original writes the characters from {@code from} (inclusive) to {@code to} (exclusive) of the form. */
    public String written(int from, int to) {
        return original.substring(begins[from], ends[to - 1]);
    }

    /** The end of a letter with the marks that are set over it. */
    private int letterEnd(int at) {
        int end = at + Character.charCount(original.codePointAt(at));
        while (end < original.length() && joins(original.codePointAt(end))) {
            end += Character.charCount(original.codePointAt(end));
        }
        return end;
    }

    private static boolean joins(int c) {
        int type = Character.getType(c);
        boolean vowelOrFinalOfHangul = c >= 0x1160 && c <= 0x11FF;
        return hasNoWidth(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || vowelOrFinalOfHangul;
    }

    private void read(int begin, int end) {
        String seen = forms(original.substring(begin, end));
        forms(Normalizer.normalize(seen, Normalizer.Form.NFC)).codePoints().forEach(c -> {
            if (!isSpace(c)) {
                append(Character.toString(c), begin, end);
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                append(" ", begin, end);
            }
        });
    }

    private static String forms(String letters) {
        StringBuilder forms = new StringBuilder();
        letters.codePoints().filter(c -> !hasNoWidth(c)).forEach(c -> forms.append(form(c)));
        return forms.toString();
    }

    private static String form(int c) {
        String form = ONE_FORM.get(c);
        if (form != null) {
            return form;
        }
        boolean fullWidth = c > 0xFF00 && c < 0xFF5F;
        return Character.toString(fullWidth ? c - 0xFF00 + ' ' : c);
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    /** Soft hyphens, joiners, marks of direction and of variation: what nobody sees. */
    private static boolean hasNoWidth(int c) {
        return c == 0xAD
                || c == 0x34F
                || c == 0x61C
                || c == 0x180E
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || (c >= 0xFE00 && c <= 0xFE0F)
                || c == 0xFEFF;
    }

    private void append(String form, int begin, int end) {
        for (int i = 0; i < form.length(); i++) {
            int n = text.length();
            if (n == begins.length) {
                begins = Arrays.copyOf(begins, 2 * n);
                ends = Arrays.copyOf(ends, 2 * n);
            }
            begins[n] = begin;
            ends[n] = end;
            text.append(form.charAt(i));
        }
    }

    /** Beside Chinese, and at the end of a text with Chinese in it, marks are the full-width ones. */
    private void widenMarks() {
        boolean again = text.codePoints().anyMatch(Normalised::isHan);
        while (again) {
            again = widenMarksBesideChinese();
        }
    }

    /** Whether there was one; then others beside it may follow. */
    private boolean widenMarksBesideChinese() {
        boolean widened = false;
        for (int i = 0; i < text.length(); i++) {
            int mark = HALF.indexOf(text.charAt(i));
            if (mark >= 0 && !isInDots(i) && (isChinese(i, -1) || isChinese(i, 1) || i == text.length() - 1)) {
                text.setCharAt(i, FULL.charAt(mark));
                widened = true;
            }
        }
        return widened;
    }

    private boolean isInDots(int i) {
        return text.charAt(i) == '.' && (isDot(i - 1) || isDot(i + 1));
    }

    private boolean isDot(int i) {
        return i >= 0 && i < text.length() && text.charAt(i) == '.';
    }

    /** Whether the next character in a direction that is no space is Chinese. */
    private boolean isChinese(int i, int direction) {
        int j = i + direction;
        while (j >= 0 && j < text.length() && text.charAt(j) == ' ') {
            j += direction;
        }
        if (j < 0 || j >= text.length()) {
            return false;
        }
        int c = direction > 0 ? text.codePointAt(j) : text.codePointBefore(j + 1);
        return isHan(c) || CHINESE_MARKS.indexOf(c) >= 0;
    }

    private static boolean isHan(int c) {
        return UnicodeScript.of(c) == UnicodeScript.HAN;
    }
}
