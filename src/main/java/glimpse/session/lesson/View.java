package glimpse.session.lesson;

import glimpse.figure.Phase;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is in view in a scene.
 *
 * @param step from 1
 * @param phase the last phase that is computed; empty for whole steps
 * @param locked the source position that is held in focus at every step, from 0
 * @param chosen the source position whose numbers are looked at, from 0
 * @param hypothesis the output, from 1, the best; empty for the branch of the last edit, or the best where nothing is edited
 * @param numbers whether the numbers of the step are shown
 */
public record View(
        Tab tab,
        int step,
        Optional<Phase> phase,
        OptionalInt locked,
        OptionalInt chosen,
        OptionalInt hypothesis,
        boolean numbers) {

    /** The alignment at a whole step. */
    public static View at(int step) {
        return new View(
                Tab.ALIGNMENT,
                step,
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                false);
    }
}
