package glimpse.session.model;

import glimpse.decode.Edit;
import glimpse.model.WeightEdit;
import glimpse.model.WeightEdits;
import glimpse.trace.Change;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A what-if edit as a person writes it, such as {@code word:5=狗} or {@code drop:2}.
 *
 * @param text as written
 * @param form the text in its parts
 */
public record EditText(String text, Matcher form) {

    private static final Pattern FORM =
            Pattern.compile("(?<at>word|weights):(?<node>#?)(?<number>\\d{1,9})=(?<value>.+)"
                    + "|drop:(?<dropped>\\d{1,9})"
                    + "|replace:(?<replaced>\\d{1,9})=(?<other>.+)");
    private static final Pattern ONE_HOT = Pattern.compile("one-hot:(\\d{1,9})");
    private static final Pattern ROW = Pattern.compile("[^,]+(,[^,]+)*");

    /** @throws InputException if the text is no edit */
    public static EditText parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw notAnEdit(text);
        }
        return new EditText(text, form);
    }

    /**
     * The edit of a trace.
     *
     * @throws InputException if the trace has no such step, or the weights are none
     */
    public Edit on(Trace trace) {
        if (form.group("dropped") != null) {
            return new Edit.DropSource(position("dropped", trace));
        }
        if (form.group("replaced") != null) {
            return new Edit.ReplaceSource(position("replaced", trace), form.group("other"));
        }
        String value = form.group("value");
        return form.group("at").equals("word")
                ? new Edit.Word(node(trace), value)
                : new Edit.Weights(node(trace), weights(value, trace), value);
    }

    /**
     * What was changed at a node of a trace, as a person would write it.
     *
     * @throws InputException if another program made the change, and in its own words
     */
    public static EditText of(Trace trace, Node changed) {
        Change.What what = changed.edit().what();
        if (what instanceof Change.Word word) {
            return parse("word:" + place(trace, changed) + "=" + word.word());
        }
        if (what instanceof Change.Weights weights) {
            return parse("weights:" + place(trace, changed) + "=" + weights.how());
        }
        if (what instanceof Change.LeftOut left) {
            return parse("drop:" + (left.at() + 1));
        }
        if (what instanceof Change.Replaced other) {
            return parse("replace:" + (other.at() + 1) + "=" + other.by());
        }
        throw notAnEdit(what instanceof Change.Other other ? other.name() : "");
    }

    /** The step where the best output was changed, or else the node in whose place the changed one stands. */
    private static String place(Trace trace, Node changed) {
        List<Integer> best = trace.best().nodes();
        if (changed.step() <= best.size()) {
            Node old = trace.nodes().get(best.get(changed.step() - 1));
            if (old.parent() == changed.parent()) {
                return Integer.toString(changed.step());
            }
        }
        return trace.nodes().stream()
                .filter(node -> node.parent() == changed.parent() && node.step() == changed.step())
                .map(node -> "#" + node.id())
                .findFirst()
                .orElseThrow();
    }

    private int position(String group, Trace trace) {
        return inRange(
                        "fault.what-if-position",
                        form.group(group),
                        1,
                        trace.source().length())
                - 1;
    }

    private int inRange(String fault, String number, int least, int most) {
        int value = Integer.parseInt(number);
        if (value < least || value > most) {
            throw new InputException(fault, text, value, least, most);
        }
        return value;
    }

    private int node(Trace trace) {
        String number = form.group("number");
        if (!form.group("node").isEmpty()) {
            return inRange("fault.what-if-node", number, 0, trace.nodes().size() - 1);
        }
        List<Integer> steps = trace.best().nodes();
        return steps.get(inRange("fault.what-if-step", number, 1, steps.size()) - 1);
    }

    private WeightEdit weights(String how, Trace trace) {
        Matcher oneHot = ONE_HOT.matcher(how);
        if (oneHot.matches()) {
            return WeightEdits.oneHot(inRange(
                            "fault.what-if-position",
                            oneHot.group(1),
                            1,
                            trace.source().length())
                    - 1);
        }
        return switch (how) {
            case "uniform" -> WeightEdits.uniform();
            case "peak" -> WeightEdits.atPeak();
            case "zero-peak" -> WeightEdits.withoutPeak();
            default -> row(how);
        };
    }

    private WeightEdit row(String how) {
        if (!ROW.matcher(how).matches()) {
            throw notAnEdit(text);
        }
        try {
            return WeightEdits.given(Arrays.stream(how.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray());
        } catch (NumberFormatException e) {
            throw notAnEdit(text);
        }
    }

    private static InputException notAnEdit(String text) {
        return new InputException("fault.what-if", text);
    }
}
