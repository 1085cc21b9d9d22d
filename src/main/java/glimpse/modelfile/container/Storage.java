package glimpse.modelfile.container;

/**
 * Numbers of one type that lie in one piece of a file.
 *
 * @param type how each is written
 * @param count how many there are
 */
public record Storage(NumberType type, long count) {}
