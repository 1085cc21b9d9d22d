package glimpse.attentionfile;

import glimpse.attentionfile.RawPair.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What was found while a file was read, a remark a kind however many sentences it is about. */
final class Findings {

    /** How far from 1 a sum may be: some programs print two digits of each weight. */
    private static final double TOLERANCE = 0.02;

    private final Map<String, List<String>> sentences = new LinkedHashMap<>();
    private final List<Remark> told = new ArrayList<>();
    private Optional<Orientation> taken = Optional.empty();
    private int rows;
    private int wrong;
    private String firstWrong = "";
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    void skip(String sentence) {
        about("attention.skipped", sentence);
    }

    void ambiguous(String sentence, Kind kind, Orientation orientation) {
        taken = Optional.of(orientation);
        about(kind == Kind.LINKS ? "attention.links-taken" : "attention.taken-" + orientation, sentence);
    }

    /** What rows were taken for where both ways fit. */
    Optional<Orientation> taken() {
        return taken;
    }

    /** A remark on the file as a whole. */
    void add(Remark remark) {
        told.add(remark);
    }

    void fit(String sentence, SideFit source, SideFit target) {
        if (!source.known()) {
            about("attention.source-numbered", sentence);
        }
        if (!target.known()) {
            about("attention.target-numbered", sentence);
        }
        if (source.ends() > 0 || target.ends() > 0) {
            String sides = source.ends() <= 0 ? "target" : target.ends() <= 0 ? "source" : "both";
            about("attention.ended-" + sides, sentence);
        }
        if (source.trimmed() > 0 || target.trimmed() > 0) {
            about("attention.trimmed", sentence);
        }
    }

    private void about(String key, String sentence) {
        sentences.computeIfAbsent(key, each -> new ArrayList<>()).add(sentence);
    }

    void sums(String sentence, Grid grid, int targets, int sources) {
        for (int t = 0; t < targets; t++) {
            double sum = 0;
            for (int i = 0; i < sources; i++) {
                sum += t < grid.rows() && i < grid.columns() ? grid.at(t, i) : 0;
            }
            rows++;
            if (!(Math.abs(sum - 1) <= TOLERANCE)) {
                firstWrong = wrong == 0 ? sentence : firstWrong;
                wrong++;
                least = Math.min(least, sum);
                most = Math.max(most, sum);
            }
        }
    }

    List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>(told);
        sentences.forEach((key, about) -> remarks.add(new Remark(key, Integer.toString(about.size()), about.get(0))));
        if (wrong > 0) {
            remarks.add(new Remark(
                    "attention.sums-off",
                    Integer.toString(wrong),
                    Integer.toString(rows),
                    two(least),
                    two(most),
                    firstWrong));
        } else if (rows > 0) {
            remarks.add(new Remark("attention.sums-right", Integer.toString(rows)));
        }
        return remarks;
    }

    private static String two(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
