package glimpse.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tables of conversations about numbers, in the words of a language. */
final class Arithmetic {

    private static final int LARGEST_TERM = 15;
    private static final int LARGEST_MINUEND = 20;
    private static final int LARGEST_FACTOR = 10;
    private static final int LARGEST_COMPARED = 12;
    private static final int LARGEST_COUNTED = 40;
    private static final int HOURS = 12;
    private static final int YOUNGEST = 4;
    private static final int OLDEST = 80;

    private final Spoken language;
    private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();

    private Arithmetic(Spoken language) {
        this.language = language;
    }

    /** The rows of each table by its name; a row is values by the names of its columns. */
    static Map<String, List<Map<String, String>>> tables(Spoken language) {
        Arithmetic all = new Arithmetic(language);
        all.sums();
        all.products();
        all.comparisons();
        all.counting();
        all.hours();
        all.ages();
        return all.tables;
    }

    private void sums() {
        for (int a = 1; a <= LARGEST_TERM; a++) {
            for (int b = 1; b <= LARGEST_TERM; b++) {
                add("plus", "a", a, "b", b, "c", a + b);
            }
        }
        for (int a = 2; a <= LARGEST_MINUEND; a++) {
            for (int b = 1; b < a; b++) {
                add("minus", "a", a, "b", b, "c", a - b);
            }
        }
    }

    private void products() {
        for (int a = 1; a <= LARGEST_FACTOR; a++) {
            for (int b = 1; b <= LARGEST_FACTOR; b++) {
                add("times", "a", a, "b", b, "c", a * b);
            }
        }
    }

    private void comparisons() {
        for (int a = 1; a <= LARGEST_COMPARED; a++) {
            for (int b = 1; b <= LARGEST_COMPARED; b++) {
                if (a != b) {
                    add("compare", "a", a, "b", b, "large", Math.max(a, b), "small", Math.min(a, b));
                }
            }
        }
    }

    private void counting() {
        for (int n = 1; n < LARGEST_COUNTED; n++) {
            add("count", "now", n, "next", n + 1);
            add(n % 2 == 0 ? "even" : "odd", "n", n);
        }
    }

    private void hours() {
        for (int a = 1; a <= HOURS; a++) {
            for (int b = 2; b <= HOURS / 2; b++) {
                rows("clock")
                        .add(Map.of(
                                "a", language.measure(a),
                                "b", language.measure(b),
                                "c", language.measure((a + b - 1) % HOURS + 1)));
            }
        }
    }

    private void ages() {
        for (int n = YOUNGEST; n <= OLDEST; n++) {
            add("age", "n", n);
        }
    }

    /** A row of names of columns and their numbers in turn: in words, and under the name in capitals in digits. */
    private void add(String table, Object... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put((String) cells[i], language.number((Integer) cells[i + 1]));
            row.put(((String) cells[i]).toUpperCase(Locale.ROOT), cells[i + 1].toString());
        }
        rows(table).add(row);
    }

    private List<Map<String, String>> rows(String table) {
        return tables.computeIfAbsent(table, name -> new ArrayList<>());
    }
}
