package glimpse.session.model;

/** Whose states a corpus is searched for. */
public enum StateKind {
    /** h_i, at the words of the sources. */
    ENCODER,
    /** s_t of the top layer, at the words of the targets. */
    DECODER
}
