package glimpse.session;

import glimpse.decode.Decoding;
import glimpse.decode.Edit;
import glimpse.decode.Translator;
import glimpse.decode.WhatIf;
import glimpse.explain.Explanation;
import glimpse.explain.Subject;
import glimpse.files.Reading;
import glimpse.modelfile.Description;
import glimpse.modelfile.ModelFolder;
import glimpse.modelfile.StoredModel;
import glimpse.trace.Trace;
import glimpse.trace.TraceJson;
import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The models in a folder of model folders. */
public final class ModelLibrary implements Models {

    /** The model that the window opens on. */
    private static final String FIRST = "english-chinese";

    /** How the names of models begin that are broken for an exercise; they stand last. */
    private static final String BROKEN = "broken-";

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
        try {
            Path program = Path.of(ModelLibrary.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new ModelLibrary(Stream.iterate(program, p -> p != null, Path::getParent)
                    .map(p -> p.resolve("sample-models"))
                    .filter(Files::isDirectory)
                    .findFirst());
        } catch (URISyntaxException e) {
            return new ModelLibrary(Optional.empty());
        }
    }

    @Override
    public List<ModelEntry> list() {
        return Stream.concat(first.stream().map(ModelLibrary::entry), samples().stream())
                .toList();
    }

    private List<ModelEntry> samples() {
        if (folder.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder.get())) {
            return folders.filter(path -> ModelFolder.of(path).isModel())
                    .map(ModelLibrary::entry)
                    .sorted(Comparator.comparing((ModelEntry e) -> !e.name().equals(FIRST))
                            .thenComparing(e -> e.name().startsWith(BROKEN))
                            .thenComparing(ModelEntry::name))
                    .toList();
        } catch (IOException e) {
            throw Reading.fault(folder.get(), e);
        }
    }

    /** The entry of any model folder. */
    public static ModelEntry entry(Path path) {
        ModelFolder model = ModelFolder.of(path);
        Description description = model.description();
        return new ModelEntry(description.name(), description.title(), description.titleZh(), path, model.examples());
    }

    @Override
    public Optional<Trace> openingTrace(ModelEntry entry) {
        Path file = entry.folder().resolve(ModelFolder.OPENING);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (Reader in = Reading.reader(file)) {
            return Optional.of(TraceJson.read(in, file.toString()));
        } catch (IOException e) {
            throw Reading.fault(file, e);
        }
    }

    @Override
    public boolean knows(ModelEntry entry, String text) {
        return ModelFolder.of(entry.folder())
                .source()
                .encodeSource(text)
                .unknown()
                .isEmpty();
    }

    @Override
    public OpenModel open(ModelEntry entry) {
        return new Loaded(entry, translator(ModelFolder.of(entry.folder()).read()));
    }

    /**
     * Loads the model in any model folder; heavy.
     *
     * @throws glimpse.words.InputException if the folder does not hold a model that works
     */
    public static OpenModel open(Path path) {
        return new ModelLibrary(Optional.empty()).open(entry(path));
    }

    /** The model with what traces say of it. */
    static Translator translator(StoredModel model) {
        return Translator.of(
                model.network(),
                model.source(),
                model.target(),
                model.description().name(),
                model.fingerprint());
    }

    private record Loaded(ModelEntry entry, Translator translator) implements OpenModel {
        @Override
        public Trace decode(String source, Decoding decoding, BooleanSupplier cancelled) {
            return translator.translate(source, decoding, cancelled);
        }

        @Override
        public WhatIf.Branch edit(Trace trace, Edit edit, BooleanSupplier cancelled) {
            return new WhatIf(translator, cancelled).apply(trace, edit);
        }

        @Override
        public ExplainedTrace explain(Trace trace, Set<Explanation> wanted, BooleanSupplier cancelled) {
            return new ExplainedTrace(trace, Explanation.all(wanted, Subject.best(translator, trace), cancelled));
        }
    }
}
