package glimpse.figure;

import glimpse.draw.Markup;
import glimpse.trace.Change;
import glimpse.trace.Node;
import glimpse.trace.Visible;
import glimpse.words.Words;
import java.util.List;

/** What a person changed in a hypothesis, in a few words. */
public final class EditNote {

    private static final int LONGEST = 24;

    private EditNote() {}

    /** The last change on a path, as markup; empty where there is none. */
    public static String of(List<Node> path, Words words) {
        for (int i = path.size() - 1; i >= 0; i--) {
            Node node = path.get(i);
            if (node.isEdited()) {
                return note(node, words);
            }
        }
        return "";
    }

    private static String note(Node node, Words words) {
        Change edit = node.edit();
        String delta = (edit.delta() > 0 ? "+" : "") + Numbers.decimal(edit.delta(), 2);
        String key = edit.reading().isPresent() ? "figure.edited.source" : "figure.edited";
        return words.get(key, node.step(), shown(edit.name()), shown(Visible.of(edit.of())), delta);
    }

    private static String shown(String text) {
        int length = text.codePointCount(0, text.length());
        String most = length > LONGEST ? text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…" : text;
        return Markup.literal(most);
    }
}
