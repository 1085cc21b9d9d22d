package glimpse.figure.states;

import glimpse.draw.Target;
import glimpse.figure.Place;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the plane of states shows.
 *
 * @param place the hypothesis whose states are shown, and the present step
 * @param shown whose states
 * @param pointed what the pointer is on
 * @param locked the source position that is locked, from 0
 */
public record StatesView(Place place, Shown shown, Optional<Target> pointed, OptionalInt locked) {

    /** Whose states are shown. */
    public enum Shown {
        ENCODER,
        DECODER,
        /** In one plane where they have the same size, else in two. */
        BOTH
    }

    /** Everybody's states, nothing pointed at, nothing locked. */
    public static StatesView of(Place place) {
        return new StatesView(place, Shown.BOTH, Optional.empty(), OptionalInt.empty());
    }

    public StatesView showing(Shown other) {
        return new StatesView(place, other, pointed, locked);
    }

    public StatesView pointing(Optional<Target> target) {
        return new StatesView(place, shown, target, locked);
    }

    public StatesView locking(OptionalInt position) {
        return new StatesView(place, shown, pointed, position);
    }
}
