package glimpse.session.lesson;

import java.util.Optional;
import java.util.stream.Stream;

/** What a lesson has to know of an exhibit beside its trace. */
final class Needs {

    private Needs() {}

    /** Whether some scene asks, tells or takes for granted what crossing a source word out does. */
    static boolean leaveOneOut(Lesson lesson, Exhibit exhibit) {
        return lesson.scenes().stream()
                .anyMatch(scene -> asks(scene, exhibit)
                        || measures(scene).filter(Measure::isOfCrossingOut).anyMatch(measure -> subject(measure, scene)
                                .equals(Optional.of(exhibit))));
    }

    private static Optional<Exhibit> subject(Measure measure, Scene scene) {
        return measure.other() ? scene.compared() : Optional.of(scene.shown());
    }

    private static boolean asks(Scene scene, Exhibit exhibit) {
        return scene.shown().equals(exhibit)
                && scene.question()
                        .filter(question -> question instanceof Question.CrossedOut)
                        .isPresent();
    }

    private static Stream<Measure> measures(Scene scene) {
        return Stream.concat(
                Staged.measures(scene.text()).stream(), scene.facts().stream().map(Fact::measure));
    }
}
