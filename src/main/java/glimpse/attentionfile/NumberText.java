package glimpse.attentionfile;

import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rows of numbers as text. */
final class NumberText {

    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern SOFT = Pattern.compile("\\d[-+\\d.eEnaNif,\\s]*");
    private static final int SHOWN = 40;

    private NumberText() {}

    /** Whether a text is rows with a space between each two and commas between their numbers: {@code 0.9,0.1 0.2,0.8}. */
    static boolean isSoft(String text) {
        return SOFT.matcher(text).matches();
    }

    /** The matrix of {@code 0.9,0.1 0.2,0.8}. */
    static Grid soft(String text, Path file, int line) {
        List<float[]> rows = new ArrayList<>();
        for (String row : SPACE.split(text.strip())) {
            rows.add(numbers(COMMA.split(row, -1), file, line));
        }
        return grid(rows, file, line);
    }

    /** The numbers of a line with white space between them. */
    static float[] row(String text, Path file, int line) {
        return numbers(SPACE.split(text.strip()), file, line);
    }

    private static float[] numbers(String[] texts, Path file, int line) {
        float[] numbers = new float[texts.length];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = number(texts[k])
                    .orElseThrow(
                            () -> new InputException("attention.numbers", file, Integer.toString(line), shown(texts)));
        }
        return numbers;
    }

    private static Optional<Float> number(String text) {
        try {
            return Optional.of(Float.parseFloat(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String shown(String... texts) {
        String text = String.join(" ", texts);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** @throws InputException if rows are of different lengths */
    static Grid grid(List<float[]> rows, Path file, int line) {
        int columns = rows.isEmpty() ? 0 : rows.get(0).length;
        if (rows.stream().anyMatch(row -> row.length != columns)) {
            String lengths = Integer.toString(columns);
            int other = rows.stream()
                    .mapToInt(row -> row.length)
                    .filter(length -> length != columns)
                    .findFirst()
                    .orElse(0);
            throw new InputException(
                    "attention.ragged", file, Integer.toString(line), lengths, Integer.toString(other));
        }
        float[][] numbers = rows.toArray(float[][]::new);
        return new Grid("", numbers.length, columns, (row, column) -> numbers[row][column]);
    }

    /** A score; NaN where it is none. */
    static double score(String text) {
        try {
            double score = Double.parseDouble(text.strip());
            return Double.isFinite(score) ? score : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Whether a text is nothing but so many whole numbers. */
    static boolean areCounts(String text, int count) {
        String[] parts = SPACE.split(text.strip());
        return parts.length == count && Arrays.stream(parts).allMatch(part -> part.matches("\\d{1,6}"));
    }
}
