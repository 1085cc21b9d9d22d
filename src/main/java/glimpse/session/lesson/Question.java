package glimpse.session.lesson;

/** What a scene asks. What is right is found in the trace, see {@link Posed}. */
public sealed interface Question {

    /** The step that is asked about, from 1: whoever shows the scene hides what the question asks for. */
    int step();

    /** Which source word has most weight. */
    record Peak(int step) implements Question {}

    /** Which word is written. */
    record NextWord(int step) implements Question {}

    /** How the weights are spread: the person draws a bar a source word. */
    record Bars(int step) implements Question {}

    /** Which of the scene's two models wrote an output. */
    record Author(int step) implements Question {}

    /**
     * What happens to the probability of the step's word when a source word is crossed out.
     *
     * @param position of the source word, from 0
     */
    record CrossedOut(int step, int position) implements Question {}
}
