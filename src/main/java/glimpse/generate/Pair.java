package glimpse.generate;

/** A source text and the target that belongs to it; neither has a tab or a line break. */
public record Pair(String source, String target) {

    /** As a line of a corpus file, with its end. */
    public String line() {
        return source + "\t" + target + "\n";
    }
}
