package glimpse.train;

/** A source text and its target text. */
public record TextPair(String source, String target) {}
