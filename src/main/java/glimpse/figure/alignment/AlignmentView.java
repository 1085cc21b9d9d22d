package glimpse.figure.alignment;

import glimpse.draw.Target;
import glimpse.figure.Place;
import glimpse.trace.Trace;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the alignment shows.
 *
 * @param place the hypothesis whose words are the rows, and the framed row
 * @param filled how many steps are filled in; later ones are blank
 * @param pointed what the pointer is on: its labels are lit
 * @param asked the numbers, where a trace does not hold them
 * @param locked the source position (from 0) that is kept in focus
 * @param beside the output whose weights are taken away; empty where none are
 * @param gold links by hand; empty where nobody asks for them
 */
public record AlignmentView(
        Place place,
        int filled,
        Optional<Target> pointed,
        Shown shown,
        Asked asked,
        OptionalInt locked,
        AlignmentOptions options,
        Optional<Beside> beside,
        Optional<GoldLinks> gold) {

    /** The weights of every token. */
    public AlignmentView(Place place, int filled, Optional<Target> pointed) {
        this(
                place,
                filled,
                pointed,
                Shown.WEIGHTS,
                new Asked.Awaited(),
                OptionalInt.empty(),
                AlignmentOptions.DEFAULT,
                Optional.empty(),
                Optional.empty());
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
        return new AlignmentView(place, filled, target, shown, asked, locked, options, beside, gold);
    }

    public AlignmentView showing(Shown kind) {
        return new AlignmentView(place, filled, pointed, kind, asked, locked, options, beside, gold);
    }

    /** With numbers that a trace does not hold, or without them for the time being. */
    public AlignmentView asking(Asked answer) {
        return new AlignmentView(place, filled, pointed, shown, answer, locked, options, beside, gold);
    }

    /** With numbers that a trace does not hold, {@code [T, N]}. */
    public AlignmentView knowing(double[][] numbers) {
        return asking(new Asked.Known(numbers));
    }

    public AlignmentView locking(OptionalInt position) {
        return new AlignmentView(place, filled, pointed, shown, asked, position, options, beside, gold);
    }

    /** The weights less those of another output. */
    public AlignmentView less(Beside other) {
        return new AlignmentView(
                place, filled, pointed, Shown.DIFFERENCE, asked, locked, options, Optional.of(other), gold);
    }

    public AlignmentView with(AlignmentOptions chosen) {
        return new AlignmentView(place, filled, pointed, shown, asked, locked, chosen, beside, gold);
    }

    /** With links by hand over the cells, or without them. */
    public AlignmentView judgedBy(Optional<GoldLinks> links) {
        return new AlignmentView(place, filled, pointed, shown, asked, locked, options, beside, links);
    }

    /** Long words whole. */
    public AlignmentView withWholeWords() {
        return with(options.withWholeWords(true));
    }
}
