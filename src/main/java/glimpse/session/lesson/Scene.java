package glimpse.session.lesson;

import java.util.List;
import java.util.Optional;

/**
 * One thing that is told, and what is seen meanwhile.
 *
 * @param text a short sentence or two; {@code {peak 3}} in it stands for what {@link Measure} finds
 * @param shown what is in the window
 * @param compared what stands beside it
 * @param facts what must be so for the text to be true; {@code lesson check} looks
 */
public record Scene(
        Wording text,
        Exhibit shown,
        Optional<Exhibit> compared,
        View view,
        Optional<Question> question,
        List<Fact> facts) {

    public Scene {
        facts = List.copyOf(facts);
    }
}
