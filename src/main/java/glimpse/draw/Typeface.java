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

    public static final Typeface REGULAR = new Typeface("fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf");
    public static final Typeface BOLD = new Typeface("fonts/ttf/NotoSansSC/NotoSansSC-Bold.ttf");

    private final String resource;
    private final Font font;

    private Typeface(String resource) {
        this.resource = resource;
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

    public static Typeface of(boolean bold) {
        return bold ? BOLD : REGULAR;
    }

    /** The font's file on the class path. */
    public String resource() {
        return resource;
    }

    /** The width of a text in pixels. */
    public double width(String text, double size) {
        return font.getStringBounds(text, EXACT).getWidth() * size / UNIT;
    }
}
