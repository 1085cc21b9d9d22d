package glimpse.modelfile;

import com.google.gson.GsonBuilder;
import glimpse.files.Reading;
import glimpse.files.Whole;
import glimpse.model.Network;
import glimpse.model.Specification.Vocabularies;
import glimpse.modelfile.container.NumberType;
import glimpse.tensor.Parameter;
import glimpse.tensor.Precision;
import glimpse.text.Language;
import glimpse.words.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The native form of a model: a folder; see the package. */
public record ModelFolder(Path path, Path weights) {

    public static final String DESCRIPTION = "model.json";
    public static final String WEIGHTS = "weights.safetensors";
    public static final String SOURCE = "source.vocabulary";
    public static final String TARGET = "target.vocabulary";
    public static final String SOURCE_MERGES = "source.bpe";
    public static final String TARGET_MERGES = "target.bpe";
    public static final String EXAMPLES = "examples.txt";
    public static final String OPENING = "opening.trace.json";

    /** Where a training keeps the weights of some of its moments; each of these files can be opened as a model. */
    public static final String SNAPSHOTS = "snapshots";

    private static final int FINGERPRINT_BYTES = 8;

    private ModelFolder(Path folder, String weights) {
        this(folder, folder.resolve(weights));
    }

    /** @param path the folder, or a file in its {@link #SNAPSHOTS} */
    public static ModelFolder of(Path path) {
        return isSnapshot(path)
                ? new ModelFolder(path.toAbsolutePath().getParent().getParent(), path)
                : new ModelFolder(path, WEIGHTS);
    }

    /** Whether there is a model here. */
    public boolean isModel() {
        return Files.isRegularFile(path.resolve(DESCRIPTION)) && Files.isRegularFile(weights);
    }

    /** What the model says of itself; cheap. */
    public Description description() {
        if (!isModel()) {
            throw new InputException("fault.no-model-folder", path);
        }
        Path file = path.resolve(DESCRIPTION);
        Description read = new RecordJson(file.toString()).read(Reading.text(file), Description.DEFAULT);
        if (!read.format().equals(Description.FORMAT)) {
            throw new InputException("fault.model-format", file, read.format(), Description.FORMAT);
        }
        return isSnapshot(weights) ? read.named(read.name() + " " + snapshotName()) : read;
    }

    /** How it reads source texts. */
    public Language source() {
        return source(description());
    }

    private Language source(Description description) {
        return language(description.source(), SOURCE_MERGES, SOURCE);
    }

    private static boolean isSnapshot(Path path) {
        Path above = path.toAbsolutePath().getParent();
        return above != null && above.endsWith(SNAPSHOTS) && Files.isRegularFile(path);
    }

    /** Such as {@code step-120}. */
    private String snapshotName() {
        return weights.getFileName().toString().replaceFirst("\\.safetensors$", "");
    }

    /** Reads everything, checking each part against the others before it costs memory. */
    public StoredModel read() {
        Description description = description();
        Language source = source(description);
        Language target = language(description.target(), TARGET_MERGES, TARGET);
        Vocabularies sizes = new Vocabularies(
                source.vocabulary().size(),
                target.vocabulary().size(),
                target.vocabulary().specials().start(),
                source.vocabulary().specials().padding());
        Map<String, List<Integer>> shapes = SafeTensors.shapes(weights);
        vocabularyFits(shapes, "encoder.embedding", SOURCE, sizes.source());
        vocabularyFits(shapes, "projection.bias", TARGET, sizes.target());
        Network network = new Network(
                description.network(),
                sizes,
                Precision.FLOAT,
                (name, rows, columns) -> fits(shapes, name, rows, columns));
        nothingLeftOver(shapes.keySet(), network);
        SafeTensors.read(weights, (name, array) -> assign(network.parameters().get(name), array));
        return new StoredModel(description, network, source, target, fingerprint());
    }

    /** A vocabulary of the wrong length is said to be that, not a matrix of the wrong shape. */
    private void vocabularyFits(Map<String, List<Integer>> shapes, String name, String file, int words) {
        List<Integer> shape = shapes.getOrDefault(name, List.of());
        if (!shape.isEmpty()) {
            int rows = name.endsWith("bias") ? shape.get(shape.size() - 1) : shape.get(0);
            if (rows != words) {
                throw new InputException("fault.vocabulary-length", path.resolve(file), words, rows);
            }
        }
    }

    private Language language(Side side, String merges, String vocabulary) {
        boolean merging = side.tokenizer().hasMerges();
        return side.language(merging ? mergeFile(merges).read() : List.of(), vocabulary(vocabulary, side));
    }

    private MergeFile mergeFile(String name) {
        return new MergeFile(path.resolve(name));
    }

    private List<String> vocabulary(String name, Side side) {
        Path file = path.resolve(name);
        List<String> words = Reading.lines(file);
        side.checkVocabulary(file, words);
        return words;
    }

    /** Whether the weights hold an array of this name and shape. */
    private void fits(Map<String, List<Integer>> shapes, String name, int rows, int columns) {
        List<Integer> shape = shapes.get(name);
        if (shape == null) {
            throw new InputException("fault.weight-missing", weights, name);
        }
        if (!shape.equals(List.of(rows, columns))) {
            throw new InputException("fault.weight-shape", weights, name, shape, List.of(rows, columns));
        }
    }

    private void nothingLeftOver(Set<String> names, Network network) {
        Set<String> left = new TreeSet<>(names);
        left.removeIf(network.parameters()::has);
        if (!left.isEmpty()) {
            throw new InputException("fault.weight-left-over", weights, String.join(", ", left));
        }
    }

    private void assign(Parameter parameter, NumberArray array) {
        if (array.hasNonFinite()) {
            throw new InputException("fault.weight-not-finite", weights, parameter.name());
        }
        parameter.assign(array.values());
    }

    private String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(weights), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, FINGERPRINT_BYTES);
        } catch (IOException e) {
            throw Reading.fault(weights, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The example sentences; empty where there is no file of them. */
    public List<String> examples() {
        Path file = path.resolve(EXAMPLES);
        return Files.exists(file)
                ? Reading.lines(file).stream().filter(line -> !line.isBlank()).toList()
                : List.of();
    }

    /** Writes a model, each file beside its place and then moved there. */
    public void write(Description description, Network network, Language source, Language target, NumberType type) {
        Whole.folder(path);
        merges(SOURCE_MERGES, source);
        merges(TARGET_MERGES, target);
        words(SOURCE, source);
        words(TARGET, target);
        Whole.write(weights, out -> SafeTensors.write(out, pending(network), type));
        String json = new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(RecordJson.write(description));
        text(DESCRIPTION, json + "\n");
    }

    private void merges(String file, Language language) {
        language.tokenizer().merges().ifPresent(merges -> mergeFile(file).write(merges));
    }

    private void words(String file, Language language) {
        text(file, String.join("\n", language.vocabulary().words()) + "\n");
    }

    private void text(String file, String text) {
        Whole.write(path.resolve(file), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<SafeTensors.Pending> pending(Network network) {
        return network.parameters().all().stream()
                .map(p -> new SafeTensors.Pending(p.name(), List.of(p.rows(), p.columns()), p::values))
                .toList();
    }

    /** All parameters by name. */
    public static Map<String, NumberArray> arrays(Network network) {
        Map<String, NumberArray> arrays = new LinkedHashMap<>();
        for (Parameter p : new ArrayList<>(network.parameters().all())) {
            arrays.put(p.name(), new NumberArray(List.of(p.rows(), p.columns()), p.values()));
        }
        return arrays;
    }
}
