package glimpse.figure.alignment;

import glimpse.draw.Target;
import glimpse.figure.Place;
import glimpse.trace.Trace;
import java.util.Optional;

/**
 * What the alignment shows.
 *
 * @param place the hypothesis whose words are the rows, and the framed row
 * @param filled how many rows are filled in; later ones are blank
 * @param pointed what the pointer is on, or what is held in focus: its labels are lit
 * @param wholeWords whether long words are shown whole; else as much of them as leaves the cells their room
 */
public record AlignmentView(Place place, int filled, Optional<Target> pointed, boolean wholeWords) {

    /** Long words shortened. */
    public AlignmentView(Place place, int filled, Optional<Target> pointed) {
        this(place, filled, pointed, false);
    }

    /** Every row filled in. */
    public static AlignmentView whole(Trace trace, Place place) {
        return new AlignmentView(place, place.path(trace).size(), Optional.empty());
    }

    /** Rows after the current one blank. */
    public static AlignmentView untilNow(Place place) {
        return new AlignmentView(place, place.step(), Optional.empty());
    }

    public AlignmentView pointing(Optional<Target> target) {
        return new AlignmentView(place, filled, target, wholeWords);
    }

    /** Long words whole. */
    public AlignmentView withWholeWords() {
        return new AlignmentView(place, filled, pointed, true);
    }
}
