package glimpse.figure.beams;

import glimpse.draw.Target;
import glimpse.figure.Place;
import java.util.Optional;

/**
 * What the picture of the search shows.
 *
 * @param place the hypothesis that is followed, and its current step
 * @param pruned how many of the candidates that were thrown away are drawn at each step
 * @param whole whether the whole search is made to fit the room, with words only as far as they can be read
 * @param pointed what the pointer is on
 */
public record BeamsView(Place place, int pruned, boolean whole, Optional<Target> pointed) {

    /** As many pruned candidates as are drawn unless more are asked for. */
    public static final int FEW = 2;

    /** A place, with few pruned candidates. */
    public static BeamsView of(Place place) {
        return new BeamsView(place, FEW, false, Optional.empty());
    }

    public BeamsView pointing(Optional<Target> target) {
        return new BeamsView(place, pruned, whole, target);
    }
}
