package glimpse.figure.stage;

import glimpse.draw.Target;
import glimpse.figure.Phase;
import glimpse.figure.Place;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the stage shows.
 *
 * @param place the step that is drawn
 * @param phase the last phase that is computed, which is in focus; empty for the whole step
 * @param first the first source position in view where not all fit, from 0; empty keeps the peak in view, and the locked
 *     word rather than the peak
 * @param pointed what the pointer is on
 * @param locked the source position that is locked, from 0
 */
public record StepView(
        Place place, Optional<Phase> phase, OptionalInt first, Optional<Target> pointed, OptionalInt locked) {

    /** The whole step. */
    public static StepView of(Place place) {
        return new StepView(place, Optional.empty(), OptionalInt.empty(), Optional.empty(), OptionalInt.empty());
    }

    public StepView until(Phase last) {
        return new StepView(place, Optional.of(last), first, pointed, locked);
    }

    public StepView scrolledTo(int position) {
        return new StepView(place, phase, OptionalInt.of(position), pointed, locked);
    }

    public StepView pointing(Optional<Target> target) {
        return new StepView(place, phase, first, target, locked);
    }

    public StepView locking(OptionalInt position) {
        return new StepView(place, phase, first, pointed, position);
    }
}
