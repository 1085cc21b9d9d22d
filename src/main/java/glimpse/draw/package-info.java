/**
 * How to draw: a {@link glimpse.draw.Figure} is a size, marks and hit regions; a {@link glimpse.draw.Surface} paints marks.
 *
 * <p>Marks carry final coordinates (pixels at scale 1, origin top left, y down), text included: whoever makes a mark has
 * measured it with the bundled font, and what that lacks with the system's. A surface therefore lays nothing out, and
 * window, PNG, SVG and PDF look alike.
 * Only {@link glimpse.draw.Typeface} may use {@code java.awt}, to measure; nothing here knows a toolkit.
 *
 * <p>The bundled font has no italic. An italic run is the upright glyphs sheared about their baseline by
 * {@link glimpse.draw.Mark#SLANT}: every surface can do that, so symbols look the same everywhere.
 */
package glimpse.draw;
