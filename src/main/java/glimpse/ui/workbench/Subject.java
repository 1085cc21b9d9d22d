package glimpse.ui.workbench;

import java.util.Locale;

/** The pictures that the window shows and can save. */
public enum Subject {
    STEP,
    ALIGNMENT,
    BEAMS,
    NUMBERS,
    STATES,
    CONTEXT,
    ENCODER,
    NEIGHBOURS,
    METRICS,
    ABLATION,
    OUTPUT,
    DIFFERENCE;

    /** As files and controls are called. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
