package glimpse.session;

import java.util.List;

/**
 * What the window remembers from one time to the next.
 *
 * @param language {@code en} or {@code zh}; empty for that of the system
 * @param textSize of the interface, in pixels
 * @param map the name of the colours of weights
 * @param divider where the side panel begins, 0…1; 0 for where it wants to
 * @param numbersOpen whether they are shown
 * @param tab the name of the side panel's tab
 * @param recent models and traces that were opened lately, newest first
 */
public record Settings(
        String language,
        boolean dark,
        double textSize,
        String map,
        double divider,
        boolean numbersOpen,
        String tab,
        List<String> recent) {

    /** Before anything was chosen. */
    public static final Settings DEFAULT = new Settings("", false, 13, "teal", 0, false, "", List.of());

    public Settings {
        recent = List.copyOf(recent);
    }
}
