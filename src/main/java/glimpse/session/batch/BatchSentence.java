package glimpse.session.batch;

import glimpse.files.Reading;
import glimpse.session.training.Selection;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A sentence of a batch.
 *
 * @param line of its file, from 1
 * @param target what is to be written, where that is given
 */
public record BatchSentence(int line, String source, Optional<String> target) {

    /**
     * Reads a sentence a line.
     *
     * @throws glimpse.words.InputException if the file cannot be read
     */
    public static List<BatchSentence> read(Path file) {
        List<String> lines = Reading.lines(file);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new BatchSentence(i + 1, lines.get(i), Optional.empty()))
                .toList();
    }

    /** The sources of pairs, with their targets where these are to be written. */
    public static List<BatchSentence> of(Selection selection, boolean forced) {
        return selection.pairs().stream()
                .map(one -> new BatchSentence(
                        one.number(),
                        one.pair().source(),
                        Optional.of(one.pair().target()).filter(target -> forced)))
                .toList();
    }
}
