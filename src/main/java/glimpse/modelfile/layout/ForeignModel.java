package glimpse.modelfile.layout;

import glimpse.model.Equation;
import glimpse.model.Network;
import glimpse.model.Specification;
import glimpse.model.Specification.Vocabularies;
import glimpse.modelfile.Description;
import glimpse.tensor.Parameter;
import glimpse.tensor.Precision;
import glimpse.text.Language;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A model of another program, in our own form.
 *
 * @param description with no name yet
 * @param report how it was read
 */
public record ForeignModel(
        Description description, Network network, Language source, Language target, ImportReport report) {

    /**
     * Opens a checkpoint; heavy.
     *
     * @throws InputException if no layout fits, or more than one; if something is missing, has another shape than the layout
     *     says, or is not finite; if a vocabulary has another size
     */
    public static ForeignModel read(ImportRequest request) {
        Checkpoint checkpoint = Checkpoint.read(request.files());
        Tensors tensors = checkpoint.tensors();
        Layout layout = Layouts.of(tensors.names(), request.layout());
        Settings settings = new Settings(request.settings());
        Draft draft = new Draft(checkpoint, tensors, settings);
        layout.read(draft);
        settings.refuseUnused();
        ForeignSide source = side("source", request.source(), draft.source());
        ForeignSide target = side("target", request.target(), draft.target());
        Specification spec = draft.specification();
        Description description =
                new Description(Description.FORMAT, "", layout.title(), "", source.side(), target.side(), spec);
        Vocabularies sizes = new Vocabularies(
                source.words().size(),
                target.words().size(),
                target.side().specials().start(),
                source.side().specials().padding());
        Network network = network(draft, spec, sizes);
        return new ForeignModel(
                description,
                network,
                source.side().language(List.of(), source.words()),
                target.side().language(List.of(), target.words()),
                report(request, layout, draft, network, source.notes(), target.notes()));
    }

    /** Whether a file is a checkpoint of a known layout; reads only what describes its arrays. */
    public static boolean isRecognised(Path file) {
        try {
            return Layouts.fits(Checkpoint.read(List.of(file)).tensors().names());
        } catch (InputException other) {
            return false;
        }
    }

    private static ForeignSide side(String name, ImportRequest.Side given, Draft.Words words) {
        return ForeignSide.of(name, given, words);
    }

    private static Network network(Draft draft, Specification spec, Vocabularies sizes) {
        Network network = new Network(spec, sizes, Precision.FLOAT, draft::fits);
        for (Parameter parameter : network.parameters().all()) {
            parameter.assign(draft.values(parameter.name()));
        }
        return network;
    }

    private static ImportReport report(
            ImportRequest request, Layout layout, Draft draft, Network network, List<Note> source, List<Note> target) {
        List<Note> notes = new ArrayList<>(source);
        notes.addAll(target);
        notes.addAll(draft.notes());
        return new ImportReport(
                ImportReport.FORMAT,
                request.files().stream()
                        .map(file -> file.getFileName().toString())
                        .toList(),
                layout.name(),
                layout.title(),
                layout.signature().found(draft.tensors().names()),
                sizes(network),
                network.equations().stream().map(Equation::text).toList(),
                notes,
                draft.tensors().leftOver());
    }

    private static ImportReport.Sizes sizes(Network network) {
        Specification spec = network.specification();
        return new ImportReport.Sizes(
                network.vocabularies().source(),
                network.vocabularies().target(),
                spec.encoder().embedding(),
                spec.decoder().embedding(),
                spec.encoder().layers(),
                spec.encoder().size(),
                spec.decoder().layers(),
                spec.decoder().size(),
                network.parameters().count());
    }
}
