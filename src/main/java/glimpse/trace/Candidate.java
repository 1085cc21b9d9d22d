package glimpse.trace;

/**
 * A word that could have been written at a step.
 *
 * @param token the word as the vocabulary spells it
 * @param probability its probability given everything before it, 0…1
 */
public record Candidate(String token, double probability) {

    /** The word as a person is shown it. */
    public String shown() {
        return Visible.of(token);
    }
}
