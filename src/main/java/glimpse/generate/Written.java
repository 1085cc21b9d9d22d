package glimpse.generate;

import java.util.Locale;
import java.util.regex.Pattern;

/** Brings what others wrote to the form of the dialogue: lower case, marks apart in English, full-width marks in Chinese. */
final class Written {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern MARK = Pattern.compile(" ?([,.!?;:]+)(?= |$)");
    private static final String NARROW = ",.!?;:";
    private static final String WIDE = "，。！？；：";

    private Written() {}

    /** Whether there is a Chinese character in it. */
    static boolean isChinese(String text) {
        return CHINESE.matcher(text).find();
    }

    /** The text of a YAML item; nothing if the item announces a block of lines. */
    static String plain(String item) {
        String text =
                SPACES.matcher(unquoted(item.strip())).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        if (text.matches("[|>][+-]?")) {
            return "";
        }
        return isChinese(text)
                ? wide(text)
                : MARK.matcher(text).replaceAll(" $1").strip();
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
