package glimpse.figure.alignment;

/** How far one is with the numbers that a trace does not hold. T target words, N source words. */
public sealed interface Asked {

    /** They are being computed. */
    record Awaited() implements Asked {}

    /**
     * They are here.
     *
     * @param numbers {@code [T, N]} for every step of the hypothesis and every source word
     */
    record Known(double[][] numbers) implements Asked {}

    /**
     * They cannot be had.
     *
     * @param why a sentence for whoever looks
     */
    record Refused(String why) implements Asked {}
}
