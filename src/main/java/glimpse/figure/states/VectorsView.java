package glimpse.figure.states;

import glimpse.draw.Target;
import glimpse.figure.Place;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a picture of all contexts, or of all encoder states, shows.
 *
 * @param place the hypothesis, and the present step
 * @param pointed what the pointer is on
 * @param locked the source position that is locked, from 0
 */
public record VectorsView(Place place, Optional<Target> pointed, OptionalInt locked) {

    /** Nothing pointed at, nothing locked. */
    public static VectorsView of(Place place) {
        return new VectorsView(place, Optional.empty(), OptionalInt.empty());
    }

    public VectorsView pointing(Optional<Target> target) {
        return new VectorsView(place, target, locked);
    }

    public VectorsView locking(OptionalInt position) {
        return new VectorsView(place, pointed, position);
    }

    /** Whether a source position is the locked one. */
    boolean locks(int position) {
        return locked.isPresent() && locked.getAsInt() == position;
    }
}
