package glimpse.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The conversations of one language: families of openings with one answer, over tables of what can stand in their slots.
 *
 * <p>In its file a table is {@code [name] column | column} and rows {@code value | value; value | value}; a hyphen says that
 * there is no value, and what needs it is left out. A family is {@code = name @table}, or without a table, then lines
 * {@code ? question}, {@code > statement} and {@code ! answer}; openings are {@link Wordings}. A newcomer types with and
 * without capitals, marks and apostrophes, so that each is written in several forms.
 */
final class Phrasebook {

    /** Which ways of asking are drawn from does not depend on the seed of a corpus: that only orders it. */
    private static final long SEED = 20;

    /** So many pairs over a table are enough: with more, sums and countries would drown talk. */
    private static final int ENOUGH = 100;

    private final Spoken language;
    private final Map<String, List<Map<String, String>>> tables;
    private final List<Family> families = new ArrayList<>();
    private List<Map<String, String>> rows = List.of();
    private List<String> columns = List.of();

    private Phrasebook(Spoken language) {
        this.language = language;
        this.tables = Arithmetic.tables(language);
    }

    static Phrasebook read(Spoken language) {
        Phrasebook book = new Phrasebook(language);
        language.resources().stream()
                .flatMap(name -> Resource.lines(name).stream())
                .forEach(book::add);
        return book;
    }

    private void add(String line) {
        String rest = line.substring(1).strip();
        switch (line.charAt(0)) {
            case '[' -> addTable(line.substring(1, line.indexOf(']')), line.substring(line.indexOf(']') + 1));
            case '=' -> addFamily(rest.split(" @"));
            case '?', '>' -> last().openings().addAll(Wordings.of(line));
            case '!' -> last().answers().add(rest);
            default -> addRows(line);
        }
    }

    private void addTable(String name, String head) {
        rows = new ArrayList<>();
        columns = cells(head);
        tables.put(name, rows);
    }

    private static List<String> cells(String text) {
        return List.of(text.strip().split(" *\\| *"));
    }

    private void addRows(String line) {
        for (String text : line.split(";")) {
            List<String> cells = cells(text);
            if (cells.size() != columns.size()) {
                throw new IllegalStateException("not a row of " + columns + ": " + text);
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(columns.get(i), cells.get(i));
            }
            rows.add(row);
        }
    }

    private void addFamily(String[] head) {
        List<Map<String, String>> wanted = head.length == 1 ? List.of(Map.of()) : tables.get(head[1]);
        if (wanted == null) {
            throw new IllegalStateException("no table " + head[1]);
        }
        families.add(new Family(head[0], wanted, new ArrayList<>(), new ArrayList<>()));
    }

    private Family last() {
        return families.get(families.size() - 1);
    }

    /** The names of the families. */
    List<String> families() {
        return families.stream().map(Family::name).toList();
    }

    /** Openings with their answers, none twice. */
    List<Pair> pairs() {
        return pairs(ENOUGH);
    }

    /** As many of a table as are said to be enough. */
    List<Pair> pairs(int enough) {
        Random random = new Random(SEED);
        return families.stream()
                .flatMap(family -> family.pairs(language, random, enough).stream())
                .distinct()
                .toList();
    }
}
