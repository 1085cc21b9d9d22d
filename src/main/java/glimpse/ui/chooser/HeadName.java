package glimpse.ui.chooser;

import glimpse.words.Words;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a matrix is called in a person's language; a name that a file gave stays as it is. */
final class HeadName {

    private static final Pattern NAME = Pattern.compile("(?:layer (\\d+))? ?(?:head (\\d+))? ?(mean|max)?");

    private HeadName() {}

    static String of(String matrix, Words words) {
        Matcher name = NAME.matcher(matrix);
        if (!name.matches()) {
            return matrix;
        }
        StringBuilder text = new StringBuilder();
        append(text, name.group(1) == null ? "" : words.get("ui.layer", name.group(1)));
        append(text, name.group(2) == null ? "" : words.get("ui.head", name.group(2)));
        append(text, name.group(3) == null ? "" : words.get("ui.heads." + name.group(3)));
        return text.toString();
    }

    private static void append(StringBuilder text, String part) {
        text.append(text.isEmpty() || part.isEmpty() ? "" : " · ").append(part);
    }
}
