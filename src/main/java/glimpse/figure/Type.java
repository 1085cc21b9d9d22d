package glimpse.figure;

/** Sizes of text, in pixels per em. Nothing is smaller than {@link #AXIS}. */
final class Type {

    static final double AXIS = 11;
    static final double SECONDARY = 12;
    static final double NUMBER = 13;
    static final double FORMULA = 14;
    static final double TOKEN = 16;
    static final double TITLE = 18;

    private Type() {}
}
