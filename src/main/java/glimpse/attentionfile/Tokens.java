package glimpse.attentionfile;

import glimpse.trace.Visible;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tokens and the text that they make. */
final class Tokens {

    /** The end mark that most programs count in their attention and leave out of their text. */
    static final String END = "</s>";

    private static final List<String> MARKS = List.of("<s>", END, "<pad>");
    private static final String GOES_ON = "@@ ";
    private static final List<String> BEGINNINGS = List.of("▁", "Ġ");

    private Tokens() {}

    static List<String> split(String line) {
        return Stream.of(line.strip().split("\\s+"))
                .filter(token -> !token.isEmpty())
                .toList();
    }

    /** The tokens of a line of text: without the end mark, and none that would be taken for two. */
    static String line(List<String> tokens) {
        int last = tokens.size() - 1;
        boolean ends = last >= 0 && tokens.get(last).equals(END);
        return tokens.subList(0, ends ? last : last + 1).stream()
                .map(token -> Visible.of(token).replaceAll("\\s+", "␣").replace("|||", "&#124;&#124;&#124;"))
                .collect(Collectors.joining(" "));
    }

    /** By position, which word of the sentence it is, from 0; −1 for a mark. */
    static int[] places(List<String> tokens) {
        int[] places = new int[tokens.size()];
        int next = 0;
        for (int k = 0; k < places.length; k++) {
            places[k] = MARKS.contains(tokens.get(k)) ? -1 : next++;
        }
        return places;
    }

    /** Names for positions whose tokens are not known: 1, 2, … */
    static List<String> numbered(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
    }

    /** As a reader wants them: without marks, with pieces put together. */
    static String text(List<String> tokens) {
        List<String> words =
                tokens.stream().filter(token -> !MARKS.contains(token)).toList();
        for (String begins : BEGINNINGS) {
            if (words.stream().anyMatch(word -> word.startsWith(begins))) {
                return String.join("", words).replace(begins, " ").strip();
            }
        }
        return String.join(" ", words).replace(GOES_ON, "").strip();
    }
}
