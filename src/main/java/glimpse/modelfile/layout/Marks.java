package glimpse.modelfile.layout;

import glimpse.text.Vocabulary.Specials;
import glimpse.words.InputException;
import java.util.List;
import java.util.Optional;

/**
 * The special words of one side, and which of them stand around a sentence.
 *
 * @param startMark whether a source begins with the start word
 * @param endMark whether a source ends with the end word
 */
record Marks(Mark padding, Mark unknown, Mark start, Mark end, boolean startMark, boolean endMark) {

    /** Of a target, which always begins with the one and ends with the other. */
    static Marks target(Mark padding, Mark unknown, Mark start, Mark end) {
        return new Marks(padding, unknown, start, end, false, true);
    }

    /**
     * The numbers of the special words. A framework without a padding word pads with whatever is not looked at: the first.
     *
     * @param size of the vocabulary
     * @throws InputException if there are no words, or none that starts or ends a sentence where one has to
     */
    Specials in(Optional<List<String>> words, int size, boolean target) {
        if (size < 1) {
            throw new InputException(
                    "fault.too-small", target ? "vocabularies.target" : "vocabularies.source", size, 1);
        }
        int starts = start.in(words, size);
        int ends = end.in(words, size);
        needed(startMark || target, start, starts);
        needed(endMark, end, ends);
        return new Specials(Math.max(0, padding.in(words, size)), unknown.in(words, size), starts, ends);
    }

    private static void needed(boolean used, Mark mark, int number) {
        if (used && number == Mark.NONE) {
            throw new InputException("fault.mark-missing", String.join(", ", mark.names()));
        }
    }
}
