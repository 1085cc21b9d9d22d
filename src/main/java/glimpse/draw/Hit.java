package glimpse.draw;

import java.util.List;
import java.util.Optional;

/**
 * A region that answers the pointer.
 *
 * @param area where it is
 * @param target what it stands for
 * @param text what to show when the pointer rests on it; lines are parted by {@code \n}
 */
public record Hit(Area area, Target target, String text) implements Hits {

    @Override
    public Optional<Hit> at(double x, double y) {
        return area.contains(x, y) ? Optional.of(this) : Optional.empty();
    }

    @Override
    public List<Hit> all() {
        return List.of(this);
    }
}
