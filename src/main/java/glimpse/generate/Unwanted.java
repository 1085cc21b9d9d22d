package glimpse.generate;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What has no place in small talk with a small model: robots, programmers and computers, politics and war, insults. English
 * is found by whole words, Chinese by what stands anywhere.
 */
record Unwanted(Pattern words) {

    static Unwanted read() {
        List<String> all = WordLists.read("dialogue/unwanted.txt").lists().values().stream()
                .flatMap(List::stream)
                .toList();
        String words = all.stream()
                .map(word -> Written.isChinese(word) ? word : "\\b" + word + "\\b")
                .collect(Collectors.joining("|"));
        return new Unwanted(Pattern.compile(words, Pattern.CASE_INSENSITIVE));
    }

    /** Whether a text is about any of it. */
    boolean isIn(String text) {
        return words.matcher(text).find();
    }

    /** Whether a pair is better left out: it is about any of it, or its answer is in another language. */
    boolean isIn(Pair pair) {
        return Written.isChinese(pair.source()) != Written.isChinese(pair.target())
                || isIn(pair.source())
                || isIn(pair.target());
    }
}
