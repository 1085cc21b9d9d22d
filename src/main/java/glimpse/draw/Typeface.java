package glimpse.draw;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * The bundled font: where its files are, and how wide text is in it. What it lacks is taken from the system's fonts; a
 * letter that they lack too stays its box. The only class of this room that uses java.awt.
 */
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

    public static final Typeface REGULAR = new Typeface(REGULAR_FILE, Font.PLAIN);
    public static final Typeface BOLD = new Typeface(BOLD_FILE, Font.BOLD);

    private final Font font;
    private final int weight;

    private Typeface(String resource, int weight) {
        this.font = load(resource);
        this.weight = weight;
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
        double units = has(text)
                ? font.getStringBounds(text, EXACT).getWidth()
                : laidOut(text, UNIT).getAdvance();
        return units * size / UNIT;
    }

    /** Whether it has every letter of a text. */
    public boolean has(String text) {
        return font.canDisplayUpTo(text) < 0;
    }

    /**
     * A text with letters that the font lacks, which are the system's; words of scripts that run from right to left stand
     * so.
     */
    public TextLayout laidOut(String text, double size) {
        AttributedString letters = new AttributedString(text);
        Font system = new Font(Font.SANS_SERIF, weight, 1);
        BreakIterator ends = BreakIterator.getCharacterInstance(Locale.ROOT);
        ends.setText(text);
        int from = 0;
        Font last = font;
        for (int begin = 0, end = ends.next(); end != BreakIterator.DONE; begin = end, end = ends.next()) {
            // A letter with the marks that are set over it comes from one font.
            String letter = text.substring(begin, end);
            Font next = !has(letter) && system.canDisplayUpTo(letter) < 0 ? system : font;
            if (!next.equals(last) && begin > from) {
                letters.addAttribute(TextAttribute.FONT, last.deriveFont((float) size), from, begin);
                from = begin;
            }
            last = next;
        }
        letters.addAttribute(TextAttribute.FONT, last.deriveFont((float) size), from, text.length());
        return new TextLayout(letters.getIterator(), EXACT);
    }
}
