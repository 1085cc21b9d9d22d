package glimpse.session.evaluation;

import glimpse.decode.Decoding;
import glimpse.decode.Translator;
import glimpse.session.job.Progress;
import glimpse.session.model.ModelLibrary;
import glimpse.session.training.Selection;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * What a model did with each of many pairs, as a table.
 *
 * @param columns the names of the columns, in order
 * @param rows a cell a column; a number, a text or a truth value
 */
public record Scan(List<String> columns, List<Map<String, Object>> rows) {

    public Scan {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * Reads every source and writes an output for it; the rows stand in the order in which the pairs were chosen.
     *
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static Scan of(
            Path model, Selection selection, Decoding decoding, Progress progress, BooleanSupplier cancelled) {
        Translator translator = ModelLibrary.translator(model);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (PairResult result : new PairReading(translator, decoding, progress, cancelled).of(selection.pairs())) {
            rows.add(row(result));
        }
        return new Scan(List.copyOf(rows.get(0).keySet()), rows);
    }

    private static Map<String, Object> row(PairResult result) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("pair", result.numbered().number());
        row.put("source", result.source());
        row.put("output", result.output());
        row.put("reference", result.reference());
        row.put("words", LengthTable.words(result.source()));
        row.put("loss", result.loss().mean());
        row.put("exact", result.isExact());
        result.measures().ifPresent(measures -> row.putAll(measures.named()));
        return row;
    }

    /**
     * The same rows by one column; equals stay in their order.
     *
     * @throws InputException if there is no such column
     */
    public Scan sorted(String column, boolean descending) {
        if (!columns.contains(column)) {
            throw new InputException("fault.unknown-choice", "--sort", column, String.join(", ", columns));
        }
        Comparator<Map<String, Object>> order = (a, b) -> compared(a.get(column), b.get(column));
        List<Map<String, Object>> sorted = new ArrayList<>(rows);
        sorted.sort(descending ? order.reversed() : order);
        return new Scan(columns, sorted);
    }

    private static int compared(Object a, Object b) {
        if (a instanceof Number x && b instanceof Number y) {
            return Double.compare(x.doubleValue(), y.doubleValue());
        }
        return a.toString().compareTo(b.toString());
    }
}
