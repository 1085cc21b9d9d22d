package glimpse.attentionfile;

import glimpse.files.Reading;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gold word alignments of sentence pairs.
 *
 * @param sentences the links of each annotated pair, by its number from 1
 * @param lines how many pairs the file has a line for; empty where it has a line for each link
 */
public record GoldFile(Map<Integer, List<GoldLink>> sentences, OptionalInt lines) {

    /** {@code 3-4} is sure, {@code 3p4} possible. */
    private static final Pattern PHARAOH = Pattern.compile("(\\d{1,6})([-p])(\\d{1,6})");

    /** {@code sentence source target [S|P] [confidence]} (Mihalcea and Pedersen 2003). */
    private static final Pattern NAACL =
            Pattern.compile("0*(\\d{1,9})\\s+(\\d{1,6})\\s+(\\d{1,6})(?:\\s+([SP]))?(?:\\s+[\\d.]+)?");

    /** Word 0 of NAACL's files, where counting is from 1: a word that has no counterpart. */
    private static final int NOBODY = 0;

    public GoldFile {
        sentences = Map.copyOf(sentences);
    }

    /**
     * Reads a file whose line n holds the links of pair n ({@code 0-0 1-1 2p3}, Pharaoh), or one of a link a line
     * ({@code 0001 1 1 S}, NAACL 2003); which, its first line with anything on it tells.
     *
     * @throws InputException if it cannot be read, or something on a line is no link
     */
    public static GoldFile read(Path file, GoldForm form) {
        List<String> lines = Reading.lines(file);
        boolean naacl = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .filter(line -> NAACL.matcher(line).matches())
                .isPresent();
        Map<Integer, List<GoldLink>> sentences = new LinkedHashMap<>();
        for (int n = 1; n <= lines.size(); n++) {
            String line = lines.get(n - 1).strip();
            if (naacl) {
                addNaacl(sentences, line, form, file, n);
            } else {
                sentences.put(n, pharaoh(line, form, file, n));
            }
        }
        return new GoldFile(sentences, naacl ? OptionalInt.empty() : OptionalInt.of(lines.size()));
    }

    private static List<GoldLink> pharaoh(String line, GoldForm form, Path file, int number) {
        List<GoldLink> links = new ArrayList<>();
        for (String word : line.isEmpty() ? new String[0] : line.split("\\s+")) {
            Matcher link = matched(PHARAOH, word, file, number);
            links.add(form.link(
                    Integer.parseInt(link.group(1)),
                    Integer.parseInt(link.group(3)),
                    0,
                    link.group(2).equals("-")));
        }
        return links;
    }

    private static void addNaacl(
            Map<Integer, List<GoldLink>> sentences, String line, GoldForm form, Path file, int number) {
        if (line.isEmpty()) {
            return;
        }
        Matcher link = matched(NAACL, line, file, number);
        List<GoldLink> links =
                sentences.computeIfAbsent(Integer.parseInt(link.group(1)), sentence -> new ArrayList<>());
        int first = Integer.parseInt(link.group(2));
        int second = Integer.parseInt(link.group(3));
        boolean between = form.base().orElse(1) == 0 || (first != NOBODY && second != NOBODY);
        if (between) {
            links.add(form.link(first, second, 1, !"P".equals(link.group(4))));
        }
    }

    private static Matcher matched(Pattern pattern, String text, Path file, int line) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            String shown = text.length() <= 40 ? text : text.substring(0, 40) + "…";
            throw new InputException("fault.gold-link", file, Integer.toString(line), shown);
        }
        return matcher;
    }
}
