package glimpse.session.lesson;

import glimpse.decode.Decoding;
import glimpse.session.model.EditText;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.util.List;

/**
 * What one pane shows: a model, what it reads, how its output is looked for, and what is changed then. All that decides a
 * trace, and so the name under which that is saved.
 *
 * @param edits one after the other, as {@code --what-if} has them
 */
public record Exhibit(ModelName model, String sentence, Decoding decoding, List<String> edits) {

    public Exhibit {
        edits = List.copyOf(edits);
    }

    /**
     * What gives a trace again.
     *
     * @throws glimpse.words.InputException if it was not made by this program
     */
    public static Exhibit of(ModelName model, Trace trace) {
        List<String> edits = trace.nodes().stream()
                .filter(Node::isEdited)
                .map(node -> EditText.of(trace, node).text())
                .toList();
        return new Exhibit(model, trace.source().text(), DecodingJson.of(trace.decoding()), edits);
    }
}
