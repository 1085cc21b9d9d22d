package glimpse.attentionfile;

/**
 * A source word and a target word that a person linked; positions from 0.
 *
 * @param sure whether the person was sure; a link that is not is a possible one
 */
public record GoldLink(int source, int target, boolean sure) {}
