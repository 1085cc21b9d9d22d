package glimpse.figure;

/** Symbols as markup. */
public final class Symbol {

    public static final String CONTEXT = "$c$";

    private Symbol() {}

    /** A letter with an index. */
    public static String of(String letter, int index) {
        return "$" + letter + "_{" + index + "}$";
    }

    /** A letter with the index of a step and of a source position. */
    public static String of(String letter, int step, String position) {
        return "$" + letter + "_{" + step + "," + position + "}$";
    }
}
