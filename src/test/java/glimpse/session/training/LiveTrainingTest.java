package glimpse.session.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glimpse.decode.Decoding;
import glimpse.session.job.LatestTask;
import glimpse.session.model.ModelLibrary;
import glimpse.session.model.OpenModel;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LiveTrainingTest {

    @TempDir
    Path folder;

    private LatestTask task;
    private LiveTraining live;

    @BeforeEach
    void begin() {
        task = new LatestTask("training", Runnable::run);
        live = new LiveTraining(task, Runnable::run);
    }

    @AfterEach
    void end() {
        live.close();
        task.close();
    }

    /** Remembers what it is told. */
    private static final class Told implements LiveTraining.Watcher {
        private final List<LiveReport> reports = new CopyOnWriteArrayList<>();
        private final CompletableFuture<Boolean> finished = new CompletableFuture<>();
        private final Consumer<LiveReport> then;

        Told(Consumer<LiveReport> then) {
            this.then = then;
        }

        @Override
        public void reported(LiveReport report) {
            reports.add(report);
            then.accept(report);
        }

        @Override
        public void rested(boolean done) {
            finished.complete(done);
        }

        @Override
        public void failed(RuntimeException fault) {
            finished.completeExceptionally(fault);
        }

        boolean finished() {
            return finished.orTimeout(60, TimeUnit.SECONDS).join();
        }

        LiveReport last() {
            return reports.get(reports.size() - 1);
        }

        String fault() {
            return finished.handle((done, fault) -> ((InputException) fault).sentence(glimpse.words.Words.ENGLISH))
                    .orTimeout(60, TimeUnit.SECONDS)
                    .join();
        }
    }

    private static Told watcher() {
        return new Told(report -> {});
    }

    private TrainingOrder order(TrainingPlan structure, int pairs, int epochs, String name) {
        Material material = new Material.Made(Material.Kind.REVERSE, pairs);
        return new TrainingOrder(structure, material, Cut.SPACES, epochs, folder.resolve(name), "a b c");
    }

    private TrainingOrder order(int pairs, int epochs, String name) {
        return order(Templates.all().get(0), pairs, epochs, name);
    }

    static List<TrainingPlan> templates() {
        return Templates.all();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateLearnsAndSaysHow(TrainingPlan template) {
        Told told = watcher();
        live.begin(order(template, 300, 4, "model"), told);
        assertThat(told.finished()).isTrue();
        List<History.Loss> losses = told.last().history().losses();
        assertThat(losses.get(losses.size() - 1).value())
                .isLessThan(losses.get(0).value() * 0.95);
        assertThat(told.last().history().checks()).hasSize(4);
        assertThat(told.last().own().orElseThrow().source().text()).isEqualTo("a b c");
    }

    @Test
    void whatIsPausedGoesOnToTheSameNumbersInAnotherSession() {
        Told whole = watcher();
        live.begin(order(300, 3, "whole"), whole);
        whole.finished();

        Told paused = new Told(report -> {
            if (report.history().checks().size() == 1) {
                live.pause();
            }
        });
        live.begin(order(300, 3, "paused"), paused);
        assertThat(paused.finished()).isFalse();

        Told further = watcher();
        LatestTask other = new LatestTask("another session", Runnable::run);
        try (LiveTraining later = new LiveTraining(other, Runnable::run)) {
            later.goOn(folder.resolve("paused"), further);
            assertThat(further.finished()).isTrue();
        } finally {
            other.close();
        }
        List<History.Check> wanted = whole.last().history().checks();
        List<History.Check> found = further.last().history().checks();
        assertThat(found).hasSize(3);
        assertThat(found.get(2).loss()).isCloseTo(wanted.get(2).loss(), within(1e-6));
    }

    @Test
    void theResultOpensAsAnyModelWithTheOwnSentenceAndTheMomentsOfItsTraining() {
        Told told = watcher();
        live.begin(order(300, 2, "model"), told);
        told.finished();
        assertThat(Moment.of(folder.resolve("model"))).hasSizeGreaterThan(5);
        assertThat(ModelLibrary.entryOf(folder.resolve("model")).examples()).startsWith("a b c");
        try (OpenModel model = ModelLibrary.open(folder.resolve("model"))) {
            Trace trace = model.decode("a b c", new Decoding.Greedy(), () -> false);
            assertThat(trace.source().unknown()).isEmpty();
        }
    }

    @Test
    void closingKeepsACheckpointBeforeItReturns() {
        CompletableFuture<Void> learning = new CompletableFuture<>();
        live.begin(order(300, 1000, "model"), new Told(report -> learning.complete(null)));
        learning.orTimeout(60, TimeUnit.SECONDS).join();
        live.close();
        assertThat(folder.resolve("model/checkpoint/state.json")).exists();
        assertThat(folder.resolve("model").toFile().list())
                .contains("model.json", "training.json", "corpus.tsv", "history.json");
    }

    @Test
    void anotherSentenceIsReadAsSoonAsItIsGiven() {
        Told told = new Told(report -> live.read(" c c d "));
        live.begin(order(300, 4, "model"), told);
        told.finished();
        assertThat(told.last().own().orElseThrow().source().text()).isEqualTo("c c d");
    }

    @Test
    void withoutASentenceOneIsReadThatIsNotLearnt() {
        TrainingOrder order = order(300, 1, "model");
        Told told = watcher();
        live.begin(new TrainingOrder(order.structure(), order.material(), order.cut(), 1, order.output(), " "), told);
        told.finished();
        assertThat(told.last().own()).isPresent();
    }

    @Test
    void aFolderThatHoldsAnythingIsNotTouched() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "Dear");
        Told told = watcher();
        live.begin(order(300, 1, ""), told);
        assertThat(told.fault()).contains("is not empty");
        assertThat(folder.toFile().list()).containsExactly("letter.txt");
    }

    @Test
    void aFolderThatCannotBeMadeIsOneSentence() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        Told told = watcher();
        live.begin(order(300, 1, "file/model"), told);
        assertThat(told.fault()).contains("file/model").doesNotContain("Exception");
    }

    @Test
    void anEmptyCorpusIsOneSentenceAndLeavesNothing() throws IOException {
        Path corpus = Files.writeString(folder.resolve("empty.tsv"), "\n\n");
        Told told = watcher();
        live.begin(found(corpus), told);
        assertThat(told.fault()).contains("holds no pair of sentences");
        assertThat(folder.resolve("model")).doesNotExist();
    }

    @Test
    void wordsThatAreOnlyInTheHeldOutPairsDoNotStopIt() throws IOException {
        Told told = watcher();
        live.begin(found(corpusOfWordsThatComeOnce()), told);
        assertThat(told.finished()).isTrue();
        assertThat(Moment.of(folder.resolve("model"))).isNotEmpty();
    }

    private Path corpusOfWordsThatComeOnce() throws IOException {
        StringBuilder pairs = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            pairs.append("a ").append(i).append('\t').append(i).append(" a\n");
        }
        return Files.writeString(folder.resolve("pairs.tsv"), pairs);
    }

    @Test
    void aCorpusThatIsGoneIsSaidToBe() throws IOException {
        Path corpus = corpusOfWordsThatComeOnce();
        Told told = watcher();
        live.begin(found(corpus), told);
        told.finished();
        Files.delete(corpus);
        Told further = watcher();
        live.goOn(folder.resolve("model"), further);
        assertThat(further.fault()).contains("no longer where it was");
    }

    private TrainingOrder found(Path corpus) {
        return new TrainingOrder(
                Templates.all().get(0), new Material.Found(corpus), Cut.WORDS, 1, folder.resolve("model"), "");
    }

    @Test
    void nothingIsGoneOnWithWhereNothingWasBegun() {
        Told told = watcher();
        live.goOn(folder, told);
        assertThat(told.fault()).contains("No training was begun").contains("training.json is missing");
    }

    @Test
    void whatDivergesIsOneSentence() throws IOException {
        Path plan = Files.writeString(
                folder.resolve("wild.json"),
                "{\"training\": {\"learningRate\": 1e30, \"clip\": 0, \"optimiser\": \"sgd\"}}");
        Told told = watcher();
        live.begin(order(TrainingPlan.read(plan), 60, 3, "model"), told);
        assertThat(told.fault()).containsAnyOf("diverged", "too large to compute with");
    }

    @Test
    void whatIsDoneSaysSoAgainWithAllItsNumbers() {
        Told told = watcher();
        live.begin(order(300, 2, "model"), told);
        told.finished();
        Told again = watcher();
        live.goOn(folder.resolve("model"), again);
        assertThat(again.finished()).isTrue();
        assertThat(again.last().history()).isEqualTo(told.last().history());
        assertThat(again.last().epoch()).isEqualTo(2);
        assertThat(again.last().own()).isPresent();
    }

    @Test
    void whatCannotBeginLeavesTheFolderFree() throws IOException {
        Path plan = Files.writeString(folder.resolve("short.json"), "{\"training\": {\"longest\": 2}}");
        Told told = watcher();
        live.begin(order(TrainingPlan.read(plan), 60, 3, "model"), told);
        assertThat(told.fault()).contains("training.longest");
        assertThat(told.reports).isEmpty();
        assertThat(folder.resolve("model")).doesNotExist();
    }

    @Test
    void aDamagedHistoryIsNoReasonNotToGoOn() throws IOException {
        Told paused = new Told(report -> live.pause());
        live.begin(order(300, 3, "model"), paused);
        paused.finished();
        Files.writeString(folder.resolve("model/history.json"), "{\"losses\": 3");
        Told told = watcher();
        live.goOn(folder.resolve("model"), told);
        assertThat(told.finished()).isTrue();
        assertThat(told.last().history().checks()).isNotEmpty();
    }

    @Test
    void aSuggestedFolderIsNotThereYet() {
        assertThat(Optional.of(LiveTraining.freeFolder("model")))
                .hasValueSatisfying(path -> assertThat(path).doesNotExist());
    }
}
