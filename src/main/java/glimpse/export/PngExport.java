package glimpse.export;

import glimpse.draw.Figure;
import java.nio.file.Path;

/** A figure as a PNG picture. */
public final class PngExport {

    private PngExport() {}

    /**
     * Writes the picture beside the file and moves it there when it is whole.
     *
     * @param scale pixels of the picture per pixel of the figure
     * @throws glimpse.words.InputException if the file cannot be written
     */
    public static void write(Figure figure, Path file, double scale) {
        throw new UnsupportedOperationException();
    }
}
