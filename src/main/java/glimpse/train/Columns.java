package glimpse.train;

import glimpse.words.InputException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which columns of a file of pairs hold the source and the target, from 1. */
public record Columns(int source, int target) {

    /** The first is the source, the second the target. */
    public static final Columns FIRST_TWO = new Columns(1, 2);

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,2}),([1-9]\\d{0,2})");

    /**
     * Reads {@code 2,4}.
     *
     * @throws InputException if it is not two numbers from 1 on
     */
    public static Columns parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new InputException("fault.columns", text);
        }
        return new Columns(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    /** The number of the last column that is needed. */
    int last() {
        return Math.max(source, target);
    }
}
