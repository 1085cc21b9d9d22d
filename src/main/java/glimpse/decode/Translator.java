package glimpse.decode;

import glimpse.model.Dropout;
import glimpse.model.Encoded;
import glimpse.model.Network;
import glimpse.model.SourceBatch;
import glimpse.tensor.Tape;
import glimpse.text.Language;
import glimpse.trace.Source;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A network with its two languages: from a source text to the trace of its decoding. May be used by several threads.
 *
 * @param identity what traces say of the model
 */
public record Translator(Network network, Language source, Language target, Trace.Model identity) {

    /** A person's text has nothing to read in it. */
    public static final String EMPTY_SOURCE = "fault.empty-source";

    /** A translator whose traces say how the network is built. */
    public static Translator of(Network network, Language source, Language target, String name, String fingerprint) {
        Trace.Model identity = new Trace.Model(
                name, fingerprint, Structures.of(network.specification()), Structures.definition(network));
        return new Translator(network, source, target, identity);
    }

    /**
     * Reads a text and writes an output for it.
     *
     * @param cancelled asked before every step
     * @throws InputException if the text is empty or the decoding cannot work
     * @throws java.util.concurrent.CancellationException if {@code cancelled} says so
     */
    public Trace translate(String text, Decoding decoding, BooleanSupplier cancelled) {
        if (source.tokenizer().tokens(text).isEmpty()) {
            throw new InputException(EMPTY_SOURCE);
        }
        Language.Encoded read = source.encodeSource(text);
        List<Integer> ids = Arrays.stream(read.ids()).boxed().toList();
        return translate(
                new Source(text, read.tokens(), ids, read.unknown(), read.readAs(), List.of()), decoding, cancelled);
    }

    /** As {@link #translate(String, Decoding, BooleanSupplier)}, from words that are numbered already. */
    public Trace translate(Source read, Decoding decoding, BooleanSupplier cancelled) {
        DecodingCheck.check(decoding, target);
        Tape tape = Tape.inference(network.parameters().precision());
        int[] ids = read.ids().stream().mapToInt(Integer::intValue).toArray();
        Encoded encoded = network.encode(tape, SourceBatch.of(ids), Dropout.NONE);
        Growth growth = new Growth(this, tape, encoded, cancelled);
        growth.grow(decoding);
        return growth.trace(read, decoding);
    }
}
