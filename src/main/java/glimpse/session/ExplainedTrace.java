package glimpse.session;

import glimpse.decode.Decoding;
import glimpse.decode.Translator;
import glimpse.explain.Explanation;
import glimpse.explain.Subject;
import glimpse.modelfile.ModelFolder;
import glimpse.trace.Trace;
import glimpse.trace.TraceJson;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * A trace, and what its numbers mean.
 *
 * @param explanation plain data; empty where nothing was asked for
 */
public record ExplainedTrace(Trace trace, Map<String, Object> explanation) {

    /**
     * Opens a model folder, reads a source text, writes an output and explains it.
     *
     * @param cancelled asked before every step
     * @throws glimpse.words.InputException if the folder holds no model that works, the text is empty, the decoding cannot
     *     work, or weights are to be explained that the model does not have
     */
    public static ExplainedTrace of(
            Path model, String source, Decoding decoding, Set<Explanation> wanted, BooleanSupplier cancelled) {
        Translator translator = ModelLibrary.translator(ModelFolder.of(model).read());
        Trace trace = translator.translate(source, decoding, cancelled);
        return new ExplainedTrace(trace, Explanation.all(wanted, Subject.best(translator, trace), cancelled));
    }

    /** Writes both as one line of JSON. */
    public void write(Writer out) throws IOException {
        TraceJson.write(trace, explanation.isEmpty() ? Map.of() : Map.of("explain", explanation), out);
    }
}
