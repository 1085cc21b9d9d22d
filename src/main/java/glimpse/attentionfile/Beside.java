package glimpse.attentionfile;

import glimpse.files.Reading;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Tokens that stand in text files beside an attention file, a sentence a line, split at white space.
 *
 * @param source the lines of the source
 * @param target the lines of the target
 */
public record Beside(Optional<Lines> source, Optional<Lines> target) {

    public static final Beside NOTHING = new Beside(Optional.empty(), Optional.empty());

    /** The lines of a file. */
    public record Lines(Path file, List<String> lines) {
        public Lines {
            lines = List.copyOf(lines);
        }

        List<String> tokens(int line) {
            if (line < 0 || line >= lines.size()) {
                throw new InputException(
                        "attention.no-line",
                        file.toString(),
                        Integer.toString(lines.size()),
                        Integer.toString(line + 1));
            }
            return Tokens.split(lines.get(line));
        }
    }

    /** @throws InputException if one cannot be read */
    public static Beside read(Optional<Path> source, Optional<Path> target) {
        return new Beside(source.map(Beside::lines), target.map(Beside::lines));
    }

    private static Lines lines(Path file) {
        return new Lines(file, Reading.lines(file));
    }

    /** How many sentences there are; empty where there are no files. */
    Optional<Integer> count() {
        return source.or(() -> target).map(side -> side.lines().size());
    }
}
