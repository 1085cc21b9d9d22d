/**
 * A training that is watched: what is ordered, how it goes, and the way to the model that comes of it. It goes on while
 * the page is closed, and closing the window keeps a checkpoint.
 */
package glimpse.ui.training;
