package glimpse.session.training;

import glimpse.files.Reading;
import glimpse.files.Whole;
import glimpse.modelfile.ModelFolder;
import glimpse.train.Corpus;
import glimpse.train.TextPair;
import glimpse.words.InputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder with all that it takes to go on with a training: beside the model and its checkpoint the plan, the corpus
 * if that was made for it, and sentences to read.
 */
record TrainingFolder(Path path) {

    private static final String PLAN = "training.json";
    private static final String CORPUS = "corpus.tsv";
    private static final int SNAPSHOTS = 20;
    private static final int EXAMPLES = 3;

    /**
     * A training that can begin or go on.
     *
     * @param lay puts into the folder what the training needs there; to be done once everything is known to work
     */
    record Ready(TrainingRun run, Runnable lay) {}

    /**
     * Makes ready what is ordered; nothing is written yet.
     *
     * @throws InputException if the folder holds anything, or plan and corpus do not work
     */
    Ready begin(TrainingOrder order) {
        refuseFull();
        Corpus corpus = order.material().corpus();
        TrainingPlan plan = order.plan(corpus.pairs().size());
        TrainingRun run = run(plan, corpus, place(order.material()));
        return new Ready(run, () -> {
            PrettyJson.write(plan, path.resolve(PLAN));
            if (order.material() instanceof Material.Made) {
                writeLines(CORPUS, corpus.pairs().stream().map(pair -> pair.source() + "\t" + pair.target()));
            }
            writeLines(ModelFolder.EXAMPLES, examples(order.sentence(), run).stream());
        });
    }

    /**
     * Makes ready what was begun here.
     *
     * @throws InputException if nothing was, or the corpus is no longer there
     */
    Ready goOn() {
        Path plan = path.resolve(PLAN);
        if (!Files.isRegularFile(plan)) {
            throw new InputException("fault.nothing-begun", path, PLAN);
        }
        Path made = path.resolve(CORPUS);
        CorpusPlace place = Files.isRegularFile(made)
                ? CorpusPlace.of(made)
                : CorpusPlace.in(path).orElseThrow(() -> new InputException("fault.corpus-gone", path));
        return new Ready(run(TrainingPlan.read(plan), place.read(), place), () -> {});
    }

    private TrainingRun run(TrainingPlan plan, Corpus corpus, CorpusPlace place) {
        return new TrainingRun(plan, corpus, Optional.of(place), path, SNAPSHOTS);
    }

    private CorpusPlace place(Material material) {
        return CorpusPlace.of(material instanceof Material.Found found ? found.place() : path.resolve(CORPUS));
    }

    private void refuseFull() {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.list(path)) {
            if (files.findAny().isPresent()) {
                throw new InputException("fault.folder-full", path);
            }
        } catch (IOException e) {
            throw Reading.fault(path, e);
        }
    }

    /** The person's own sentence, and some of those that are not learnt. */
    private static Set<String> examples(String own, TrainingRun run) {
        Set<String> examples = new LinkedHashSet<>();
        Stream.concat(
                        Stream.of(own.strip()),
                        run.corpus().heldOut().pairs().stream().map(TextPair::source))
                .filter(text -> !text.isBlank())
                .limit(EXAMPLES)
                .forEach(examples::add);
        return examples;
    }

    /** A sentence to look at, where the person has none. */
    static String example(TrainingRun run) {
        return run.corpus().heldOut().pairs().get(0).source();
    }

    private void writeLines(String name, Stream<String> lines) {
        List<String> all = lines.toList();
        Whole.write(path.resolve(name), out -> write(all, out));
    }

    private static void write(List<String> lines, OutputStream out) throws IOException {
        out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
