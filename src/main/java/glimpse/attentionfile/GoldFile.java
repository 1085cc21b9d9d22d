package glimpse.attentionfile;

import glimpse.files.Reading;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gold word alignments of sentence pairs.
 *
 * @param sentences the links of each annotated pair, by its number from 1
 * @param lines how many pairs the file has a line for; empty where its sentences are numbered
 * @param takenFromOne whether its words were taken to be counted from 1 because no number in it is 0
 */
public record GoldFile(Map<Integer, List<GoldLink>> sentences, OptionalInt lines, boolean takenFromOne) {

    /** {@code 3-4} is sure, {@code 3p4} and {@code 3?4} are possible. */
    private static final Pattern PHARAOH = Pattern.compile("(\\d{1,6})([-p?])(\\d{1,6})");

    /** {@code sentence source target [S|P] [confidence]} (Mihalcea and Pedersen 2003). */
    private static final Pattern NAACL =
            Pattern.compile("0*(\\d{1,9})\\s+(\\d{1,6})\\s+(\\d{1,6})(?:\\s+([SP]))?(?:\\s+[\\d.]+)?");

    /** What begins a sentence whose links follow, {@code S 1 1} or {@code P 2 1}, each on a line. */
    private static final Pattern SENTENCE = Pattern.compile("SENT:\\s*(\\d{1,9})");

    private static final Pattern SENTENCE_LINK = Pattern.compile("([SP])\\s+(\\d{1,6})\\s+(\\d{1,6})");

    /** Word 0 of NAACL's files, where counting is from 1: a word that has no counterpart. */
    private static final int NOBODY = 0;

    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** A link as the file counts. */
    private record Raw(int sentence, int first, int second, boolean sure) {}

    public GoldFile {
        sentences = Map.copyOf(sentences);
    }

    /**
     * Reads a file whose line n holds the links of pair n ({@code 0-0 1-1 2p3}, Pharaoh), one of a link a line
     * ({@code 0001 1 1 S}, NAACL 2003), or one of sentences with their links below ({@code SENT: 1}, {@code S 1 1});
     * which, its first line with anything on it tells. Where the form leaves it open and the format does not say,
     * words count from 1 if no number in the file is 0.
     *
     * @throws InputException if it cannot be read, or something on a line is no link
     */
    public static GoldFile read(Path file, GoldForm form) {
        List<String> lines = new ArrayList<>();
        Reading.lines(file).forEach(line -> lines.add(line.strip()));
        if (!lines.isEmpty() && lines.get(0).startsWith(BYTE_ORDER_MARK)) {
            lines.set(0, lines.get(0).substring(1).strip());
        }
        String first =
                lines.stream().filter(line -> !line.isEmpty()).findFirst().orElse("");
        if (NAACL.matcher(first).matches()) {
            int base = form.base().orElse(1);
            List<Raw> links = numbered(lines, file);
            links.removeIf(link -> base > NOBODY && (link.first == NOBODY || link.second == NOBODY));
            return new GoldFile(of(links, Set.of(), base, form), OptionalInt.empty(), false);
        }
        Set<Integer> sentences = new LinkedHashSet<>();
        boolean headed = SENTENCE.matcher(first).matches();
        List<Raw> links = headed ? headed(lines, file, sentences) : pharaoh(lines, file, sentences);
        boolean taken = form.base().isEmpty() && countsFromOne(links);
        return new GoldFile(
                of(links, sentences, taken ? 1 : form.base().orElse(0), form),
                headed ? OptionalInt.empty() : OptionalInt.of(lines.size()),
                taken);
    }

    /** The links of a pair as a line of Pharaoh's, {@code 0-0 1-1 2p3}, words from 0. */
    public static String line(Collection<GoldLink> links) {
        return links.stream()
                .sorted(Comparator.comparingInt(GoldLink::source).thenComparingInt(GoldLink::target))
                .map(link -> link.source() + (link.sure() ? "-" : "p") + link.target())
                .collect(Collectors.joining(" "));
    }

    /**
     * A link of a pair's that leads beyond its words, if any does.
     *
     * @param sentence the pair's number
     */
    public Optional<GoldLink> outside(int sentence, int sources, int targets) {
        return sentences.get(sentence).stream()
                .filter(link ->
                        link.source() < 0 || link.source() >= sources || link.target() < 0 || link.target() >= targets)
                .findFirst();
    }

    private static boolean countsFromOne(List<Raw> links) {
        return !links.isEmpty() && links.stream().allMatch(link -> link.first > 0 && link.second > 0);
    }

    private static Map<Integer, List<GoldLink>> of(List<Raw> links, Set<Integer> empty, int base, GoldForm form) {
        Map<Integer, List<GoldLink>> sentences = new LinkedHashMap<>();
        empty.forEach(sentence -> sentences.put(sentence, new ArrayList<>()));
        for (Raw link : links) {
            sentences
                    .computeIfAbsent(link.sentence, sentence -> new ArrayList<>())
                    .add(form.link(link.first - base, link.second - base, link.sure));
        }
        return sentences;
    }

    private static List<Raw> pharaoh(List<String> lines, Path file, Set<Integer> sentences) {
        List<Raw> links = new ArrayList<>();
        for (int n = 1; n <= lines.size(); n++) {
            sentences.add(n);
            String line = lines.get(n - 1);
            for (String word : line.isEmpty() ? new String[0] : line.split("\\s+")) {
                Matcher link = matched(PHARAOH, word, file, n);
                links.add(new Raw(
                        n, number(link, 1), number(link, 3), link.group(2).equals("-")));
            }
        }
        return links;
    }

    private static List<Raw> numbered(List<String> lines, Path file) {
        List<Raw> links = new ArrayList<>();
        for (int n = 1; n <= lines.size(); n++) {
            if (!lines.get(n - 1).isEmpty()) {
                Matcher link = matched(NAACL, lines.get(n - 1), file, n);
                links.add(new Raw(number(link, 1), number(link, 2), number(link, 3), !"P".equals(link.group(4))));
            }
        }
        return links;
    }

    /** Sentences that count from 0, as some files' do, are counted from 1 here. */
    private static List<Raw> headed(List<String> lines, Path file, Set<Integer> sentences) {
        int shift = lines.stream()
                        .map(SENTENCE::matcher)
                        .anyMatch(sentence -> sentence.matches() && number(sentence, 1) == 0)
                ? 1
                : 0;
        List<Raw> links = new ArrayList<>();
        int sentence = 0;
        for (int n = 1; n <= lines.size(); n++) {
            Matcher head = SENTENCE.matcher(lines.get(n - 1));
            if (head.matches()) {
                sentence = number(head, 1) + shift;
                sentences.add(sentence);
            } else if (!lines.get(n - 1).isEmpty()) {
                Matcher link = matched(SENTENCE_LINK, lines.get(n - 1), file, n);
                links.add(new Raw(
                        sentence,
                        number(link, 2),
                        number(link, 3),
                        link.group(1).equals("S")));
            }
        }
        return links;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
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
