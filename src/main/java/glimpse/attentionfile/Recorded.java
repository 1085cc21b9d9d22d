package glimpse.attentionfile;

import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.util.List;

/** A trace of our own form. */
record Recorded(Trace recorded) implements Told {

    @Override
    public String id() {
        return "1";
    }

    @Override
    public List<String> source() {
        return recorded.source().tokens();
    }

    @Override
    public List<String> target() {
        return recorded.path(recorded.best()).stream().map(Node::token).toList();
    }

    @Override
    public List<String> matrices() {
        return List.of();
    }

    @Override
    public Trace trace(String name, String matrix) {
        return recorded;
    }
}
