package glimpse.draw;

import java.util.List;
import java.util.Optional;

/** One region that answers the pointer, or many of them. */
public sealed interface Hits permits Hit, HitGrid, HitStacks {

    /** The region under a point. */
    Optional<Hit> at(double x, double y);

    /** Every region. */
    List<Hit> all();
}
