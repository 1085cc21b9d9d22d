package glimpse.figure;

/** Symbols as markup. */
final class Symbol {

    static final String CONTEXT = "$c$";

    private Symbol() {}

    static String of(String letter, int index) {
        return "$" + letter + "_{" + index + "}$";
    }

    static String of(String letter, int step, String position) {
        return "$" + letter + "_{" + step + "," + position + "}$";
    }
}
