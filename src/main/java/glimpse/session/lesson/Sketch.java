package glimpse.session.lesson;

import glimpse.modelfile.ModelFolder;
import glimpse.session.model.ModelEntry;
import glimpse.session.model.Models;
import glimpse.session.training.Moment;
import glimpse.trace.Trace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A lesson in the making, scene by scene from what is on screen.
 *
 * @param scenes in their order
 * @param carried the folders of models that are not bundled, by the names that the lesson has for them
 */
public record Sketch(List<Scene> scenes, Map<String, Path> carried) {

    /** Nothing yet. */
    public static final Sketch BLANK = new Sketch(List.of(), Map.of());

    public Sketch {
        scenes = List.copyOf(scenes);
        carried = Map.copyOf(carried);
    }

    /**
     * With one scene more, at the end.
     *
     * @param models the bundled ones are named, every other one is carried
     * @throws glimpse.words.InputException if the trace was not made by this program
     */
    public Sketch adding(Models models, ModelEntry author, Trace trace, View view, Wording text) {
        Path folder = ModelFolder.of(author.folder()).path();
        OptionalLong snapshot = snapshot(author);
        boolean bundled = models.list().stream()
                .anyMatch(entry -> entry.folder().toAbsolutePath().equals(folder.toAbsolutePath()));
        ModelEntry whole = snapshot.isPresent() ? models.entry(folder) : author;
        String name = bundled ? whole.name() : ModelName.FOLDER + "/" + whole.name();
        Map<String, Path> all = new HashMap<>(carried);
        if (!bundled) {
            all.put(name, folder);
        }
        Exhibit shown = Exhibit.of(new ModelName(name, snapshot), trace);
        List<Scene> more = new ArrayList<>(scenes);
        more.add(new Scene(text, shown, Optional.empty(), view, Optional.empty(), List.of()));
        return new Sketch(more, all);
    }

    private static OptionalLong snapshot(ModelEntry author) {
        Path path = author.folder().toAbsolutePath();
        return Moment.of(path).stream()
                .filter(moment -> moment.weights().equals(path))
                .mapToLong(Moment::step)
                .findFirst();
    }

    /** With a scene's sentence and question anew. */
    public Sketch telling(int index, Wording text, Optional<Question> question) {
        Scene old = scenes.get(index);
        List<Scene> told = new ArrayList<>(scenes);
        told.set(index, new Scene(text, old.shown(), old.compared(), old.view(), question, old.facts()));
        return new Sketch(told, carried);
    }

    /** With a scene in another place. */
    public Sketch moving(int from, int to) {
        List<Scene> moved = new ArrayList<>(scenes);
        moved.add(to, moved.remove(from));
        return new Sketch(moved, carried);
    }

    public Sketch without(int index) {
        List<Scene> fewer = new ArrayList<>(scenes);
        fewer.remove(index);
        return new Sketch(fewer, carried);
    }
}
