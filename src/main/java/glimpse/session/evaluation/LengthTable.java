package glimpse.session.evaluation;

import glimpse.words.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The rows of a table by the length of the source.
 *
 * @param ends the most words of each row but the last, which has no end; empty for one row a length
 */
public record LengthTable(List<Integer> ends) {

    /** What {@link #parse} takes for one row a length. */
    public static final String EACH = "each";

    /** 1–4, 5–6, 7–8, 9–10, 11–14, 15 and more. */
    public static final String STANDARD = "4,6,8,10,14";

    /**
     * A word is a run of letters or digits, with what an apostrophe ties to it; a Chinese character is one by itself. It
     * does not depend on how a model cuts its texts, so that models can be compared row by row.
     */
    private static final Pattern WORD =
            Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+(?:['’][\\p{L}&&[^\\p{IsHan}]]+)*");

    public LengthTable {
        ends = List.copyOf(ends);
    }

    /** @throws InputException if a text is neither {@code each} nor growing numbers with commas between them */
    public static LengthTable parse(String text) {
        List<Integer> ends = new ArrayList<>();
        for (String end : text.equals(EACH) ? new String[0] : text.split(",", -1)) {
            String digits = end.strip();
            int last = ends.isEmpty() ? 0 : ends.get(ends.size() - 1);
            if (!digits.matches("\\d{1,6}") || Integer.parseInt(digits) <= last) {
                throw new InputException("fault.lengths-rows", text, STANDARD, EACH);
            }
            ends.add(Integer.parseInt(digits));
        }
        return new LengthTable(ends);
    }

    static int words(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    /** The rows that have a pair, shortest sources first. */
    List<LengthRow> rows(List<PairResult> results, Function<List<PairResult>, Scores> measure) {
        Map<Integer, List<PairResult>> rows = new TreeMap<>();
        for (PairResult result : results) {
            rows.computeIfAbsent(end(words(result.source())), end -> new ArrayList<>())
                    .add(result);
        }
        return rows.entrySet().stream()
                .map(row -> new LengthRow(start(row.getKey()), row.getKey(), measure.apply(row.getValue())))
                .toList();
    }

    private int end(int words) {
        return ends.isEmpty()
                ? words
                : ends.stream().filter(end -> words <= end).findFirst().orElse(LengthRow.OPEN);
    }

    private int start(int end) {
        if (ends.isEmpty()) {
            return end;
        }
        int row = end == LengthRow.OPEN ? ends.size() : ends.indexOf(end);
        return row == 0 ? 1 : ends.get(row - 1) + 1;
    }
}
