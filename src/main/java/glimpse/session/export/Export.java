package glimpse.session.export;

import glimpse.attentionfile.Sentence;
import glimpse.draw.Figure;
import glimpse.export.Inscription;
import glimpse.export.Picture;
import glimpse.export.Print;
import glimpse.files.Whole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Writes figures into files, one for each format. */
public final class Export {

    private final Inscription inscription;
    private final Page page;
    private final Print print;
    private final boolean force;

    /**
     * @param inscription what each file says of itself
     * @param print its zoom does not matter
     * @param force whether a file that is there already is written over
     */
    public Export(Inscription inscription, Page page, Print print, boolean force) {
        this.inscription = inscription;
        this.page = page;
        this.print = print;
        this.force = force;
    }

    /**
     * A file that was written.
     *
     * @param wanted where it should have been; another file is there
     */
    public record Written(Path file, Path wanted) {
        public boolean isElsewhere() {
            return !file.equals(wanted);
        }
    }

    /**
     * Writes a figure, or several, as each of the formats of pictures.
     *
     * @param output the file, or what the files beside each other are named after where there are several formats
     * @param still for what shows one figure
     * @param frames for what shows one after another
     * @throws glimpse.words.InputException if a picture is too large or a file cannot be written; what was written before
     *     stays
     */
    public List<Written> write(Supplier<Figure> still, Supplier<List<Figure>> frames, Path output, Formats formats) {
        return formats.pictures().stream()
                .map(format -> placed(formats.place(output, format.ending()), file -> picture(
                                format.isAnimated() ? frames.get() : List.of(still.get()))
                        .write(format, file)))
                .toList();
    }

    /**
     * Writes the weights of an output as each of the formats of data.
     *
     * @param threshold the least weight of a link; empty for the words of most weight
     * @throws glimpse.words.InputException if there are no weights, or a file cannot be written
     */
    public List<Written> write(Sentence sentence, OptionalDouble threshold, Path output, Formats formats) {
        return formats.data().stream()
                .map(form -> placed(
                        formats.place(output, form.ending()),
                        file -> Whole.write(file, out -> form.write(List.of(sentence), threshold, out))))
                .toList();
    }

    /** Writes a file of whatever it is, which stays away from one that is there already like the others. */
    public Written write(Path output, Whole.Content content) {
        return placed(output, file -> Whole.write(file, content));
    }

    private Written placed(Path wanted, Consumer<Path> write) {
        Path file = force ? wanted : free(wanted);
        write.accept(file);
        return new Written(file, wanted);
    }

    private Picture picture(List<Figure> figures) {
        double width = figures.stream().mapToDouble(Figure::width).max().orElse(1);
        double height = figures.stream().mapToDouble(Figure::height).max().orElse(1);
        double zoom = page.zoom(width, height);
        List<Figure> placed =
                figures.stream().map(figure -> page.placed(figure, zoom)).toList();
        return new Picture(placed, inscription, print.zoomed(zoom));
    }

    /** The file itself, or the next of its name that is not there yet; a device or a pipe is written to. */
    static Path free(Path wanted) {
        if (!Files.isRegularFile(wanted)) {
            return wanted;
        }
        String name = wanted.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        for (int number = 2; ; number++) {
            Path next = wanted.resolveSibling(stem + "-" + number + ending);
            if (!Files.exists(next)) {
                return next;
            }
        }
    }
}
