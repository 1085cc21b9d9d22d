package glimpse.draw;

/** A region of a figure. */
public sealed interface Area permits Box, Band {

    boolean contains(double x, double y);

    /** The smallest rectangle around it. */
    Box box();
}
