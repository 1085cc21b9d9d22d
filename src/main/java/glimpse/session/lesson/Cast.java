package glimpse.session.lesson;

import glimpse.session.model.EditText;
import glimpse.session.model.Inquiry;
import glimpse.session.model.ModelEntry;
import glimpse.session.model.Models;
import glimpse.session.model.OpenModel;
import glimpse.session.model.OpenModels;
import glimpse.session.training.Moment;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import glimpse.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The models that a lesson's names mean.
 *
 * @param models those at hand
 * @param engines what loads them
 * @param carried the folders of those that the lesson carries, by their names in it ({@code models/mine})
 */
public record Cast(Models models, OpenModels engines, Map<String, Path> carried) {

    public Cast {
        carried = Map.copyOf(carried);
    }

    /**
     * The model that a name means.
     *
     * @throws InputException if there is none
     */
    public ModelEntry entry(ModelName name) {
        ModelEntry whole = name.isCarried() ? carriedEntry(name.name()) : bundled(name.name());
        return name.snapshot().isEmpty()
                ? whole
                : snapshot(whole, name.snapshot().getAsLong());
    }

    private ModelEntry carriedEntry(String name) {
        return Optional.ofNullable(carried.get(name))
                .map(models::entry)
                .orElseThrow(() -> new InputException("lesson.no-carried-model", name));
    }

    private ModelEntry bundled(String name) {
        List<ModelEntry> all = models.list();
        return all.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        "lesson.no-model",
                        name,
                        String.join(", ", all.stream().map(ModelEntry::name).toList())));
    }

    /** A moment of a training is told from others by its title. */
    private ModelEntry snapshot(ModelEntry whole, long step) {
        Path weights = Moment.of(whole.folder()).stream()
                .filter(moment -> moment.step() == step)
                .findFirst()
                .orElseThrow(() -> new InputException("lesson.no-snapshot", whole.name(), Long.toString(step)))
                .weights();
        ModelEntry entry = models.entry(weights);
        return new ModelEntry(
                entry.name(),
                titled(Words.ENGLISH, whole, step),
                titled(Words.CHINESE, whole, step),
                entry.line(),
                entry.lineZh(),
                weights,
                whole.examples());
    }

    private static String titled(Words words, ModelEntry whole, long step) {
        return words.get("lesson.snapshot", whole.title(words), Long.toString(step));
    }

    /**
     * Computes what an exhibit shows; heavy.
     *
     * @param explained whether with what crossing out each source word does
     */
    Recorded perform(Exhibit exhibit, boolean explained, BooleanSupplier cancelled) {
        return engines.with(entry(exhibit.model()), model -> perform(model, exhibit, explained, cancelled));
    }

    private static Recorded perform(OpenModel model, Exhibit exhibit, boolean explained, BooleanSupplier cancelled) {
        Trace trace = model.decode(exhibit.sentence(), exhibit.decoding(), cancelled);
        for (String edit : exhibit.edits()) {
            trace = model.edit(trace, EditText.parse(edit).on(trace), cancelled).trace();
        }
        Optional<double[][]> leaveOneOut = explained
                ? Optional.of(
                        model.answer(Inquiry.LEAVE_ONE_OUT, trace, trace.best().last(), cancelled))
                : Optional.empty();
        return new Recorded(trace, leaveOneOut);
    }
}
