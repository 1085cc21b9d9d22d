/**
 * Guess first: a step is hidden, a person draws where the model will look, and sees how far that was off. What is shown is
 * hidden by the playhead, so that no picture gives it away.
 */
package glimpse.ui.guess;
