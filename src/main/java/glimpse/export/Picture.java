package glimpse.export;

import glimpse.draw.Figure;
import glimpse.files.Whole;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A figure, or several that follow each other, on its way into a file.
 *
 * @param frames at least one; an animation shows all, a PDF has a page for each, the others have the last
 * @param inscription what the file says of itself
 */
public record Picture(List<Figure> frames, Inscription inscription, Print print) {

    public Picture {
        frames = List.copyOf(frames);
    }

    /** One figure as on the screen. */
    public static Picture of(Figure figure, Inscription inscription) {
        return new Picture(List.of(figure), inscription, Print.PLAIN);
    }

    Figure last() {
        return frames.get(frames.size() - 1);
    }

    /**
     * Writes the file that its name's ending says: beside it, and moved there when it is whole.
     *
     * @throws glimpse.words.InputException if the ending is of no known kind, the picture is too large or the file cannot be
     *     written
     */
    public void write(Path file) {
        write(Format.of(file), file);
    }

    /**
     * Writes a file of this format, whatever its name.
     *
     * @throws glimpse.words.InputException if the picture is too large or the file cannot be written
     */
    public void write(Format format, Path file) {
        Whole.write(file, out -> write(format, out));
    }

    /** The picture as the text of an SVG. */
    public String svg() {
        try {
            return SvgExport.document(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the bytes of such a file. */
    public void write(Format format, OutputStream out) throws IOException {
        switch (format) {
            case PNG -> PngExport.write(this, out);
            case SVG -> SvgExport.write(this, out);
            case PDF -> PdfExport.write(this, out);
            case GIF -> GifExport.write(this, out);
            case HTML -> HtmlExport.write(this, out);
        }
    }
}
