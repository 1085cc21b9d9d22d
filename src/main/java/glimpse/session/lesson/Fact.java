package glimpse.session.lesson;

import glimpse.words.InputException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that a scene takes for granted, such as {@code peak 3 is car} or {@code p 3 above 0.9}.
 *
 * @param text as written
 */
public record Fact(String text) {

    private static final int LONGEST = 120;

    private static final Pattern FORM =
            Pattern.compile("(?<measure>.+?) (?<relation>is not|is|contains|above|below) (?<value>.+)");

    /** @throws InputException if it is no fact, or not about a measure */
    public Fact {
        Matcher form = form(text);
        Measure.parse(form.group("measure"));
        if (form.group("relation").matches("above|below")) {
            number(text, form.group("value"));
        }
    }

    private static Matcher form(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new InputException("lesson.no-fact", text);
        }
        return form;
    }

    private static double number(String text, String value) {
        if (!value.matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
            throw new InputException("lesson.no-fact", text);
        }
        return Double.parseDouble(value);
    }

    /** What is measured. */
    Measure measure() {
        return Measure.parse(form(text).group("measure"));
    }

    /** @throws InputException if it is not so in a scene, with what is */
    void check(Staged staged) {
        Matcher form = form(text);
        Measured measured = measure().of(staged);
        if (!holds(form.group("relation"), form.group("value"), measured)) {
            throw new InputException("lesson.not-so", text, shortened(measured.text()));
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private boolean holds(String relation, String value, Measured measured) {
        return switch (relation) {
            case "above" -> measured.number().orElse(Double.NaN) > number(text, value);
            case "below" -> measured.number().orElse(Double.NaN) < number(text, value);
            case "contains" -> measured.text().contains(value);
            case "is not" -> !measured.text().equals(value);
            default -> measured.text().equals(value);
        };
    }
}
