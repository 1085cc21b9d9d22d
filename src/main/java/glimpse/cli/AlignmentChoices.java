package glimpse.cli;

import glimpse.figure.alignment.AlignmentOptions;
import glimpse.figure.alignment.Shown;
import glimpse.figure.alignment.Span;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options that say what of an alignment is drawn, and how. */
final class AlignmentChoices {

    private static final Pattern TOKENS = Pattern.compile("(?=.*\\d)(\\d{0,9})(-(\\d{0,9}))?");

    @Option(names = "--show", defaultValue = "weights", paramLabel = "WHAT")
    private String show;

    @Option(names = "--hide-marks")
    private boolean hideMarks;

    @Option(names = "--merge-pieces")
    private boolean mergePieces;

    @Option(names = "--no-values")
    private boolean noValues;

    @Option(names = "--whole-words")
    private boolean wholeWords;

    @Option(names = "--source-tokens", paramLabel = "I-J", defaultValue = "")
    private String sourceTokens;

    @Option(names = "--target-tokens", paramLabel = "I-J", defaultValue = "")
    private String targetTokens;

    /** @throws InputException if one of them was given */
    void refuseFor(String figure) {
        Map<String, Boolean> given = new LinkedHashMap<>();
        given.put("--show", !show.equals(Shown.WEIGHTS.toString()));
        given.put("--hide-marks", hideMarks);
        given.put("--merge-pieces", mergePieces);
        given.put("--no-values", noValues);
        given.put("--whole-words", wholeWords);
        given.put("--source-tokens", !sourceTokens.isEmpty());
        given.put("--target-tokens", !targetTokens.isEmpty());
        given.forEach((option, isGiven) -> {
            if (isGiven) {
                throw new InputException("fault.only-with", option, figure);
            }
        });
    }

    Shown shown() {
        return Shown.ALONE.stream()
                .filter(kind -> kind.toString().equalsIgnoreCase(show))
                .findFirst()
                .orElseThrow(() -> new InputException("fault.unknown-choice", "--show", show, names()));
    }

    private static String names() {
        return Shown.ALONE.stream().map(Shown::toString).collect(Collectors.joining(", "));
    }

    /** @throws InputException if tokens are asked for that the sentences have not */
    AlignmentOptions form(Trace trace, int leaf) {
        return new AlignmentOptions(
                wholeWords,
                hideMarks,
                mergePieces,
                !noValues,
                span("--source-tokens", sourceTokens, trace.source().length()),
                span("--target-tokens", targetTokens, trace.path(leaf).size()));
    }

    /** Reads {@code 3-10}, {@code 3-}, {@code -10} or {@code 3}. */
    private static Span span(String option, String written, int length) {
        if (written.isEmpty()) {
            return Span.WHOLE;
        }
        Matcher read = TOKENS.matcher(written.strip());
        if (!read.matches()) {
            throw new InputException("fault.not-a-stretch", option, written, length);
        }
        int first = number(read.group(1), 1);
        int last = read.group(2) == null ? first : number(read.group(3), length);
        if (first < 1 || first > last || last > length) {
            throw new InputException("fault.not-a-stretch", option, written, length);
        }
        return new Span(first, last);
    }

    private static int number(String digits, int otherwise) {
        return digits.isEmpty() ? otherwise : Integer.parseInt(digits);
    }
}
