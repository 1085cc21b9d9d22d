package glimpse.session.lesson;

/**
 * What is said to an answer.
 *
 * @param right whether it was right; bars are where the highest of them stands on the peak alone
 * @param score 0…1: of bars the overlap 1 − ½ Σ_i |α_i − guess_i|
 * @param sentence with the numbers
 */
public record Feedback(boolean right, double score, String sentence) {}
