package glimpse.trace;

import com.google.gson.JsonObject;
import glimpse.trace.Change.LeftOut;
import glimpse.trace.Change.Other;
import glimpse.trace.Change.Reading;
import glimpse.trace.Change.Replaced;
import glimpse.trace.Change.Weights;
import glimpse.trace.Change.What;
import glimpse.trace.Change.Word;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was changed, in a node's JSON: {@code kind} and {@code at} for programs, {@code edit} in English for who reads the
 * file. Traces of before have {@code edit} alone.
 */
final class ChangeJson {

    private static final String EDIT = "edit";
    private static final String KIND = "kind";
    private static final String AT = "at";

    private static final String WORD = "word";
    private static final String WEIGHTS = "weights";
    private static final String LEFT_OUT = "leftOut";
    private static final String REPLACED = "replaced";

    private static final String WEIGHED = "weights: ";
    private static final String BY = " → ";
    private static final Pattern SOURCE = Pattern.compile("source: .*? \\((\\d{1,9})\\) (left out|→ .*)");

    private ChangeJson() {}

    static boolean isIn(JsonObject node) {
        return node.has(EDIT);
    }

    static void write(What what, JsonObject node) {
        if (what instanceof Word word) {
            write(node, "word: " + Visible.of(word.word()), WORD, word.at());
        } else if (what instanceof Weights weights) {
            write(node, WEIGHED + weights.how(), WEIGHTS, weights.at());
        } else if (what instanceof LeftOut left) {
            write(node, source(left.word(), left.at()) + " left out", LEFT_OUT, left.at());
        } else if (what instanceof Replaced other) {
            String by = Visible.of(other.by());
            write(node, source(other.word(), other.at()) + BY + by, REPLACED, other.at());
        } else if (what instanceof Other other) {
            node.addProperty(EDIT, other.name());
        }
    }

    private static void write(JsonObject node, String edit, String kind, int at) {
        node.addProperty(EDIT, edit);
        node.addProperty(KIND, kind);
        node.addProperty(AT, at);
    }

    /** A word and its place, from 1: a sentence may have it twice. */
    private static String source(String word, int at) {
        return "source: " + Visible.of(word) + " (" + (at + 1) + ")";
    }

    /**
     * Reads a change.
     *
     * @param own the trace's source
     * @param reading what was read instead
     */
    static What read(JsonObject node, Source own, Optional<Reading> reading) {
        String edit = node.get(EDIT).getAsString();
        if (!node.has(KIND)) {
            return ofBefore(node, edit, own, reading);
        }
        int at = node.get(AT).getAsInt();
        return switch (node.get(KIND).getAsString()) {
            case WORD -> new Word(at, node.get("token").getAsString());
            case WEIGHTS -> weights(at, edit);
            case LEFT_OUT -> new LeftOut(at, own.tokens().get(at));
            case REPLACED -> replaced(at, edit, own, reading);
            default -> new Other(edit);
        };
    }

    private static What ofBefore(JsonObject node, String edit, Source own, Optional<Reading> reading) {
        int step = node.get("step").getAsInt();
        if (edit.startsWith("word: ")) {
            return new Word(step, node.get("token").getAsString());
        }
        if (edit.startsWith(WEIGHED)) {
            return weights(step, edit);
        }
        Matcher source = SOURCE.matcher(edit);
        if (!source.matches()) {
            return new Other(edit);
        }
        int at = Integer.parseInt(source.group(1)) - 1;
        return source.group(2).equals("left out")
                ? new LeftOut(at, own.tokens().get(at))
                : replaced(at, edit, own, reading);
    }

    private static What weights(int at, String edit) {
        return new Weights(at, edit.startsWith(WEIGHED) ? edit.substring(WEIGHED.length()) : edit);
    }

    /** The first traces with edits do not say what was read. */
    private static What replaced(int at, String edit, Source own, Optional<Reading> reading) {
        String by = reading.map(other -> other.source().tokens().get(at))
                .orElseGet(() -> edit.substring(edit.lastIndexOf(BY) + BY.length()));
        return new Replaced(at, own.tokens().get(at), by);
    }
}
