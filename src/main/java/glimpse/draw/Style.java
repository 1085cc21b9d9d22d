package glimpse.draw;

/** Size in pixels per em, weight and colour of text. */
public record Style(double size, boolean bold, Colour colour) {

    public Style(double size, Colour colour) {
        this(size, false, colour);
    }

    public Style withBold() {
        return new Style(size, true, colour);
    }

    public Style withBold(boolean wanted) {
        return new Style(size, wanted, colour);
    }

    public Style in(Colour other) {
        return new Style(size, bold, other);
    }

    public Style sized(double other) {
        return new Style(other, bold, colour);
    }
}
