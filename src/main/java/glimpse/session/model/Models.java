package glimpse.session.model;

import glimpse.session.attention.OpenedAttention;
import glimpse.trace.Trace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The models that a person can choose from. */
public interface Models {

    /** The models at hand under their headings, the one to open first at the front; cheap. */
    List<ModelGroup> groups();

    /** The models at hand, the one to open first at the front; cheap. */
    default List<ModelEntry> list() {
        return groups().stream().flatMap(group -> group.entries().stream()).toList();
    }

    /**
     * The entry of any model folder or file of weights in one.
     *
     * @throws glimpse.words.InputException if there is no model
     */
    ModelEntry entry(Path path);

    /**
     * What there is to read about a model; heavy.
     *
     * @throws glimpse.words.InputException if the folder does not hold a model that works
     */
    ModelAbout about(ModelEntry entry);

    /**
     * The trace, or the attention of another program, in a file.
     *
     * @throws glimpse.words.InputException if there is none
     */
    OpenedAttention attention(Path file);

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
