package glimpse.ui.workbench;

/** The pictures that the window shows and can save. */
public enum Subject {
    STEP,
    ALIGNMENT
}
