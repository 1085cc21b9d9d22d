package glimpse.ui.workbench;

/** What the engine is busy with. */
public enum Activity {
    IDLE,
    LOADING,
    DECODING
}
