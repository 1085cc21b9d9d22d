package glimpse.modelfile.container;

import java.io.ByteArrayOutputStream;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of the oldest pickles, in which some characters are written with a backslash. */
final class Escapes {

    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-fA-F]{4})|\\\\U00([01][0-9a-fA-F]{5})");
    private static final String NAMED = "abfnrtv";
    private static final String MEANT = "\007\b\f\n\r\t\013";

    private Escapes() {}

    /** A text whose characters beyond Latin-1 are written as numbers. */
    static String ofUnicode(String line) {
        return UNICODE.matcher(line).replaceAll(Escapes::character);
    }

    private static String character(MatchResult number) {
        String digits = number.group(1) == null ? number.group(2) : number.group(1);
        int point = Integer.parseInt(digits, 16);
        return Matcher.quoteReplacement(Character.isValidCodePoint(point) ? Character.toString(point) : "\ufffd");
    }

    /** A text between quotation marks, byte by byte as Python would print it. */
    static byte[] ofBytes(String line) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 1; i < line.length() - 1; i++) {
            char c = line.charAt(i);
            if (c == '\\' && line.startsWith("x", i + 1) && i + 4 < line.length()) {
                bytes.write(Character.digit(line.charAt(i + 2), 16) << 4 | Character.digit(line.charAt(i + 3), 16));
                i += 3;
            } else if (c == '\\') {
                char escaped = line.charAt(++i);
                int named = NAMED.indexOf(escaped);
                bytes.write(named < 0 ? escaped : MEANT.charAt(named));
            } else {
                bytes.write(c);
            }
        }
        return bytes.toByteArray();
    }
}
