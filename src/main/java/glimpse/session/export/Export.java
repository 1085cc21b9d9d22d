package glimpse.session.export;

import glimpse.draw.Figure;
import glimpse.export.Format;
import glimpse.export.Inscription;
import glimpse.export.Picture;
import glimpse.export.Print;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
     * Writes a figure, or several, as a file that ends as the first one and then each of the formats does.
     *
     * @param still for what shows one figure
     * @param frames for what shows one after another
     * @throws glimpse.words.InputException if a picture is too large or a file cannot be written; what was written before
     *     stays
     */
    public List<Written> write(
            Supplier<Figure> still, Supplier<List<Figure>> frames, Path output, List<Format> formats) {
        Map<Format, Path> files = new EnumMap<>(Format.class);
        formats.forEach(format -> files.put(format, formats.size() == 1 ? output : format.beside(output)));
        List<Written> written = new ArrayList<>();
        files.forEach((format, wanted) -> {
            Path file = force ? wanted : free(wanted);
            picture(format.isAnimated() ? frames.get() : List.of(still.get())).write(format, file);
            written.add(new Written(file, wanted));
        });
        return written;
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
