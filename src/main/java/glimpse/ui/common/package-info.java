/**
 * What the window's features share: what is shown ({@link glimpse.ui.common.Playhead}), how it looks
 * ({@link glimpse.ui.common.Appearance}), what it says, and the canvas that figures are painted on.
 *
 * <p>The feature rooms beside this one use it and never each other; the composition root alone knows them all. A view
 * model knows properties and no control; a controller only ties controls to properties. The only hand-over to the
 * drawing thread is the {@code Executor} that the composition root gives to {@link glimpse.session.job.LatestTask}.
 */
package glimpse.ui.common;
