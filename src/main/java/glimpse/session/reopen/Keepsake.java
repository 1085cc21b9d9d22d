package glimpse.session.reopen;

import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import glimpse.export.Enclosure;
import glimpse.export.EnclosureFile;
import glimpse.trace.Trace;
import glimpse.trace.TraceJson;
import glimpse.words.InputException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What a picture's file carries so that it can be opened again: the trace, and what was shown of it. */
public record Keepsake(Trace trace, KeptView view) {

    private static final String VIEW = "view";

    /** Packs it; empty for a trace that is longer than would be read again. */
    public Optional<Enclosure> enclosure() {
        StringWriter json = new StringWriter();
        try {
            TraceJson.write(trace, Map.of(VIEW, view.data()), json);
        } catch (IOException e) { // nothing fails in memory
            throw new UncheckedIOException(e);
        }
        return Enclosure.of(json.toString());
    }

    /**
     * Takes it out of a picture's file.
     *
     * @return empty for what is no picture
     * @throws InputException if a picture carries none, or it is damaged
     */
    public static Optional<Keepsake> in(Path file) {
        return EnclosureFile.read(file).map(json -> read(json, file));
    }

    private static Keepsake read(String json, Path file) {
        try {
            Keepsake read = new Keepsake(TraceJson.read(new StringReader(json), file.toString()), view(json));
            if (read.view.isOf(read.trace)) {
                return read;
            }
        } catch (IOException | RuntimeException e) { // what is missing or of another kind shows itself in a dozen ways
            InputException fault = new InputException("fault.enclosed-damaged", file.toString());
            fault.initCause(e);
            throw fault;
        }
        throw new InputException("fault.enclosed-damaged", file.toString());
    }

    /** Skips the trace, of which another tree would take much memory. */
    private static KeptView view(String json) throws IOException {
        JsonReader in = new JsonReader(new StringReader(json));
        in.beginObject();
        while (!in.nextName().equals(VIEW)) {
            in.skipValue();
        }
        return KeptView.of(JsonParser.parseReader(in).getAsJsonObject());
    }
}
