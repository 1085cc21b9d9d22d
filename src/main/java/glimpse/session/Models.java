package glimpse.session;

import glimpse.trace.Trace;
import java.util.List;
import java.util.Optional;

/** Finds the sample models and opens them. */
public interface Models {

    /** The models that are there, the one to open with first. */
    List<ModelEntry> list();

    /** The saved trace of the model's first example: cheap, needs no engine. */
    Optional<Trace> openingTrace(ModelEntry entry);

    /**
     * Loads the model and the engine that computes it: takes seconds the first time.
     *
     * @throws glimpse.words.InputException if the folder holds no model that can be read
     */
    OpenModel open(ModelEntry entry);
}
