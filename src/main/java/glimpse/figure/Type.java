package glimpse.figure;

/** Sizes of text, in pixels per em. Nothing is smaller than {@link #AXIS}. */
public final class Type {

    public static final double AXIS = 11;
    public static final double SECONDARY = 12;
    public static final double NUMBER = 13;
    public static final double FORMULA = 14;
    public static final double TOKEN = 16;
    public static final double TITLE = 18;

    private Type() {}
}
