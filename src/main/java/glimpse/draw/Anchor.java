package glimpse.draw;

/** Which point of a text is put at a given x. */
public enum Anchor {
    START(0),
    MIDDLE(0.5),
    END(1);

    private final double share;

    Anchor(double share) {
        this.share = share;
    }

    /** The left end of something this wide whose anchor is at x. */
    public double left(double x, double width) {
        return x - share * width;
    }
}
