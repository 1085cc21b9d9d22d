package glimpse.session;

import glimpse.decode.Decoding;
import glimpse.session.model.ModelEntry;

/**
 * What is asked of a model: everything that decides the answer.
 *
 * @param source the sentence
 * @param decoding how the output is looked for
 */
public record Question(ModelEntry entry, String source, Decoding decoding) {}
