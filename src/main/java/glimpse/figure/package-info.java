/**
 * What to draw: pure functions from a trace and a view state to a {@link glimpse.draw.Figure}.
 *
 * <p>Each picture has its package, and the packages never know each other; here stands what several of them share.
 *
 * <p>A view state is a small record beside each figure; the same trace and view give the same marks. All sizes are pixels
 * at scale 1 and all texts come from {@link glimpse.words.Words} ({@code figure*.properties}).
 */
package glimpse.figure;
