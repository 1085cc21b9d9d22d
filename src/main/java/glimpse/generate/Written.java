package glimpse.generate;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings what others wrote to the form in which people write: a capital at the beginning, no shouting, no space before a
 * mark, plain apostrophes; in Chinese full-width marks.
 */
final class Written {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern MARK = Pattern.compile(" ([,.!?;:]+)(?= |$)");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SMALL_I = Pattern.compile("(?<![\\p{L}'])i(?![\\p{L}])");
    private static final String NARROW = ",.!?;:";
    private static final String WIDE = "，。！？；：";

    private Written() {}

    /** Whether there is a Chinese character in it. */
    static boolean isChinese(String text) {
        return CHINESE.matcher(text).find();
    }

    /** What is asked in a text, however it is written: its letters and numbers in lower case. */
    static String words(String text) {
        return NO_WORD.matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(isChinese(text) ? "" : " ")
                .strip();
    }

    /** The text of a YAML item; nothing if the item announces a block of lines. */
    static String plain(String item) {
        String text =
                SPACES.matcher(unquoted(item.strip())).replaceAll(" ").strip().replace('’', '\'');
        if (text.matches("[|>][+-]?")) {
            return "";
        }
        return isChinese(text) ? wide(text) : capital(MARK.matcher(quiet(text)).replaceAll("$1"));
    }

    /** A text with a mark at its end. */
    static String ended(String text) {
        boolean open = !text.isEmpty() && Character.isLetterOrDigit(text.codePointBefore(text.length()));
        return open ? text + (isChinese(text) ? "。" : ".") : text;
    }

    private static String quiet(String text) {
        boolean shouted = text.contains(" ") && text.equals(text.toUpperCase(Locale.ROOT));
        return SMALL_I.matcher(shouted ? text.toLowerCase(Locale.ROOT) : text).replaceAll("I");
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String unquoted(String item) {
        boolean quoted = item.length() > 1
                && (item.startsWith("\"") || item.startsWith("'"))
                && item.charAt(0) == item.charAt(item.length() - 1);
        if (!quoted) {
            return item;
        }
        String inside = item.substring(1, item.length() - 1);
        return item.startsWith("'") ? inside.replace("''", "'") : inside.replace("\\\"", "\"");
    }

    private static String wide(String text) {
        String result = text;
        for (int i = 0; i < NARROW.length(); i++) {
            result = result.replace(NARROW.charAt(i), WIDE.charAt(i));
        }
        return result;
    }
}
