package glimpse.export;

import glimpse.trace.Hypothesis;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a picture says of itself in words that are not seen, so that it can be told later, and searched for, what it shows.
 *
 * @param texts by keyword, as the PNG specification names them where it does
 */
public record Inscription(Map<String, String> texts) {

    /** Of a picture of which there is nothing to say but which program made it. */
    public static final Inscription PLAIN = new Inscription(Map.of());

    public Inscription(Map<String, String> texts) {
        Map<String, String> all = new LinkedHashMap<>(texts);
        all.put("Software", software());
        this.texts = Map.copyOf(all);
    }

    /** Of a picture of one output of a trace, which ends at a node. */
    public static Inscription of(Trace trace, int leaf) {
        return new Inscription(Map.of(
                "Title", trace.model().name(),
                "Source text", trace.source().text(),
                "Output text", output(trace, leaf)));
    }

    /** Of a picture of several models. */
    public static Inscription ofModels(List<String> names) {
        return new Inscription(Map.of("Title", String.join(", ", names)));
    }

    /** An output that the search threw away has no text of its own. */
    private static String output(Trace trace, int leaf) {
        return trace.hypotheses().stream()
                .filter(hypothesis -> hypothesis.last() == leaf)
                .map(Hypothesis::text)
                .findFirst()
                .orElseGet(() -> trace.path(leaf).stream().map(Node::token).collect(Collectors.joining(" ")));
    }

    private static String software() {
        String version = Inscription.class.getPackage().getImplementationVersion();
        return version == null ? "Glimpse" : "Glimpse " + version;
    }
}
