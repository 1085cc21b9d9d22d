package glimpse.session.lesson;

import glimpse.session.model.ModelLibrary;
import glimpse.session.model.OpenModels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What tests of lessons need: the bundled models, and lessons written as texts. */
final class Props {

    private static final ModelLibrary MODELS = new ModelLibrary(Optional.of(Path.of("sample-models")));

    private Props() {}

    static Cast cast(Map<String, Path> carried) {
        return new Cast(MODELS, new OpenModels(MODELS), carried);
    }

    static OpenLesson open(Path path) {
        return OpenLesson.open(path, MODELS, new OpenModels(MODELS));
    }

    /** A lesson of one scene. */
    static Lesson lesson(String scene) {
        return LessonJson.read(json(scene), "lesson.json");
    }

    /** A lesson of one scene, whose further fields are given; quotation marks may be single. */
    static String json(String scene) {
        return """
                {'format': 'glimpse-lesson/1', 'title': {'en': 'T', 'zh': '题'}, 'about': {'en': 'A', 'zh': '关于'},
                 'scenes': [%s]}"""
                .formatted(scene)
                .replace('\'', '"');
    }

    static String scene(String show, String further) {
        return "{'text': {'en': 'Look.', 'zh': '看。'}, 'show': " + show + further + "}";
    }

    static String reverse(String sentence) {
        return "{'model': 'reverse', 'sentence': '" + sentence + "'}";
    }

    /** A folder with a lesson of one scene. */
    static Path folder(Path parent, String scene) {
        try {
            Path folder = Files.createDirectory(parent.resolve("lesson"));
            Files.writeString(folder.resolve("lesson.json"), json(scene));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A scene with its traces. */
    static Staged staged(Path parent, String scene) {
        try (OpenLesson lesson = open(folder(parent, scene))) {
            return lesson.stage(0, () -> false);
        }
    }
}
