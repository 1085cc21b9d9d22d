package glimpse.draw;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The bundled font: where its files are, and how wide text is in it. The only class of this room that uses java.awt. */
public final class Typeface {

    /** Above the baseline, in sizes: as far as a Chinese character or a capital with its air reaches. */
    public static final double ASCENT = 0.86;

    /** Below the baseline, in sizes. */
    public static final double DESCENT = 0.22;

    /** Height of a capital letter, in sizes. */
    public static final double CAPITAL = 0.73;

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final float UNIT = 100;

    /** The regular face's file on the class path. */
    public static final String REGULAR_FILE = "fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";

    /** The bold face's file on the class path. */
    public static final String BOLD_FILE = "fonts/ttf/NotoSansSC/NotoSansSC-Bold.ttf";

    public static final Typeface REGULAR = new Typeface(REGULAR_FILE);
    public static final Typeface BOLD = new Typeface(BOLD_FILE);

    private final Font font;

    private Typeface(String resource) {
        this.font = load(resource);
    }

    private static Font load(String resource) {
        try (InputStream in = Typeface.class.getClassLoader().getResourceAsStream(resource)) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(UNIT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    /** Reads both faces, unless they are; on any thread, and no measuring waits for it later. */
    public static void load() {
        REGULAR.width("", 1);
    }

    public static Typeface of(boolean bold) {
        return bold ? BOLD : REGULAR;
    }

    /** The face itself, to draw with. */
    public Font font() {
        return font;
    }

    /** The width of a text in pixels. */
    public double width(String text, double size) {
        return font.getStringBounds(text, EXACT).getWidth() * size / UNIT;
    }
}
