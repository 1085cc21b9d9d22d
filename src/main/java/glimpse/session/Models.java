package glimpse.session;

import glimpse.trace.Trace;
import java.util.List;
import java.util.Optional;

/** The models that a person can choose from. */
public interface Models {

    /** The sample models, the one to open first at the front; cheap. */
    List<ModelEntry> list();

    /** The saved trace of a model's first example, to be shown until the engine is loaded; cheap. */
    Optional<Trace> openingTrace(ModelEntry entry);

    /**
     * Whether a model knows every word of a source text, in some spelling; reads its vocabulary.
     *
     * @throws glimpse.words.InputException if that cannot be read
     */
    boolean knows(ModelEntry entry, String text);

    /**
     * Loads a model; heavy.
     *
     * @throws glimpse.words.InputException if the folder does not hold a model that works
     */
    OpenModel open(ModelEntry entry);
}
