package glimpse.train;

import glimpse.files.Reading;
import glimpse.words.InputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Pairs of texts to learn from.
 *
 * @param lines the line of each pair in its file, from 1
 * @param length how many lines the file has
 * @param empty the lines that were left out because a side of them is empty
 */
public record Corpus(List<TextPair> pairs, List<Integer> lines, int length, List<Integer> empty) {

    public Corpus {
        pairs = List.copyOf(pairs);
        lines = List.copyOf(lines);
        empty = List.copyOf(empty);
    }

    /** Pairs of which each is a line. */
    public Corpus(List<TextPair> pairs) {
        this(pairs, IntStream.rangeClosed(1, pairs.size()).boxed().toList(), pairs.size(), List.of());
    }

    /**
     * Reads a file of columns with tabs between them, of which two count, or a folder of two files whose lines belong
     * together, the source file first by name; UTF-8. Blank lines are passed over, and pairs of which a side is empty left
     * out.
     *
     * @throws InputException if a line lacks a column, or numbers stand where texts should be, or the two files differ in
     *     length, or columns of a folder are asked for
     */
    public static Corpus read(Path path, Columns columns) {
        try {
            if (!Files.isDirectory(path)) {
                return readColumns(path, columns);
            }
            if (!columns.equals(Columns.FIRST_TWO)) {
                throw new InputException("fault.columns-folder", path);
            }
            return readFolder(path);
        } catch (IOException e) {
            throw Reading.fault(path, e);
        }
    }

    /** As {@link #read(Path, Columns)}: source TAB target, and what follows is not read. */
    public static Corpus read(Path path) {
        return read(path, Columns.FIRST_TWO);
    }

    /** Some editors put it before the first line. */
    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** The columns of tatoeba.org's own exports: number, text, number, text. */
    private static final Pattern NUMBERED = Pattern.compile("\\d+\t[^\t]*\\D[^\t]*\t\\d+\t.*");

    private static Corpus readColumns(Path file, Columns wanted) throws IOException {
        Gathering pairs = new Gathering();
        boolean texts = false;
        try (BufferedReader lines = Reading.reader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String text = pairs.isEmpty() ? withoutMark(line) : line;
                String[] columns = text.split("\t", wanted.last() + 1);
                if (!text.isBlank() && columns.length < wanted.last()) {
                    throw missing(wanted, file, pairs.length + 1, text);
                }
                texts |= !text.isBlank() && !NUMBERED.matcher(text).matches();
                pairs.add(column(columns, wanted.source()), column(columns, wanted.target()));
            }
        }
        if (wanted.equals(Columns.FIRST_TWO) && !texts && !pairs.pairs.isEmpty()) {
            throw new InputException("fault.corpus-numbered", file);
        }
        return notEmpty(pairs.corpus(), file);
    }

    private static String column(String[] columns, int number) {
        return number > columns.length ? "" : columns[number - 1];
    }

    private static InputException missing(Columns wanted, Path file, int line, String text) {
        String key = wanted.equals(Columns.FIRST_TWO) ? "fault.corpus-columns" : "fault.corpus-column";
        return new InputException(key, file, Integer.toString(line), shortened(text), Integer.toString(wanted.last()));
    }

    private static String withoutMark(String line) {
        return !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
    }

    /** A corpus as it is read, line by line. */
    private static final class Gathering {
        private final List<TextPair> pairs = new ArrayList<>();
        private final List<Integer> lines = new ArrayList<>();
        private final List<Integer> empty = new ArrayList<>();
        private int length;

        boolean isEmpty() {
            return length == 0;
        }

        void add(String source, String target) {
            length++;
            if (!source.isBlank() && !target.isBlank()) {
                pairs.add(new TextPair(source.strip(), target.strip()));
                lines.add(length);
            } else if (!source.isBlank() || !target.isBlank()) {
                empty.add(length);
            }
        }

        Corpus corpus() {
            return new Corpus(pairs, lines, length, empty);
        }
    }

    /** Differs where any text does. */
    public String fingerprint() {
        CRC32 sum = new CRC32();
        for (TextPair pair : pairs) {
            sum.update((pair.source() + "\t" + pair.target() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return pairs.size() + "-" + Long.toHexString(sum.getValue());
    }

    private static String shortened(String line) {
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }

    private static Corpus readFolder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        if (files.size() != 2) {
            throw new InputException("fault.corpus-folder", folder, files.size());
        }
        List<String> sources = Reading.lines(files.get(0));
        List<String> targets = Reading.lines(files.get(1));
        if (sources.size() != targets.size()) {
            throw new InputException("fault.corpus-lines", files.get(0), sources.size(), files.get(1), targets.size());
        }
        Gathering pairs = new Gathering();
        for (int i = 0; i < sources.size(); i++) {
            pairs.add(
                    i == 0 ? withoutMark(sources.get(i)) : sources.get(i),
                    i == 0 ? withoutMark(targets.get(i)) : targets.get(i));
        }
        return notEmpty(pairs.corpus(), folder);
    }

    private static Corpus notEmpty(Corpus corpus, Path path) {
        if (corpus.pairs().isEmpty()) {
            throw new InputException("fault.corpus-empty", path);
        }
        return corpus;
    }

    /** Two parts of a corpus. */
    public record Split(Corpus training, Corpus heldOut) {}

    /**
     * Holds out at least {@code size} pairs, drawn by the seed, so that no source stands on both sides. Of a held-out
     * source with several targets all are held out.
     *
     * @param sameness sources that it maps to the same text count as the same
     */
    public Split split(int size, long seed, UnaryOperator<String> sameness) {
        Map<String, Integer> counts = new HashMap<>();
        List<String> sources = new ArrayList<>();
        for (TextPair pair : pairs) {
            String key = sameness.apply(pair.source());
            if (counts.merge(key, 1, Integer::sum) == 1) {
                sources.add(key);
            }
        }
        Collections.shuffle(sources, new Random(seed));
        Set<String> held = new HashSet<>();
        int pairsHeld = 0;
        for (int i = 0; i < sources.size() && pairsHeld < size; i++) {
            held.add(sources.get(i));
            pairsHeld += counts.get(sources.get(i));
        }
        List<TextPair> training = new ArrayList<>();
        List<TextPair> heldOut = new ArrayList<>();
        for (TextPair pair : pairs) {
            (held.contains(sameness.apply(pair.source())) ? heldOut : training).add(pair);
        }
        if (training.isEmpty()) {
            throw new InputException("fault.corpus-all-held-out", size, pairs.size());
        }
        return new Split(new Corpus(training), new Corpus(heldOut));
    }
}
