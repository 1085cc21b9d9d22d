package glimpse.session;

import glimpse.decode.Decoding;
import glimpse.trace.Trace;
import java.util.function.BooleanSupplier;

/** A model ready to decode. */
public interface OpenModel {

    ModelEntry entry();

    /**
     * Decodes a sentence.
     *
     * @param cancelled asked between steps
     * @throws glimpse.words.InputException if the sentence or the setting cannot be used
     * @throws java.util.concurrent.CancellationException if {@code cancelled} said so
     */
    Trace decode(String source, Decoding decoding, BooleanSupplier cancelled);
}
