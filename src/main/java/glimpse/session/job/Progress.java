package glimpse.session.job;

/** Is told how far a long work has come. */
@FunctionalInterface
public interface Progress {

    /** Nobody watches. */
    Progress UNSEEN = (done, all) -> {};

    /** So many of all are done. */
    void at(int done, int all);
}
