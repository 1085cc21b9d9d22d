package glimpse.modelfile;

import glimpse.files.Reading;
import glimpse.files.Whole;
import glimpse.text.Merge;
import glimpse.words.InputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The merges of a byte-pair encoding on disk: UTF-8, one merge a line in the order in which they were learnt, the left
 * piece, a space and the right piece. A piece that its word goes on after ends in {@code @@}:
 *
 * <pre>{@code
 * e@@ s@@
 * es@@ t
 * }</pre>
 */
record MergeFile(Path path) {

    /** @throws InputException if there is no such file, or a line that is no merge */
    List<Merge> read() {
        List<Merge> merges = new ArrayList<>();
        for (String line : Reading.lines(path)) {
            String number = Integer.toString(merges.size() + 1);
            merges.add(Merge.of(line).orElseThrow(() -> new InputException("fault.merge-line", path, number)));
        }
        return merges;
    }

    void write(List<Merge> merges) {
        String text = merges.stream().map(merge -> merge.line() + "\n").collect(Collectors.joining());
        Whole.write(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
