package glimpse.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Openings that have one answer, over the rows of a table.
 *
 * @param openings each begins with {@code ?} for a question and {@code >} for anything else
 * @param answers one
 */
record Family(String name, List<Map<String, String>> rows, List<String> openings, List<String> answers) {

    private static final int FEWEST_WAYS = 2;

    private static final Pattern SLOT = Pattern.compile("\\{([^{}]+)}");

    /**
     * The pairs of all rows: without a table all ways to ask, with one so many for each row as are enough.
     *
     * @param enough about so many pairs of a table; a long table is asked in few ways
     */
    List<Pair> pairs(Spoken language, Random random, int enough) {
        List<Pair> all = new ArrayList<>();
        for (Map<String, String> row : rows) {
            List<Pair> ways = ways(language, row, random);
            if (rows.size() > 1) {
                Collections.shuffle(ways, random);
                int wanted = Math.max(FEWEST_WAYS, enough / rows.size());
                ways = ways.subList(0, Math.min(wanted, ways.size()));
            }
            all.addAll(ways);
        }
        return all;
    }

    private List<Pair> ways(Spoken language, Map<String, String> row, Random random) {
        List<Pair> ways = new ArrayList<>();
        String target = filled(answers.get(0), row);
        for (String opening : openings) {
            String source = filled(opening.substring(1).strip(), row);
            if (!source.isEmpty() && !target.isEmpty()) {
                Typing.of(language, opening.startsWith("?"))
                        .forms(source, language, random)
                        .forEach(typed -> ways.add(new Pair(typed, language.polished(target))));
            }
        }
        return ways;
    }

    /** Nothing if a value is missing. */
    private static String filled(String template, Map<String, String> row) {
        Matcher slot = SLOT.matcher(template);
        boolean missing =
                slot.results().anyMatch(each -> value(row, each.group(1)).equals("-"));
        return missing ? "" : slot.reset().replaceAll(each -> value(row, each.group(1)));
    }

    private static String value(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalStateException("no column " + column + " in " + row);
        }
        return value;
    }
}
