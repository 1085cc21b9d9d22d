package glimpse.session.model;

import glimpse.trace.Trace;
import glimpse.trace.TraceJson;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/**
 * A trace, and what its numbers mean.
 *
 * @param explanation plain data; empty where nothing was asked for
 */
public record ExplainedTrace(Trace trace, Map<String, Object> explanation) {

    /** Writes both as one line of JSON. */
    public void write(Writer out) throws IOException {
        TraceJson.write(trace, explanation.isEmpty() ? Map.of() : Map.of("explain", explanation), out);
    }
}
