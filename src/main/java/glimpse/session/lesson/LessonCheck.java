package glimpse.session.lesson;

import glimpse.session.job.Progress;
import glimpse.words.InputException;
import glimpse.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Whether a lesson can be taught: everything in its scenes exists, its questions have answers, its facts are so, and its saved
 * traces are what its models do.
 */
public final class LessonCheck {

    private final OpenLesson open;
    private final BooleanSupplier cancelled;
    private final List<InputException> faults = new ArrayList<>();
    private final Map<Exhibit, Optional<Recorded>> performed = new HashMap<>();

    private LessonCheck(OpenLesson open, BooleanSupplier cancelled) {
        this.open = open;
        this.cancelled = cancelled;
    }

    /**
     * Everything that is wrong with a lesson, a sentence each; heavy.
     *
     * @param progress is told of the scenes
     * @throws java.util.concurrent.CancellationException if {@code cancelled} says so
     */
    public static List<InputException> faults(OpenLesson open, Progress progress, BooleanSupplier cancelled) {
        LessonCheck check = new LessonCheck(open, cancelled);
        List<Scene> scenes = open.lesson().scenes();
        for (int i = 0; i < scenes.size(); i++) {
            progress.at(i, scenes.size());
            check.scene(i + 1, scenes.get(i));
        }
        progress.at(scenes.size(), scenes.size());
        return List.copyOf(check.faults);
    }

    private void scene(int number, Scene scene) {
        Optional<Shown> shown = shown(number, scene.shown(), scene.view().hypothesis());
        Optional<Shown> compared = scene.compared().flatMap(second -> shown(number, second, OptionalInt.empty()));
        List<Staged> staged = new ArrayList<>();
        if (shown.isPresent() && compared.isPresent() == scene.compared().isPresent()) {
            attempt(number, () -> staged.add(new Staged(scene, shown.get(), compared)));
            staged.forEach(one -> told(number, one));
        }
    }

    /** What the model does now; a model that fails is said to do so once a lesson. */
    private Optional<Shown> shown(int number, Exhibit exhibit, OptionalInt hypothesis) {
        if (!performed.containsKey(exhibit)) {
            performed.put(exhibit, Optional.empty());
            attempt(number, () -> {
                Recorded now = open.cast().perform(exhibit, Needs.leaveOneOut(open.lesson(), exhibit), cancelled);
                performed.put(exhibit, Optional.of(now));
                current(exhibit, now);
            });
        }
        List<Shown> found = new ArrayList<>();
        performed
                .get(exhibit)
                .ifPresent(now -> attempt(
                        number, () -> found.add(Shown.of(open.cast().entry(exhibit.model()), now, hypothesis))));
        return found.stream().findFirst();
    }

    private void current(Exhibit exhibit, Recorded now) {
        Recorded saved = open.saved(exhibit).orElseThrow(() -> new InputException("lesson.not-saved"));
        if (!Agreement.between(saved, now)) {
            throw new InputException("lesson.not-current", LessonFolder.traceFile(exhibit));
        }
    }

    private void told(int number, Staged staged) {
        attempt(number, () -> both(staged::text));
        attempt(number, () -> both(staged::question));
        staged.scene().facts().forEach(fact -> attempt(number, () -> fact.check(staged)));
    }

    private static void both(Consumer<Words> languages) {
        List.of(Words.ENGLISH, Words.CHINESE).forEach(languages);
    }

    private void attempt(int number, Runnable what) {
        try {
            what.run();
        } catch (InputException e) {
            faults.add(new InputException("lesson.in-scene", number, e));
        }
    }
}
