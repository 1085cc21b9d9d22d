package glimpse.session;

import glimpse.decode.Decoding;
import glimpse.trace.Trace;
import java.util.function.BooleanSupplier;

/** A model that is ready to decode; may be used by several threads. */
public interface OpenModel {

    ModelEntry entry();

    /**
     * Reads a source text and writes an output.
     *
     * @param cancelled asked before every step
     * @throws glimpse.words.InputException if the text is empty or the decoding cannot work
     * @throws java.util.concurrent.CancellationException if {@code cancelled} says so
     */
    Trace decode(String source, Decoding decoding, BooleanSupplier cancelled);
}
