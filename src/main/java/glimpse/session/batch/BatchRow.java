package glimpse.session.batch;

import glimpse.explain.Measures;
import glimpse.explain.SoftAlignment;
import glimpse.trace.Trace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of a sentence of a batch.
 *
 * @param target what was to be written; empty where nothing was given
 * @param output the best output; empty where it failed
 * @param fault why it failed, in a sentence; empty where it did not
 * @param files names of its files, within the batch's folder
 * @param measures of the best output, by name: its length, its probability and those of its weights
 */
public record BatchRow(
        int line,
        String source,
        String target,
        String output,
        String fault,
        List<String> files,
        Map<String, Double> measures) {

    static BatchRow of(BatchSentence sentence, Trace trace, List<String> files) {
        return new BatchRow(
                sentence.line(),
                sentence.source(),
                sentence.target().orElse(""),
                trace.best().text(),
                "",
                files,
                measures(trace));
    }

    static BatchRow failed(BatchSentence sentence, String fault) {
        String target = sentence.target().orElse("");
        return new BatchRow(sentence.line(), sentence.source(), target, "", fault, List.of(), Map.of());
    }

    public boolean hasFailed() {
        return !fault.isEmpty();
    }

    boolean isOf(BatchSentence sentence) {
        return line == sentence.line()
                && source.equals(sentence.source())
                && target.equals(sentence.target().orElse(""));
    }

    private static Map<String, Double> measures(Trace trace) {
        Map<String, Double> measures = new LinkedHashMap<>();
        measures.put("words", (double) trace.best().tokens().size());
        measures.put("logProbability", trace.best().logProbability());
        if (trace.path(trace.best()).get(0).computed().hasAttention()) {
            int leaf = trace.best().last();
            measures.putAll(Measures.of(SoftAlignment.of(trace, leaf)).named());
        }
        measures.values().removeIf(value -> !Double.isFinite(value));
        return measures;
    }
}
