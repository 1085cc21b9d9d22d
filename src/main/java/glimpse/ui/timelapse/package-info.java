/**
 * The training of a model as a time line of its own: each kept moment is a model that reads the same sentence, and the
 * whole window shows it.
 */
package glimpse.ui.timelapse;
