package glimpse.session.evaluation;

import glimpse.decode.Decoding;
import glimpse.decode.Translator;
import glimpse.explain.GoldScores;
import glimpse.session.job.Progress;
import glimpse.session.model.ModelLibrary;
import glimpse.session.training.Selection;
import glimpse.train.BleuKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * How good a model is on pairs of texts.
 *
 * @param model its name
 * @param bleu which BLEU
 * @param scores of all pairs
 * @param measures the mean of each measure of the outputs' attention, by name; empty without attention
 * @param lengths the pairs by the length of their source
 * @param gold the attention against alignments by hand, where there are any
 */
public record Evaluation(
        String model,
        BleuKind bleu,
        Scores scores,
        Map<String, Double> measures,
        List<LengthRow> lengths,
        Optional<GoldScores> gold) {

    /** What a file of it begins with. */
    public static final String FORMAT = "glimpse-evaluation/1";

    public Evaluation {
        lengths = List.copyOf(lengths);
    }

    /**
     * Reads every source, writes an output, and compares.
     *
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static Evaluation of(
            Path model,
            Selection selection,
            Decoding decoding,
            LengthTable lengths,
            BleuKind bleu,
            Optional<Gold> gold,
            Progress progress,
            BooleanSupplier cancelled) {
        Translator translator = ModelLibrary.translator(model);
        // First, for it is quick and finds a file that does not fit before the long work.
        Optional<GoldScores> aligned = gold.map(g -> g.scores(translator, selection, progress, cancelled));
        List<PairResult> results = new PairReading(translator, decoding, progress, cancelled).of(selection.pairs());
        Function<List<PairResult>, Scores> scores = some -> Scores.of(some, text -> bleu.of(text, translator.target()));
        return new Evaluation(
                translator.identity().name(),
                bleu,
                scores.apply(results),
                means(results),
                lengths.rows(results, scores),
                aligned);
    }

    private static Map<String, Double> means(List<PairResult> results) {
        Map<String, Double> means = new LinkedHashMap<>();
        for (PairResult result : results) {
            result.measures().ifPresent(measures -> measures.named()
                    .forEach((name, value) -> means.merge(name, value / results.size(), Double::sum)));
        }
        return means;
    }

    /** As plain data. */
    public Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("format", FORMAT);
        data.put("model", model);
        data.put("bleuTokens", bleu.tokens().id());
        data.put("bleuLowercase", bleu.lowercase());
        data.putAll(scores.data());
        data.put("measures", measures);
        List<Object> rows = new ArrayList<>();
        for (LengthRow row : lengths) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("from", row.from());
            if (row.to() != LengthRow.OPEN) {
                each.put("to", row.to());
            }
            each.putAll(row.scores().data());
            rows.add(each);
        }
        data.put("lengths", rows);
        gold.ifPresent(scored -> data.put("gold", GoldData.of(scored)));
        return data;
    }
}
