package glimpse.export;

/**
 * How a figure becomes a file.
 *
 * @param zoom how large: pixels of the page, 96 to an inch, for each pixel of the figure
 * @param density how fine a raster is: its pixels for each pixel of the page
 * @param transparent whether nothing is painted behind the marks
 * @param outlines whether an SVG holds the shapes of letters and no text
 * @param pause between the pictures of an animation, in milliseconds
 */
public record Print(double zoom, double density, boolean transparent, boolean outlines, int pause) {

    /** As large as on the screen, and twice as fine. */
    public static final Print PLAIN = new Print(1, 2, false, false, 800);

    /** Another fineness of a raster. */
    public Print withDensity(double dots) {
        return new Print(zoom, dots, transparent, outlines, pause);
    }

    public Print zoomed(double larger) {
        return new Print(larger, density, transparent, outlines, pause);
    }

    public Print withTransparent(boolean wanted) {
        return new Print(zoom, density, wanted, outlines, pause);
    }

    public Print withOutlines(boolean wanted) {
        return new Print(zoom, density, transparent, wanted, pause);
    }

    public Print pausing(int milliseconds) {
        return new Print(zoom, density, transparent, outlines, milliseconds);
    }

    /** Pixels of a raster for each pixel of the figure. */
    double raster() {
        return zoom * density;
    }
}
