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
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Pairs of texts to learn from. */
public record Corpus(List<TextPair> pairs) {

    public Corpus {
        pairs = List.copyOf(pairs);
    }

    /**
     * Reads a file of two columns, source TAB target (further columns are ignored), or a folder of two files whose lines
     * belong together, the source file first by name; UTF-8.
     *
     * @throws InputException if a line has no second column, or the two files differ in length
     */
    public static Corpus read(Path path) {
        try {
            return Files.isDirectory(path) ? readFolder(path) : readColumns(path);
        } catch (IOException e) {
            throw Reading.fault(path, e);
        }
    }

    /** Some editors put it before the first line. */
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private static Corpus readColumns(Path file) throws IOException {
        List<TextPair> pairs = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                String text = number == 1 && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
                String[] columns = text.split("\t", 3);
                if (columns.length < 2 || columns[0].isBlank() || columns[1].isBlank()) {
                    throw new InputException("fault.corpus-columns", file, Integer.toString(number), shortened(line));
                }
                pairs.add(new TextPair(columns[0].strip(), columns[1].strip()));
            }
        }
        return notEmpty(new Corpus(pairs), file);
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
        List<TextPair> pairs = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            if (!sources.get(i).isBlank() && !targets.get(i).isBlank()) {
                pairs.add(new TextPair(sources.get(i).strip(), targets.get(i).strip()));
            }
        }
        return notEmpty(new Corpus(pairs), folder);
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
