package glimpse.figure;

import glimpse.draw.Label;
import glimpse.draw.Markup;
import glimpse.draw.Style;
import glimpse.trace.Change;
import glimpse.trace.Change.LeftOut;
import glimpse.trace.Change.Other;
import glimpse.trace.Change.Replaced;
import glimpse.trace.Change.Weights;
import glimpse.trace.Change.What;
import glimpse.trace.Change.Word;
import glimpse.trace.Node;
import glimpse.trace.Visible;
import glimpse.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a person changed in a hypothesis, in a few words. */
public final class EditNote {

    private static final int LONGEST = 24;
    private static final Set<String> NAMED = Set.of("uniform", "peak", "zero-peak");
    private static final Pattern ONE_HOT = Pattern.compile("one-hot:(\\d+)");

    private EditNote() {}

    /** The last change on a path, as markup; empty where there is none. */
    public static String of(List<Node> path, Words words) {
        return of(path, words, LONGEST);
    }

    /** The same in so much room: the output is cut first, then the change left out, as the figure behind counts more. */
    public static Label fitted(List<Node> path, Words words, Style style, double room) {
        return Stream.concat(
                        IntStream.of(LONGEST, 14, 8, 4, 1).mapToObj(longest -> of(path, words, longest)),
                        IntStream.of(8, 1).mapToObj(longest -> effect(path, words, longest)))
                .map(note -> Label.of(note, style))
                .filter(label -> label.width() <= room)
                .findFirst()
                .orElseGet(() -> Label.of(effect(path, words, 1), style).shortened(room));
    }

    private static String effect(List<Node> path, Words words, int longest) {
        return last(path)
                .map(node -> words.get(
                        "figure.edited.effect", shown(Visible.of(node.edit().of()), longest), delta(node)))
                .orElse("");
    }

    private static Optional<Node> last(List<Node> path) {
        return path.stream().filter(Node::isEdited).reduce((earlier, later) -> later);
    }

    private static String of(List<Node> path, Words words, int longest) {
        return last(path).map(node -> note(node, words, longest)).orElse("");
    }

    /** What was changed at a node, whole and without markup; empty where nothing was. */
    public static String plain(Node node, Words words) {
        if (!node.isEdited()) {
            return "";
        }
        Change edit = node.edit();
        String key = edit.isOfSource() ? "figure.edited.source" : "figure.edited";
        return words.get(key, node.step(), label(edit.what(), words), Visible.of(edit.of()), delta(node));
    }

    private static String delta(Node node) {
        double delta = node.edit().delta();
        return (delta > 0 ? "+" : "") + Numbers.decimal(delta, 2);
    }

    private static String note(Node node, Words words, int longest) {
        Change edit = node.edit();
        String key = edit.isOfSource() ? "figure.edited.source" : "figure.edited";
        String label = shown(label(edit.what(), words), LONGEST);
        return words.get(key, node.step(), label, shown(Visible.of(edit.of()), longest), delta(node));
    }

    private static String label(What what, Words words) {
        if (what instanceof Word word) {
            return words.get("figure.change.word", Visible.of(word.word()));
        }
        if (what instanceof Weights weights) {
            return words.get("figure.change.weights", how(weights.how(), words));
        }
        if (what instanceof LeftOut left) {
            return words.get("figure.change.left-out", Visible.of(left.word()), left.at() + 1);
        }
        if (what instanceof Replaced other) {
            return words.get(
                    "figure.change.replaced", Visible.of(other.word()), other.at() + 1, Visible.of(other.by()));
        }
        return what instanceof Other other ? other.name() : "";
    }

    private static String how(String how, Words words) {
        Matcher oneHot = ONE_HOT.matcher(how);
        if (oneHot.matches()) {
            return words.get("figure.weights.one-hot", oneHot.group(1));
        }
        return NAMED.contains(how) ? words.get("figure.weights." + how) : how;
    }

    private static String shown(String text, int longest) {
        int length = text.codePointCount(0, text.length());
        String most = length > longest ? text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…" : text;
        return Markup.literal(most);
    }
}
