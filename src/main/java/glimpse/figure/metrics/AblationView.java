package glimpse.figure.metrics;

import glimpse.draw.Target;
import glimpse.explain.Ablation;
import glimpse.figure.Place;
import java.util.List;
import java.util.Optional;

/**
 * Whether attention matters, as far as it is known.
 *
 * @param steps what other weights would do at every step of the output; empty until it is computed
 * @param why it cannot be computed; empty while it can
 * @param pointed what the pointer is on
 */
public record AblationView(
        Place place, Optional<List<Ablation>> steps, Optional<String> why, Optional<Target> pointed) {}
