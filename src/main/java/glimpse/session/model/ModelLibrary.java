package glimpse.session.model;

import glimpse.attentionfile.Beside;
import glimpse.decode.Decoding;
import glimpse.decode.Edit;
import glimpse.decode.Translator;
import glimpse.decode.WhatIf;
import glimpse.explain.Explanation;
import glimpse.explain.Subject;
import glimpse.explain.WordStates;
import glimpse.files.Reading;
import glimpse.modelfile.Description;
import glimpse.modelfile.ModelFolder;
import glimpse.modelfile.StoredModel;
import glimpse.session.attention.OpenedAttention;
import glimpse.session.training.Selection;
import glimpse.text.Language;
import glimpse.trace.Trace;
import glimpse.trace.TraceJson;
import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The models in a folder of model folders. */
public final class ModelLibrary implements Models {

    private final Optional<Path> folder;
    private final Optional<Path> first;

    public ModelLibrary(Optional<Path> folder) {
        this(folder, Optional.empty());
    }

    private ModelLibrary(Optional<Path> folder, Optional<Path> first) {
        this.folder = folder;
        this.first = first;
    }

    /** The same library with a model of the person's own at the front. */
    public ModelLibrary opening(Path model) {
        return new ModelLibrary(folder, Optional.of(model));
    }

    /** The library beside the program: {@code sample-models} in the folder of the jar or one above it. */
    public static ModelLibrary besideProgram() {
        return new ModelLibrary(folderBesideProgram());
    }

    /** The folder {@code sample-models} in that of the jar or one above it. */
    public static Optional<Path> folderBesideProgram() {
        try {
            Path program = Path.of(ModelLibrary.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Stream.iterate(program, p -> p != null, Path::getParent)
                    .map(p -> p.resolve("sample-models"))
                    .filter(Files::isDirectory)
                    .findFirst();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<ModelGroup> groups() {
        Stream<ModelGroup> own = first.map(this::entry).map(entry -> new ModelGroup("", "", List.of(entry))).stream();
        return Stream.concat(own, folder.map(Shelves::groups).orElse(List.of()).stream())
                .toList();
    }

    @Override
    public ModelEntry entry(Path path) {
        return entryOf(path);
    }

    /** The entry of any model folder. */
    public static ModelEntry entryOf(Path path) {
        ModelFolder model = ModelFolder.of(path);
        Description description = model.description();
        return new ModelEntry(
                description.name(), description.title(), description.titleZh(), "", "", path, model.examples());
    }

    @Override
    public ModelAbout about(ModelEntry entry) {
        return ModelAbout.of(entry.folder());
    }

    @Override
    public OpenedAttention attention(Path file) {
        return OpenedAttention.read(file, Beside.NOTHING, Optional.empty());
    }

    private static Trace trace(Path file) {
        try (Reader in = Reading.reader(file)) {
            return TraceJson.read(in, file.toString());
        } catch (IOException e) {
            throw Reading.fault(file, e);
        }
    }

    @Override
    public Optional<Trace> openingTrace(ModelEntry entry) {
        Path file = entry.folder().resolve(ModelFolder.OPENING);
        return Files.exists(file) ? Optional.of(trace(file)) : Optional.empty();
    }

    @Override
    public boolean knows(ModelEntry entry, String text) {
        Language source = ModelFolder.of(entry.folder()).source();
        return source.tokenizer().tokens(text).stream().allMatch(source::knows);
    }

    @Override
    public OpenModel open(ModelEntry entry) {
        return new Loaded(entry, translator(entry.folder()));
    }

    /**
     * Loads the model in any model folder; heavy.
     *
     * @throws glimpse.words.InputException if the folder does not hold a model that works
     */
    public static OpenModel open(Path path) {
        return new ModelLibrary(Optional.empty()).open(entryOf(path));
    }

    /**
     * The model in a folder with what traces say of it; heavy.
     *
     * @throws glimpse.words.InputException if the folder does not hold a model that works
     */
    public static Translator translator(Path folder) {
        StoredModel model = ModelFolder.of(folder).read();
        return Translator.of(
                model.network(),
                model.source(),
                model.target(),
                model.description().name(),
                model.fingerprint());
    }

    private record Loaded(ModelEntry entry, Translator translator) implements OpenModel {
        @Override
        public void close() {
            translator.network().parameters().close();
        }

        @Override
        public Trace decode(String source, Decoding decoding, BooleanSupplier cancelled) {
            return translator.translate(source, decoding, cancelled);
        }

        @Override
        public WhatIf.Branch edit(Trace trace, Edit edit, BooleanSupplier cancelled) {
            return new WhatIf(translator, cancelled).apply(trace, edit);
        }

        @Override
        public <T> T answer(Inquiry<T> inquiry, Trace trace, int leaf, BooleanSupplier cancelled) {
            return inquiry.answer().apply(new Subject(translator, trace, leaf), cancelled);
        }

        @Override
        public List<WordStates> states(StateKind kind, List<Selection.Numbered> pairs) {
            return new StateReading(translator, kind, pairs).read();
        }

        @Override
        public ExplainedTrace explain(Trace trace, Set<Explanation> wanted, BooleanSupplier cancelled) {
            return new ExplainedTrace(trace, Explanation.all(wanted, Subject.best(translator, trace), cancelled));
        }
    }
}
