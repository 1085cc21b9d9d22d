package glimpse.modelfile;

import glimpse.model.Network;
import glimpse.text.Language;

/**
 * A model as it is read from disk.
 *
 * @param fingerprint a digest of its parameters
 */
public record StoredModel(
        Description description, Network network, Language source, Language target, String fingerprint) {}
