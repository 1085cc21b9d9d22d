package glimpse.attentionfile;

import glimpse.attentionfile.AttentionFile.Found;
import glimpse.attentionfile.RawPair.Kind;
import glimpse.attentionfile.RawPair.RawOutput;
import glimpse.files.Reading;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What fairseq prints: {@code A-12}, a tab, and links or rows of weights; also the whole print, in which {@code S-12} is the
 * source and {@code H-12} the output with its score.
 */
final class FairseqText {

    private static final Pattern LINE = Pattern.compile("([A-Z])-(\\d{1,9})\\t(.*)");
    private static final Pattern LINK = Pattern.compile("(\\d{1,6})-(\\d{1,6})");

    private final Path file;
    private final Map<Integer, List<String>> sources = new LinkedHashMap<>();
    private final Map<Integer, String> written = new LinkedHashMap<>();
    private final Map<Integer, List<RawOutput>> outputs = new LinkedHashMap<>();
    private boolean links;

    private FairseqText(Path file) {
        this.file = file;
    }

    static Found read(Path file) {
        FairseqText text = new FairseqText(file);
        List<String> lines = Reading.lines(file);
        for (int n = 1; n <= lines.size(); n++) {
            Matcher line = LINE.matcher(lines.get(n - 1));
            if (line.matches()) {
                text.line(line.group(1), Integer.parseInt(line.group(2)), line.group(3), n);
            }
        }
        return new AttentionFile.Raw(AttentionForm.FAIRSEQ, text.pairs());
    }

    private void line(String kind, int id, String rest, int number) {
        switch (kind) {
            case "S" -> sources.put(id, Tokens.split(rest));
            case "H" -> written.put(id, rest);
            case "A" -> outputs.computeIfAbsent(id, each -> new ArrayList<>()).add(output(id, rest.strip(), number));
            default -> {} // reference, detokenised output and scores of words are not needed
        }
    }

    private RawOutput output(int id, String alignment, int number) {
        Optional<String> output = Optional.ofNullable(written.get(id));
        int tab = output.map(text -> text.indexOf('\t')).orElse(-1);
        double score = output.filter(text -> tab >= 0)
                .map(text -> NumberText.score(text.substring(0, tab)))
                .orElse(Double.NaN);
        Optional<List<String>> target = output.map(text -> Tokens.split(text.substring(tab + 1)));
        if (alignment.isEmpty()) {
            return new RawOutput(target, score, List.of());
        }
        Grid grid =
                NumberText.isSoft(alignment) && !LINK.matcher(first(alignment)).matches()
                        ? NumberText.soft(alignment, file, number)
                        : LinkText.grid(Integer.toString(id), links(alignment, number));
        return new RawOutput(target, score, List.of(grid));
    }

    private static String first(String alignment) {
        return Tokens.split(alignment).get(0);
    }

    private List<GoldLink> links(String alignment, int number) {
        links = true;
        List<GoldLink> found = new ArrayList<>();
        for (String word : Tokens.split(alignment)) {
            Matcher link = LINK.matcher(word);
            if (!link.matches()) {
                throw new InputException("attention.numbers", file, Integer.toString(number), word);
            }
            found.add(new GoldLink(Integer.parseInt(link.group(1)), Integer.parseInt(link.group(2)), true));
        }
        return found;
    }

    private List<RawPair> pairs() {
        List<RawPair> pairs = new ArrayList<>();
        outputs.forEach((id, each) -> pairs.add(new RawPair(
                Integer.toString(id),
                id,
                Optional.ofNullable(sources.get(id)),
                each,
                links ? Kind.LINKS : Kind.TARGET_ROWS)));
        return pairs;
    }
}
