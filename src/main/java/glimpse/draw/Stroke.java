package glimpse.draw;

import java.util.List;

/**
 * How an outline is drawn. Ends are cut straight (butt caps), corners are mitred.
 *
 * @param dash lengths of dash and gap in turn; empty for a line without gaps
 */
public record Stroke(Colour colour, double width, List<Double> dash) {

    /** The outline of what is not computed yet. */
    public static final List<Double> NOT_YET = List.of(3.0, 3.0);

    public Stroke {
        dash = List.copyOf(dash);
    }

    public Stroke(Colour colour, double width) {
        this(colour, width, List.of());
    }

    public static Stroke notYet(Colour colour) {
        return new Stroke(colour, 1, NOT_YET);
    }
}
