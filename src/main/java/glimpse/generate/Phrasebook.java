package glimpse.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The conversations of one language: families of questions with one answer, over tables of what can stand in their slots.
 *
 * <p>In its file a table is {@code [name] column | column} and rows {@code value | value; value | value}; a hyphen says that
 * there is no value, and what needs it is left out. A family is {@code = name @table}, or without a table, then lines
 * {@code ? question}, {@code > statement} and {@code ! answer}. Each is asked with its mark at the end and without.
 */
final class Phrasebook {

    private static final Pattern SLOT = Pattern.compile("\\{([^{}]+)}");

    private final Spoken language;
    private final Map<String, List<Map<String, String>>> tables;
    private final List<Family> families = new ArrayList<>();
    private List<Map<String, String>> rows = List.of();
    private List<String> columns = List.of();

    private record Family(String name, List<Map<String, String>> rows, List<String> openings, List<String> answers) {}

    private Phrasebook(Spoken language) {
        this.language = language;
        this.tables = Arithmetic.tables(language);
    }

    static Phrasebook read(Spoken language) {
        Phrasebook book = new Phrasebook(language);
        Resource.lines(language.resource()).forEach(book::add);
        return book;
    }

    private void add(String line) {
        String rest = line.substring(1).strip();
        switch (line.charAt(0)) {
            case '[' -> addTable(line.substring(1, line.indexOf(']')), line.substring(line.indexOf(']') + 1));
            case '=' -> addFamily(rest.split(" @"));
            case '?', '>' -> last().openings().add(line);
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
        families.add(new Family(head[0], wanted, new ArrayList<>(), new ArrayList<>()));
    }

    private Family last() {
        return families.get(families.size() - 1);
    }

    /** The names of the families. */
    List<String> families() {
        return families.stream().map(Family::name).toList();
    }

    /** Every question with its answer. */
    List<Pair> pairs() {
        List<Pair> all = new ArrayList<>();
        for (Family family : families) {
            for (Map<String, String> row : family.rows()) {
                family.openings()
                        .forEach(opening ->
                                addPairs(all, opening, family.answers().get(0), row));
            }
        }
        return all;
    }

    private void addPairs(List<Pair> all, String opening, String answer, Map<String, String> row) {
        String source = filled(opening.substring(1).strip(), row);
        String target = filled(answer, row);
        if (!source.isEmpty() && !target.isEmpty()) {
            all.add(new Pair(source, target));
            all.add(new Pair(language.ended(source, opening.startsWith("?")), target));
        }
    }

    /** Nothing if a value is missing. */
    private String filled(String template, Map<String, String> row) {
        Matcher slot = SLOT.matcher(template);
        boolean missing = slot.results().anyMatch(each -> row.get(each.group(1)).equals("-"));
        return missing ? "" : language.polished(slot.reset().replaceAll(each -> row.get(each.group(1))));
    }
}
