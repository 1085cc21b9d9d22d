/**
 * The window: a folder for each feature with one FXML, one controller and one view model, and {@link glimpse.ui.Assembly}
 * that makes them. {@link glimpse.ui.Window} opens it; no class extends {@code Application}, because JavaFX refuses to be
 * started from the class path by one.
 */
package glimpse.ui;
