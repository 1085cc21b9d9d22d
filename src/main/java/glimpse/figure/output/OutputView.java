package glimpse.figure.output;

import glimpse.draw.Target;
import glimpse.figure.Place;
import java.util.Optional;

/**
 * What the strip shows.
 *
 * @param place the output, and the current word
 * @param told how many words are told; later ones are outlines
 * @param pointed what the pointer is on
 */
public record OutputView(Place place, int told, Optional<Target> pointed) {}
