package glimpse.draw;

/**
 * A stretch of text in one size and style.
 *
 * @param dx from the text's left end to the run's
 * @param dy from the text's baseline down to the run's: above 0 for a subscript
 * @param size of the font in pixels per em
 * @param bold from the bundled bold font
 * @param italic sheared by {@link Mark#SLANT}
 * @param width as {@link Typeface} measures it
 */
public record Run(
        String text, double dx, double dy, double size, boolean bold, boolean italic, Colour colour, double width) {}
