package glimpse.draw;

/**
 * An sRGB colour.
 *
 * @param red 0…255
 * @param green 0…255
 * @param blue 0…255
 * @param opacity 0…1
 */
public record Colour(int red, int green, int blue, double opacity) {

    /** The opaque colour that is spelt {@code #rrggbb}. */
    public static Colour of(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new Colour(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff, 1);
    }

    public Colour withOpacity(double changed) {
        return new Colour(red, green, blue, changed);
    }

    /** The colour on the straight way to another; 0 is this one, 1 the other. */
    public Colour mix(Colour other, double share) {
        return new Colour(
                between(red, other.red, share),
                between(green, other.green, share),
                between(blue, other.blue, share),
                opacity + (other.opacity - opacity) * share);
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    /** Relative luminance, 0…1 (WCAG 2). */
    public double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /** Contrast of two opaque colours, 1…21 (WCAG 2). */
    public double contrast(Colour other) {
        double a = luminance();
        double b = other.luminance();
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** {@code #rrggbb}, without the opacity. */
    public String hex() {
        return String.format("#%02x%02x%02x", red, green, blue);
    }

    /** Alpha, red, green and blue, eight bits each. */
    public int argb() {
        return (int) Math.round(opacity * 255) << 24 | red << 16 | green << 8 | blue;
    }
}
