package glimpse.ui.workbench;

/** The tabs of the side panel. */
public enum Side {
    ALIGNMENT,
    BEAMS,
    STATES,
    METRICS
}
