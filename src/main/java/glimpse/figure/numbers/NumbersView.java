package glimpse.figure.numbers;

import glimpse.draw.Target;
import java.util.Optional;

/**
 * What is shown of a derivation.
 *
 * @param titled whether step and source word stand above the lines
 * @param pointed what the pointer is on
 */
public record NumbersView(boolean titled, Optional<Target> pointed) {

    /** With its title, nothing pointed at. */
    public static final NumbersView PLAIN = new NumbersView(true, Optional.empty());

    public NumbersView pointing(Optional<Target> target) {
        return new NumbersView(titled, target);
    }
}
