package glimpse.attentionfile;

import glimpse.attentionfile.AttentionFile.Found;
import glimpse.attentionfile.RawPair.Kind;
import glimpse.attentionfile.RawPair.RawOutput;
import glimpse.files.Reading;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Texts with {@code |||} between their fields: Nematus, OpenNMT-Lua and amun, Sockeye, Marian. */
final class BarredText {

    private static final Pattern BARS = Pattern.compile("\\s*\\|\\|\\|\\s*");

    private final Path file;
    private final List<String> lines;
    private final List<Begun> begun = new ArrayList<>();
    private Optional<AttentionForm> form = Optional.empty();

    /** A sentence of which more outputs may come. */
    private record Begun(String id, Optional<List<String>> source, List<RawOutput> outputs, Kind kind) {

        RawPair pair(int line) {
            return new RawPair(id, line, source, outputs, kind);
        }
    }

    private BarredText(Path file) {
        this.file = file;
        this.lines = Reading.lines(file);
    }

    static Found read(Path file) {
        BarredText text = new BarredText(file);
        for (int at = 0; at < text.lines.size(); ) {
            at = text.lines.get(at).isBlank() ? at + 1 : text.sentence(at);
        }
        List<RawPair> pairs = IntStream.range(0, text.begun.size())
                .mapToObj(line -> text.begun.get(line).pair(line))
                .toList();
        return new AttentionFile.Raw(text.form.orElse(AttentionForm.NEMATUS), pairs);
    }

    /** Reads the sentence that begins on a line (from 0) and gives the line behind it. */
    private int sentence(int at) {
        String[] fields = BARS.split(lines.get(at).strip(), -1);
        boolean nematus = fields.length == 5 && NumberText.areCounts(fields[4], 2);
        boolean sockeye =
                fields.length == 6 && NumberText.areCounts(fields[4], 1) && NumberText.areCounts(fields[5], 1);
        if (nematus || sockeye) {
            return headed(fields, at);
        }
        soft(fields, at);
        return at + 1;
    }

    /** A header and rows of numbers under it. Both programs with six fields write no word of which they are. */
    private int headed(String[] fields, int at) {
        List<float[]> rows = new ArrayList<>();
        int next = at + 1;
        while (next < lines.size()
                && !lines.get(next).isBlank()
                && !lines.get(next).contains("|||")) {
            rows.add(NumberText.row(lines.get(next), file, next + 1));
            next++;
        }
        List<String> target = Tokens.split(fields[1]);
        boolean sockeye = fields.length == 6 && target.contains(Tokens.END);
        form = form.or(() -> Optional.of(sockeye ? AttentionForm.SOCKEYE : AttentionForm.NEMATUS));
        add(
                fields[0],
                Optional.of(Tokens.split(fields[3])),
                new RawOutput(
                        Optional.of(target), NumberText.score(fields[2]), List.of(NumberText.grid(rows, file, at + 1))),
                sockeye ? Kind.SOURCE_ROWS : Kind.TARGET_ROWS);
        return next;
    }

    /** {@code target ||| weights}, or {@code id ||| target ||| weights ||| features ||| score}. */
    private void soft(String[] fields, int at) {
        boolean listed = fields.length >= 4 && NumberText.isSoft(fields[2]);
        if (!listed && (fields.length != 2 || !(fields[1].isEmpty() || NumberText.isSoft(fields[1])))) {
            throw new InputException("attention.barred", file, Integer.toString(at + 1));
        }
        form = form.or(() -> Optional.of(AttentionForm.MARIAN));
        String weights = listed ? fields[2] : fields[1];
        List<Grid> grids = weights.isEmpty() ? List.of() : List.of(NumberText.soft(weights, file, at + 1));
        List<String> target = Tokens.split(listed ? fields[1] : fields[0]);
        double score = listed ? NumberText.score(fields[fields.length - 1]) : Double.NaN;
        add(
                listed ? fields[0] : Integer.toString(begun.size()),
                Optional.empty(),
                new RawOutput(Optional.of(target), score, grids),
                Kind.TARGET_ROWS);
    }

    /** Outputs of the same sentence, one after the other, are one search's. */
    private void add(String id, Optional<List<String>> source, RawOutput output, Kind kind) {
        int last = begun.size() - 1;
        boolean again = last >= 0
                && begun.get(last).id().equals(id)
                && begun.get(last).source().equals(source);
        if (again) {
            begun.get(last).outputs().add(output);
        } else {
            begun.add(new Begun(id, source, new ArrayList<>(List.of(output)), kind));
        }
    }
}
