package glimpse.session.lesson;

import java.util.List;

/** A question as a person is asked it, in their language. What is right was found in the trace. */
public sealed interface Posed {

    /** What is asked. */
    String prompt();

    /**
     * One of several answers is right.
     *
     * @param right its index
     * @param replies what is said to each answer, with the numbers
     */
    record Choices(String prompt, List<String> options, int right, List<String> replies) implements Posed {
        public Choices {
            options = List.copyOf(options);
            replies = List.copyOf(replies);
        }

        /** What is said to an answer. */
        public Feedback answer(int chosen) {
            return new Feedback(chosen == right, chosen == right ? 1 : 0, replies.get(chosen));
        }
    }

    /**
     * The person draws a bar a source word.
     *
     * @param row what is guessed
     */
    record Bars(String prompt, Row row) implements Posed {

        /**
         * What is said to bars. They are taken in proportion: heights of any sum will do.
         *
         * @param guess {@code [N]}, none below 0
         * @throws IllegalArgumentException if it has another length or no height at all
         */
        public Feedback answer(double[] guess) {
            return row.compare(guess);
        }
    }
}
