package glimpse.session.lesson;

/** The tabs of the side panel, by the names that the window has for them. */
public enum Tab {
    ALIGNMENT,
    BEAMS,
    STATES,
    METRICS
}
