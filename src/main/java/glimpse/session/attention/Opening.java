package glimpse.session.attention;

import glimpse.trace.Trace;
import java.util.Optional;

/**
 * A sentence of an opened file that is to be shown.
 *
 * @param sentence from 1
 * @param matrix empty for the one that the file begins with
 */
public record Opening(OpenedAttention file, int sentence, Optional<String> matrix) {

    /** The first sentence. */
    public static Opening first(OpenedAttention file) {
        return new Opening(file, 1, Optional.empty());
    }

    /** @throws glimpse.words.InputException if there is no such sentence or matrix, or it cannot be shown */
    public Trace trace() {
        return file.trace(sentence, matrix);
    }
}
