package glimpse.figure.metrics;

import glimpse.explain.Flag;
import glimpse.figure.Numbers;
import glimpse.trace.Node;
import glimpse.words.Words;
import java.util.List;

/** What is unusual, in a sentence. */
public final class FlagText {

    private FlagText() {}

    /**
     * The sentence, marked up.
     *
     * @param path the nodes of the output
     */
    public static String of(Flag flag, List<Node> path, Words words) {
        String key = "metrics.flag.";
        return switch (flag.kind()) {
            case MARKS, PADDING -> words.get(key + flag.kind(), Numbers.percent(flag.value()));
            case SHIFTED -> words.get(key + (flag.value() > 0 ? "AFTER" : "BEFORE"));
            case REPEATED -> words.get(key + (path.get(0).computed().hasAttention() ? "REPEATED" : "REPEATED.fixed"));
            case NEGLECTED, CROWDED, UNIFORM -> words.get(key + flag.kind());
        };
    }
}
