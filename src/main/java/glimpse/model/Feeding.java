package glimpse.model;

/** Whether a decoder that learns is led by the target's own word, or by the word it finds most probable itself. */
@FunctionalInterface
public interface Feeding {

    /** Teacher forcing: always the target's words. */
    Feeding GOLD = (step, row) -> true;

    /**
     * Whether it is the target's.
     *
     * @param step of the decoder, from 0: whose outcome leads the next one
     * @param row the sentence in its batch
     */
    boolean isGold(int step, int row);
}
