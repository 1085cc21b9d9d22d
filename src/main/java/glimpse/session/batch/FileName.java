package glimpse.session.batch;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Names of files made from sentences: the line's number, which makes them differ and keeps them from the names that Windows
 * reserves, and the letters and digits of the sentence's beginning.
 */
final class FileName {

    /** Bytes of UTF-8; with number, ending and what is added while it is written, far below the 255 of most disks. */
    private static final int LONGEST = 60;

    private FileName() {}

    /** @param largest the largest number, to whose width all are filled up, so that names are sorted as lines are */
    static String of(int number, int largest, String sentence) {
        String digits =
                String.format(Locale.ROOT, "%0" + Integer.toString(largest).length() + "d", number);
        String words = words(Normalizer.normalize(sentence, Normalizer.Form.NFC));
        return words.isEmpty() ? digits : digits + "-" + words;
    }

    private static String words(String sentence) {
        StringBuilder name = new StringBuilder();
        int bytes = 0;
        boolean parted = false;
        for (int c : sentence.codePoints().toArray()) {
            if (!isPlain(c)) {
                parted = !name.isEmpty();
                continue;
            }
            bytes += bytes(c) + (parted ? 1 : 0);
            if (bytes > LONGEST) {
                break;
            }
            name.append(parted ? "-" : "").appendCodePoint(c);
            parted = false;
        }
        return name.toString();
    }

    /** Letters and digits, with the marks that some scripts write over them. */
    private static boolean isPlain(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || (type == Character.NON_SPACING_MARK && !isVariation(c))
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** What chooses between the forms of an emoji is a mark, too. */
    private static boolean isVariation(int c) {
        return Character.UnicodeBlock.VARIATION_SELECTORS.equals(Character.UnicodeBlock.of(c));
    }

    private static int bytes(int c) {
        return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }
}
