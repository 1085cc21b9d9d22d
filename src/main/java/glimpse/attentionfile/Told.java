package glimpse.attentionfile;

import glimpse.trace.Trace;
import java.util.List;

/** What a file tells of one sentence. */
public sealed interface Told permits Weighed, Searched, Recorded {

    /** What the file calls the sentence. */
    String id();

    /** The tokens that were read, an end mark included where the attention counts it; none where they are not known. */
    List<String> source();

    /** The tokens of the best output. */
    List<String> target();

    /** The matrices that can be chosen, the one to begin with first; none without attention. */
    List<String> matrices();

    /**
     * What happened, as far as it is told.
     *
     * @param name where it comes from
     * @param matrix one of {@link #matrices}; any text without attention
     * @throws glimpse.words.InputException if there is no such matrix, or a weight is negative or not finite
     */
    Trace trace(String name, String matrix);
}
