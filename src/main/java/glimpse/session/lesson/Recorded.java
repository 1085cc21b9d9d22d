package glimpse.session.lesson;

import glimpse.trace.Trace;
import java.util.Optional;

/**
 * What a lesson keeps of an exhibit.
 *
 * @param leaveOneOut Δ log p of every written word without each source word, {@code [T, N]}, of the trace's best output;
 *     only where the lesson needs it
 */
record Recorded(Trace trace, Optional<double[][]> leaveOneOut) {}
