package glimpse.figure.metrics;

import glimpse.draw.Target;
import glimpse.figure.Place;
import java.util.Optional;

/**
 * What the measures are shown of.
 *
 * @param place the output, and the framed step
 * @param pointed what the pointer is on
 */
public record MetricsView(Place place, Optional<Target> pointed) {}
