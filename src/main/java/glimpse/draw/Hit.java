package glimpse.draw;

/**
 * A region that answers the pointer.
 *
 * @param area where it is
 * @param target what it stands for
 * @param text what to show when the pointer rests on it; lines are parted by {@code \n}
 */
public record Hit(Area area, Target target, String text) {}
