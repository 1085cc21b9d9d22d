package glimpse.session.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import glimpse.decode.Decoding;
import glimpse.decode.Translator;
import glimpse.model.Activation;
import glimpse.model.Cell;
import glimpse.model.Specification;
import glimpse.model.Specification.Attention;
import glimpse.model.Specification.Decoder;
import glimpse.model.Specification.Directions;
import glimpse.model.Specification.Encoder;
import glimpse.model.Specification.Merge;
import glimpse.model.Specification.Normaliser;
import glimpse.model.Specification.Part;
import glimpse.model.Specification.Query;
import glimpse.model.Specification.Readout;
import glimpse.model.Specification.Word;
import glimpse.modelfile.NumberArray;
import glimpse.modelfile.RecordJson;
import glimpse.modelfile.SafeTensors;
import glimpse.session.job.Progress;
import glimpse.session.model.ModelLibrary;
import glimpse.session.training.TrainingPlan.PlanSide;
import glimpse.tensor.Parameter;
import glimpse.text.Language;
import glimpse.text.Tokenization;
import glimpse.train.Corpus;
import glimpse.train.Optimiser;
import glimpse.train.ScheduledSampling;
import glimpse.train.TextPair;
import glimpse.train.TrainingListener;
import glimpse.train.TrainingSettings;
import glimpse.train.TrainingState;
import glimpse.words.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trainings of a few seconds: words of three or four letters that are to be written backwards. */
class TrainingRunTest {

    private static final PlanSide LETTERS = new PlanSide(Tokenization.LETTERS, 4000, true, true, false, true, 0, 0, 1);

    @TempDir
    Path folder;

    private static Corpus reversals(int count) {
        Random random = new Random(3);
        List<TextPair> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder word = new StringBuilder();
            for (int n = 3 + random.nextInt(2); n > 0; n--) {
                word.append((char) ('a' + random.nextInt(4)));
            }
            pairs.add(new TextPair(
                    word.toString(), new StringBuilder(word).reverse().toString()));
        }
        return new Corpus(pairs);
    }

    private static TrainingSettings settings(int epochs, double rate, double dropout, int patience, int halvings) {
        return settings(epochs, rate, dropout, ScheduledSampling.GOLD, patience, halvings);
    }

    private static TrainingSettings settings(
            int epochs, double rate, double dropout, ScheduledSampling feeding, int patience, int halvings) {
        return settings(5, epochs, rate, dropout, feeding, patience, halvings);
    }

    private static TrainingSettings settings(
            long seed, int epochs, double rate, double dropout, ScheduledSampling feeding, int patience, int halvings) {
        return new TrainingSettings(
                seed,
                epochs,
                16,
                rate,
                Optimiser.Kind.ADAM,
                0,
                TrainingSettings.Schedule.CONSTANT,
                1,
                1,
                1,
                dropout,
                0,
                0,
                feeding,
                20,
                0,
                true,
                9,
                patience,
                halvings);
    }

    private static TrainingPlan plan(int size, TrainingSettings settings) {
        return plan(size, settings, LETTERS);
    }

    private static TrainingPlan plan(int size, TrainingSettings settings, PlanSide side) {
        Specification spec = new Specification(
                new Encoder(Cell.GRU, 1, size, size, Directions.BOTH, Merge.CONCAT, false, true),
                Specification.DEFAULT.context(),
                new Attention("additive", size, Query.BEFORE, Normaliser.SOFTMAX, true, false, 0, 0, 0, 0),
                new Decoder(
                        Cell.GRU,
                        1,
                        size,
                        size,
                        Specification.DEFAULT.decoder().start(),
                        Word.EMBEDDING,
                        true,
                        false,
                        false,
                        true),
                new Readout(List.of(Part.STATE, Part.CONTEXT), size, Activation.TANH, true, true, false));
        return new TrainingPlan("reverse", "", "", side, side, spec, settings);
    }

    private static class Silent implements TrainingListener {
        final List<Epoch> epochs = new ArrayList<>();

        @Override
        public void progress(Progress progress) {
            // not looked at here
        }

        @Override
        public void epoch(Epoch epoch) {
            epochs.add(epoch);
        }

        @Override
        public void keep() {
            // not looked at here
        }

        @Override
        public void checkpoint(TrainingState state) {
            // not looked at here
        }
    }

    private TrainingRun run(TrainingPlan plan, String output) {
        return new TrainingRun(plan, reversals(240), folder.resolve(output));
    }

    /** Is false so many times, then true. */
    private static BooleanSupplier after(int questions) {
        AtomicInteger asked = new AtomicInteger();
        return () -> asked.incrementAndGet() > questions;
    }

    private static Map<String, List<Double>> numbers(TrainingRun run) {
        Map<String, List<Double>> numbers = new LinkedHashMap<>();
        for (Parameter p : run.network().parameters().all()) {
            List<Double> all = new ArrayList<>();
            for (double x : p.values()) {
                all.add(x);
            }
            numbers.put(p.name(), all);
        }
        return numbers;
    }

    private String written(String output, String source) {
        Path model = folder.resolve(output);
        return ModelLibrary.open(model)
                .decode(source, new Decoding.Greedy(), () -> false)
                .best()
                .text();
    }

    @Test
    void reversingLettersIsLearntExactly() {
        Silent heard = new Silent();
        run(plan(32, settings(40, 0.01, 0, 40, 0)), "model").run(false, 1, heard, () -> false);
        assertThat(heard.epochs).last().satisfies(last -> {
            assertThat(last.trainingLoss()).isLessThan(0.02);
            assertThat(last.validationLoss()).isLessThan(0.1);
            assertThat(last.bleu()).isGreaterThan(90);
        });
        assertThat(written("model", "abcd")).isEqualTo("dcba");
        assertThat(written("model", "cab")).isEqualTo("bac");
    }

    private static TrainingPlan cosine(TrainingPlan plan) {
        JsonObject json = RecordJson.write(plan.training()).getAsJsonObject();
        json.addProperty("schedule", "cosine");
        json.addProperty("warmUpSteps", 7);
        json.remove("patience"); // a cosine halves nothing
        json.remove("halvings");
        TrainingSettings settings = new RecordJson("settings").read(json.toString(), TrainingSettings.DEFAULT);
        return new TrainingPlan(
                plan.name(), plan.title(), plan.titleZh(), plan.source(), plan.target(), plan.network(), settings);
    }

    @Test
    void aCosineEndsAtTwoHundredthsOfTheRateAndIsNeverHalved() {
        Silent heard = new Silent();
        run(cosine(plan(8, settings(6, 0.01, 0, 1, 0))), "cosine").run(false, 1, heard, () -> false);
        assertThat(heard.epochs).hasSize(6);
        assertThat(heard.epochs.get(5).learningRate()).isCloseTo(0.0002, within(1e-12));
        assertThat(heard.epochs.stream().map(TrainingListener.Epoch::learningRate))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void anInterruptedCosineGoesOnToTheVerySameNumbers() {
        interrupted(cosine(plan(8, settings(4, 0.01, 0.3, 1, 3))));
    }

    @Test
    void anInterruptedTrainingGoesOnToTheVerySameNumbers() {
        ScheduledSampling feeding = new ScheduledSampling(
                0.9, ScheduledSampling.Unit.WORD, ScheduledSampling.Schedule.EXPONENTIAL, 0.99, 0.2);
        interrupted(plan(8, settings(4, 0.01, 0.3, feeding, 1, 3)));
    }

    private void interrupted(TrainingPlan plan) {
        TrainingRun whole = run(plan, "whole");
        Silent heard = new Silent();
        whole.run(false, 1, heard, () -> false);

        int interruptions = 0;
        TrainingRun pieces = run(plan, "pieces");
        Silent heardInPieces = new Silent();
        for (boolean done = false; !done; interruptions++) {
            pieces = run(plan, "pieces");
            try {
                pieces.run(interruptions > 0, 1, heardInPieces, after(9 + 50 * interruptions));
                done = true;
            } catch (CancellationException e) {
                assertThat(interruptions).isLessThan(50);
            }
        }
        assertThat(interruptions).isGreaterThan(3);
        assertThat(numbers(pieces)).isEqualTo(numbers(whole));
        assertThat(heardInPieces.epochs).last().satisfies(last -> {
            assertThat(last.trainingLoss()).isEqualTo(heard.epochs.get(3).trainingLoss());
            assertThat(last.validationLoss()).isEqualTo(heard.epochs.get(3).validationLoss());
        });
    }

    private List<Snapshots.Snapshot> snapshots(String output) throws IOException {
        return List.of(new Gson()
                .fromJson(
                        Files.readString(folder.resolve(output + "/snapshots/index.json")),
                        Snapshots.Snapshot[].class));
    }

    @Test
    void snapshotsLieEvenlyOnTheLogarithmOfTheStepsAndCanBeOpened() throws IOException {
        TrainingPlan plan = plan(8, settings(3, 0.01, 0, 3, 3));
        new TrainingRun(plan, reversals(240), folder.resolve("model"), 5).run(false, 1, new Silent(), () -> false);
        int steps = 3 * ((run(plan, "same").corpus().training().pairs().size() + 15) / 16);
        List<Snapshots.Snapshot> taken = snapshots("model");
        assertThat(taken.stream().map(Snapshots.Snapshot::step))
                .containsExactly(
                        1L,
                        Math.round(Math.pow(steps, 0.25)),
                        Math.round(Math.pow(steps, 0.5)),
                        Math.round(Math.pow(steps, 0.75)),
                        (long) steps);
        for (Snapshots.Alignment alignment : taken.get(4).alignments()) {
            assertThat(alignment.weights()).hasNumberOfRows(alignment.target().size());
            for (double[] row : alignment.weights()) {
                assertThat(Arrays.stream(row).sum()).isCloseTo(1, within(1e-3));
            }
        }
        assertThat(written("model/snapshots/" + taken.get(4).weights(), "abc")).isEqualTo(written("model", "abc"));
        assertThat(written("model/snapshots/" + taken.get(0).weights(), "abc")).isNotNull();
    }

    @Test
    void thereAreAsManySnapshotsAsWereAskedForWhereThereAreStepsEnough() {
        assertThat(Snapshots.moments(20, 5000))
                .hasSize(20)
                .startsWith(1L, 2L, 3L, 4L)
                .endsWith(5000L)
                .isSorted();
        assertThat(Snapshots.moments(20, 7)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(Snapshots.moments(1, 9)).containsExactly(9L);
        assertThat(Snapshots.moments(0, 9)).isEmpty();
    }

    @Test
    void aResumedTrainingKeepsTheSnapshotsOfTheFirstRun() throws IOException {
        TrainingPlan plan = plan(8, settings(2, 0.01, 0, 3, 3));
        assertThatThrownBy(() -> new TrainingRun(plan, reversals(240), folder.resolve("pieces"), 4)
                        .run(false, 1, new Silent(), after(12)))
                .isInstanceOf(CancellationException.class);
        new TrainingRun(plan, reversals(240), folder.resolve("pieces"), 4).run(true, 1, new Silent(), () -> false);
        new TrainingRun(plan, reversals(240), folder.resolve("whole"), 4).run(false, 1, new Silent(), () -> false);
        assertThat(snapshots("pieces").stream().map(Snapshots.Snapshot::step))
                .isEqualTo(snapshots("whole").stream()
                        .map(Snapshots.Snapshot::step)
                        .toList());
    }

    @Test
    void theSameSeedGivesTheSameNumbersAndAnotherSeedOthers() {
        TrainingPlan plan = plan(6, settings(1, 0.01, 0.2, 1, 1));
        TrainingRun first = run(plan, "first");
        TrainingRun second = run(plan, "second");
        TrainingRun third = run(plan.with(Optional.empty(), Optional.of(6L)), "third");
        List.of(first, second, third).forEach(run -> run.run(false, 1, new Silent(), () -> false));
        assertThat(numbers(second)).isEqualTo(numbers(first));
        assertThat(numbers(third)).isNotEqualTo(numbers(first));
    }

    @Test
    void aTrainingThatIsStoppedAtOnceLeavesAModelAndACheckpoint() {
        assertThatThrownBy(
                        () -> run(plan(6, settings(3, 0.01, 0, 1, 1)), "model").run(false, 1, new Silent(), () -> true))
                .isInstanceOf(CancellationException.class);
        assertThat(written("model", "abc")).isNotNull();
        assertThat(folder.resolve("model/checkpoint/state.json")).exists();
    }

    @Test
    void aTrainingThatIsStoppedWhileItValidatesLeavesACheckpointOfTheWholeEpoch() throws IOException {
        TrainingRun run = run(plan(6, settings(1, 0.01, 0, 1, 1)), "model");
        int batches = (run.corpus().training().pairs().size() + 15) / 16;
        assertThatThrownBy(() -> run.run(false, 1, new Silent(), after(batches + 3)))
                .isInstanceOf(CancellationException.class);
        assertThat(Files.readString(folder.resolve("model/checkpoint/state.json")))
                .contains("\"batch\":" + batches);
        assertThat(written("model", "abc")).isNotNull();
    }

    @Test
    void aKillBetweenTwoFilesLeavesTheOlderCheckpointWhole() throws IOException {
        TrainingPlan plan = plan(6, settings(2, 0.01, 0.1, 1, 1));
        assertThatThrownBy(() -> run(plan, "model").run(false, 1, new Silent(), after(5)))
                .isInstanceOf(CancellationException.class);
        Path checkpoint = folder.resolve("model/checkpoint");
        Files.writeString(checkpoint.resolve("step-99-1.safetensors"), "half-written");
        Files.writeString(checkpoint.resolve(".state.json.1.part"), "{\"arrays\":");
        TrainingRun resumed = run(plan, "model");
        resumed.run(true, 1, new Silent(), () -> false);
        TrainingRun whole = run(plan, "whole");
        whole.run(false, 1, new Silent(), () -> false);
        assertThat(numbers(resumed)).isEqualTo(numbers(whole));
        try (Stream<Path> files = Files.list(checkpoint)) {
            assertThat(files.filter(file -> file.toString().endsWith(".safetensors")))
                    .hasSize(1);
        }
    }

    @Test
    void aModelOfPiecesOfWordsTranslatesAlikeWhenItIsOpenedAgain() throws IOException {
        PlanSide pieces = new PlanSide(Tokenization.BPE, 12, true, true, false, true, 0, 0, 1);
        TrainingPlan plan = plan(32, settings(15, 0.01, 0, 15, 0), pieces);
        TrainingRun run = run(plan, "model");
        Corpus corpus = run.corpus().training();
        Language source = plan.source().learn(corpus, TextPair::source);
        Language target = plan.target().learn(corpus, TextPair::target);
        Map<String, String> best = new LinkedHashMap<>();
        run.run(
                false,
                1,
                new Silent() {
                    @Override
                    public void keep() {
                        Translator translator = Translator.of(run.network(), source, target, "reverse", "");
                        for (String word : List.of("abcd", "cab", "ddda", "bbac")) {
                            Decoding greedy = new Decoding.Greedy();
                            best.put(
                                    word,
                                    translator
                                            .translate(word, greedy, () -> false)
                                            .best()
                                            .text());
                        }
                    }
                },
                () -> false);
        assertThat(Files.readAllLines(folder.resolve("model/source.bpe"))).hasSize(12);
        assertThat(folder.resolve("model/target.bpe")).exists();
        assertThat(best).hasSize(4);
        best.forEach((word, text) -> assertThat(written("model", word)).isEqualTo(text));
    }

    @Test
    void aCheckpointGoesOnWithItsOwnCorpusOnly() {
        TrainingPlan plan = plan(6, settings(2, 0.01, 0, 1, 1));
        assertThatThrownBy(() -> run(plan, "model").run(false, 1, new Silent(), after(5)))
                .isInstanceOf(CancellationException.class);
        TrainingRun other = new TrainingRun(plan, reversals(230), folder.resolve("model"));
        assertThatThrownBy(() -> other.run(true, 1, new Silent(), () -> false))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("another corpus");
        TrainingPlan otherSplit = plan(6, settings(6, 2, 0.01, 0, ScheduledSampling.GOLD, 1, 1));
        assertThatThrownBy(() -> run(otherSplit, "model").run(true, 1, new Silent(), () -> false))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("seed");
    }

    @Test
    void aTrainingThatGetsNoBetterHalvesItsRateAndStops() {
        Silent heard = new Silent();
        run(plan(6, settings(500, 0.5, 0, 1, 2)), "model").run(false, 1, heard, () -> false);
        List<TrainingListener.Epoch> epochs = heard.epochs;
        assertThat(epochs).hasSizeLessThan(500);
        assertThat(epochs.stream().filter(e -> !e.best())).hasSize(3);
        assertThat(epochs.stream().map(TrainingListener.Epoch::learningRate).distinct())
                .containsExactly(0.5, 0.25, 0.125);
        assertThat(epochs.get(epochs.size() - 1).best()).isFalse();
    }

    @Test
    void aCosineKeepsTheModelItEndsWithThoughAnEarlierOneHadALowerLoss() {
        TrainingRun run = run(cosine(plan(6, settings(12, 0.3, 0, 9, 3))), "model");
        Silent heard = new Silent();
        run.run(false, 1, heard, () -> false);
        assertThat(heard.epochs.get(heard.epochs.size() - 1).best()).isFalse();
        assertKept(numbers(run));
    }

    @Test
    void theModelThatIsKeptIsTheBestOne() {
        TrainingRun run = run(plan(6, settings(12, 0.3, 0, 9, 3)), "model");
        Map<String, List<Double>> best = new LinkedHashMap<>();
        Silent heard = new Silent() {
            @Override
            public void keep() {
                best.putAll(numbers(run));
            }
        };
        run.run(false, 1, heard, () -> false);
        assertThat(heard.epochs.get(heard.epochs.size() - 1).best())
                .as("some epochs after the best one")
                .isFalse();
        assertKept(best);
    }

    private void assertKept(Map<String, List<Double>> numbers) {
        Map<String, NumberArray> kept = SafeTensors.read(folder.resolve("model/weights.safetensors"));
        assertThat(kept.keySet()).isEqualTo(numbers.keySet());
        kept.forEach((name, array) -> {
            for (int i = 0; i < array.values().length; i++) {
                double number = numbers.get(name).get(i);
                assertThat(array.values()[i]).as(name).isCloseTo(number, within(1e-3 * Math.abs(number) + 1e-6));
            }
        });
    }
}
