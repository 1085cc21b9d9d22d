package glimpse.generate;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Everything that one line of a phrasebook says: {@code (a|b)} is either of the two, {@code (a|)} is a or nothing. */
final class Wordings {

    private static final Pattern CHOICE = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern SPACES = Pattern.compile(" +");

    private Wordings() {}

    /** All wordings in the order of their choices, none twice. */
    static List<String> of(String line) {
        return expanded(line)
                .map(text -> SPACES.matcher(text).replaceAll(" ").strip())
                .distinct()
                .toList();
    }

    private static Stream<String> expanded(String line) {
        Matcher choice = CHOICE.matcher(line);
        if (!choice.find()) {
            return Stream.of(line);
        }
        String before = line.substring(0, choice.start());
        String after = line.substring(choice.end());
        return Stream.of(choice.group(1).split("\\|", -1)).flatMap(option -> expanded(before + option + after));
    }
}
