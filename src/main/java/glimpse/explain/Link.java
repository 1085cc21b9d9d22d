package glimpse.explain;

/** A source word and a target word that belong together; positions from 0. */
public record Link(int source, int target) {}
