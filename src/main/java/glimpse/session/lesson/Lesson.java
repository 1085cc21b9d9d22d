package glimpse.session.lesson;

import java.util.List;
import java.util.stream.Stream;

/**
 * A lesson: scenes in the order in which they are told.
 *
 * @param about what it teaches, in one line
 */
public record Lesson(Wording title, Wording about, List<Scene> scenes) {

    public static final String FORMAT = "glimpse-lesson/1";

    public Lesson {
        scenes = List.copyOf(scenes);
    }

    /** Everything that is shown, each once. */
    public List<Exhibit> exhibits() {
        return scenes.stream()
                .flatMap(scene -> Stream.concat(Stream.of(scene.shown()), scene.compared().stream()))
                .distinct()
                .toList();
    }

    /** The models in it, each once. */
    public List<ModelName> models() {
        return exhibits().stream().map(Exhibit::model).distinct().toList();
    }
}
