package glimpse.session.export;

import glimpse.figure.Place;
import glimpse.figure.alignment.AlignmentOptions;
import glimpse.figure.alignment.Shown;
import glimpse.session.reopen.Keepsake;
import glimpse.session.reopen.KeptView;
import glimpse.trace.Trace;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What of a trace is drawn.
 *
 * @param leaf the last node of the output
 * @param step from 1; the last where none is chosen, and in an animation all
 * @param position the source word whose numbers are shown, from 0; the one with most weight where none is chosen
 * @param shown what the cells of an alignment say
 * @param alignment the form of an alignment
 * @param title above the figure
 */
public record Request(
        Kind kind,
        Trace trace,
        int leaf,
        OptionalInt step,
        OptionalInt position,
        Shown shown,
        AlignmentOptions alignment,
        Optional<String> title) {

    /** What a file carries so that this can be shown again. */
    public Keepsake keepsake() {
        Place place = new Place(leaf, step.orElse(length()));
        return new Keepsake(trace, new KeptView(kind.id(), place, position, shown, alignment));
    }

    int length() {
        return trace.path(leaf).size();
    }
}
