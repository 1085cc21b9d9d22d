package glimpse.export;

import glimpse.draw.Figure;
import glimpse.draw.Mark;
import glimpse.draw.Run;
import glimpse.draw.Typeface;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The bundled font's files, and what a picture needs of them. Parts of a font are parsed when they are first used, so who
 * uses one holds the lock.
 */
final class FontProgram {

    static final Object LOCK = new Object();

    static final FontProgram REGULAR = new FontProgram(false, Typeface.REGULAR_FILE);
    static final FontProgram BOLD = new FontProgram(true, Typeface.BOLD_FILE);

    /** What a font cannot do without. No table that lays text out: the marks have been measured without. */
    private static final List<String> TABLES =
            List.of("head", "hhea", "maxp", "OS/2", "name", "post", "glyf", "loca", "hmtx", "cmap");

    private final boolean bold;
    private final TrueTypeFont font;
    private final CmapLookup shapes;

    private FontProgram(boolean bold, String file) {
        this.bold = bold;
        try (InputStream in = FontProgram.class.getClassLoader().getResourceAsStream(file)) {
            this.font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            this.shapes = font.getUnicodeCmapLookup();
            font.setEnableGsub(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<FontProgram> all() {
        return List.of(REGULAR, BOLD);
    }

    static FontProgram of(boolean bold) {
        return bold ? BOLD : REGULAR;
    }

    boolean isBold() {
        return bold;
    }

    /** The whole font. */
    TrueTypeFont font() {
        return font;
    }

    /** A font file with the shapes of some characters (code points) alone. */
    byte[] subset(Set<Integer> characters) throws IOException {
        synchronized (LOCK) {
            TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
            subsetter.addAll(characters);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            subsetter.writeToStream(bytes);
            return bytes.toByteArray();
        }
    }

    /** The characters (code points) that a figure writes with this font. */
    Set<Integer> charactersOf(Figure figure) {
        Set<Integer> characters = new TreeSet<>();
        figure.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .flatMap(mark -> ((Mark.Text) mark).runs().stream())
                .filter(run -> run.bold() == bold && writes(run))
                .forEach(run -> run.text().codePoints().forEach(characters::add));
        return characters;
    }

    /** Whether the bundled font has a shape for every letter of a run; else the system's have to help. */
    static boolean writes(Run run) {
        return run.text()
                .codePoints()
                .allMatch(character -> of(run.bold()).shapes.getGlyphId(character) > 0);
    }
}
