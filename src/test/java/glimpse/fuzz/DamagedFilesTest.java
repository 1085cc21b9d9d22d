package glimpse.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import glimpse.attentionfile.Beside;
import glimpse.attentionfile.GoldForm;
import glimpse.decode.Decoding;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.figure.Look;
import glimpse.figure.Place;
import glimpse.figure.alignment.AlignmentFigure;
import glimpse.figure.alignment.AlignmentView;
import glimpse.figure.stage.StepFigure;
import glimpse.figure.stage.StepView;
import glimpse.session.attention.OpenedAttention;
import glimpse.session.evaluation.Gold;
import glimpse.session.job.Progress;
import glimpse.session.lesson.LessonWriter;
import glimpse.session.lesson.OpenLesson;
import glimpse.session.lesson.Staged;
import glimpse.session.model.ModelLibrary;
import glimpse.session.model.Models;
import glimpse.session.model.OpenModel;
import glimpse.session.model.OpenModels;
import glimpse.session.training.Selection;
import glimpse.session.training.TrainingPlan;
import glimpse.trace.Trace;
import glimpse.trace.TraceJson;
import glimpse.train.Corpus;
import glimpse.words.InputException;
import glimpse.words.Words;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every file that the program reads, damaged in every way that {@link Mutation} knows: it is read all the same, or an
 * {@link InputException} says what is wrong with it, in no time and with no more memory than the whole one takes.
 *
 * <p>{@code -Dfuzz.rounds=200000} makes a long run of it, {@code -Dfuzz.seed=2} another, {@code -Dfuzz.models=reverse,dates}
 * one over these sample models.
 */
class DamagedFilesTest {

    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 600);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final String[] MODELS =
            System.getProperty("fuzz.models", "reverse").split(",");
    private static final long MOST_NANOSECONDS = 2_000_000_000;

    /** What a read may take beside twice what the sound file takes: the sentences of faults, and what is decoded. */
    private static final long SLACK = 32 << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final Models NO_MODELS = new ModelLibrary(Optional.empty());

    @TempDir
    Path folder;

    private final Map<String, String> findings = new TreeMap<>();

    /** Something that reads a file, or a folder with it. */
    interface Use {
        void read() throws IOException;
    }

    /**
     * A file that gets damaged.
     *
     * @param use what is done with it
     * @param sound what it holds
     */
    record Subject(Path file, Use use, byte[] sound) {
        Subject(Path file, Use use) {
            this(file, use, bytes(file));
        }

        private static byte[] bytes(Path file) {
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void aDamagedFileIsReadOrRefusedWithASentence() throws IOException {
        List<Subject> subjects = new ArrayList<>(texts());
        subjects.addAll(attention());
        subjects.addAll(lesson());
        for (String model : MODELS) {
            subjects.addAll(model(model));
        }
        subjects.addAll(DamagedCheckpoints.in(folder));
        Set<String> sentences = new HashSet<>();
        for (Subject subject : subjects) {
            long most = 2 * allocated(subject, subject.sound(), sentences) + SLACK;
            Random random = new Random(
                    SEED * 31 + subject.file().getFileName().toString().hashCode());
            for (int round = 0; round < Math.max(1, ROUNDS / subjects.size()); round++) {
                byte[] damaged = Mutation.any(subject.sound(), random);
                Files.write(subject.file(), damaged);
                long spent = allocated(subject, damaged, sentences);
                if (spent > most) {
                    finding("took " + spent + " bytes on the heap", subject, damaged);
                }
            }
            Files.write(subject.file(), subject.sound());
        }
        assertThat(findings.values()).isEmpty();
        assertThat(sentences).as("faults that were met").hasSizeGreaterThan(8);
    }

    /** The bytes that this read takes on the heap. */
    private long allocated(Subject subject, byte[] damaged, Set<String> sentences) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long begun = THREADS.getCurrentThreadCpuTime();
        try {
            subject.use().read();
        } catch (InputException e) {
            sentences.add(e.key());
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            finding(e + " " + whereOf(e), subject, damaged);
        }
        if (THREADS.getCurrentThreadCpuTime() - begun > MOST_NANOSECONDS) {
            finding("took more than two seconds", subject, damaged);
        }
        return THREADS.getCurrentThreadAllocatedBytes() - bytes;
    }

    /** The first of each kind, with what is needed to see it again. */
    private void finding(String what, Subject subject, byte[] damaged) {
        int at = Arrays.mismatch(subject.sound(), damaged);
        String there = at < 0 ? "" : new String(damaged, at, Math.min(damaged.length - at, 80), StandardCharsets.UTF_8);
        findings.putIfAbsent(
                what.replaceAll("\\d+", "n"),
                "%s: %s, at byte %d now: %s%n".formatted(folder.relativize(subject.file()), what, at, there));
    }

    /** The first of our own places in a stack. */
    private static String whereOf(Throwable e) {
        return Arrays.stream(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("glimpse."))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("");
    }

    private List<Subject> texts() throws IOException {
        Path corpus = Files.writeString(folder.resolve("pairs.tsv"), "I run .\tje cours .\nYou run .\ttu cours .\n");
        Path links = Files.writeString(folder.resolve("links"), "0-0 1-1 2p2\n0-0 1?1 2-2\n");
        Path numbered = Files.writeString(folder.resolve("numbered"), "0001 1 1 S\n0001 2 2 P\n0002 3 3\n");
        Path plan = Files.copy(Path.of("sample-models/dates/training.json"), folder.resolve("plan.json"));
        return List.of(
                new Subject(corpus, () -> Corpus.read(corpus)),
                new Subject(links, () -> gold(links, corpus)),
                new Subject(numbered, () -> gold(numbered, corpus)),
                new Subject(plan, () -> TrainingPlan.read(plan)));
    }

    private static void gold(Path file, Path corpus) {
        Gold.read(file, GoldForm.CUSTOMARY, Selection.of(Corpus.read(corpus), Optional.empty(), Optional.empty()));
    }

    /** A file of each form of attention, of which every sentence and matrix is drawn. */
    private List<Subject> attention() throws IOException {
        List<Subject> subjects = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/attention"))) {
            for (Path file : files.sorted().toList()) {
                Path copy = Files.copy(file, folder.resolve(file.getFileName()));
                subjects.add(new Subject(copy, () -> drawAttention(copy)));
            }
        }
        return subjects;
    }

    private static void drawAttention(Path file) {
        OpenedAttention opened = OpenedAttention.read(file, Beside.NOTHING, Optional.empty());
        opened.remarks(Words.CHINESE);
        List<OpenedAttention.Choice> choices = opened.choices();
        for (int n = 1; n <= Math.min(choices.size(), 4); n++) {
            for (String matrix : choices.get(n - 1).matrices().stream().limit(4).toList()) {
                draw(opened.trace(n, Optional.of(matrix)));
            }
            draw(opened.trace(n, Optional.empty()));
        }
    }

    /** A copy of a bundled lesson with a model of its own: its description, a trace, and all as a zip file. */
    private List<Subject> lesson() throws IOException {
        Path bundled = Path.of("sample-models/lessons/2-one-step");
        Path copy = folder.resolve("lesson");
        Path zip = folder.resolve("lesson.zip");
        try (OpenLesson open = OpenLesson.open(bundled, NO_MODELS, new OpenModels(NO_MODELS))) {
            LessonWriter writer = new LessonWriter(open.lesson(), open.cast());
            writer.write(copy, Progress.UNSEEN, () -> false);
            writer.write(zip, Progress.UNSEEN, () -> false);
        }
        try (Stream<Path> traces = Files.list(copy.resolve("traces"))) {
            return List.of(
                    new Subject(copy.resolve("lesson.json"), () -> teach(copy)),
                    new Subject(traces.findFirst().orElseThrow(), () -> teach(copy)),
                    new Subject(zip, () -> teach(zip)));
        }
    }

    private static void teach(Path lesson) {
        try (OpenLesson open = OpenLesson.open(lesson, NO_MODELS, new OpenModels(NO_MODELS))) {
            for (int scene = 0; scene < open.lesson().scenes().size(); scene++) {
                Staged staged = open.stage(scene, () -> false);
                staged.text(Words.ENGLISH);
                staged.question(Words.CHINESE);
            }
        }
    }

    /** Every file of a copy of a sample model that is read, and a trace that it makes. */
    private List<Subject> model(String name) throws IOException {
        Path copy = Files.createDirectory(folder.resolve(name));
        try (Stream<Path> files = Files.list(Path.of("sample-models", name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        String sentence = ModelLibrary.entryOf(copy).examples().get(0);
        Path trace = folder.resolve(name + ".json");
        try (StringWriter text = new StringWriter()) {
            TraceJson.write(decode(copy, sentence), text);
            Files.writeString(trace, text.toString());
        }
        List<Subject> subjects = new ArrayList<>(List.of(new Subject(trace, () -> draw(trace))));
        for (String file : List.of("model.json", "source.vocabulary", "target.vocabulary", "weights.safetensors")) {
            subjects.add(new Subject(copy.resolve(file), () -> decode(copy, sentence)));
        }
        subjects.add(new Subject(copy.resolve("examples.txt"), () -> ModelLibrary.entryOf(copy)));
        return subjects;
    }

    private static Trace decode(Path model, String sentence) {
        OpenModel opened = ModelLibrary.open(model);
        return opened.decode(sentence, new Decoding.Greedy(), () -> false);
    }

    private static void draw(Path file) throws IOException {
        try (Reader in = Files.newBufferedReader(file)) {
            draw(TraceJson.read(in, file.toString()));
        }
    }

    private static void draw(Trace trace) {
        Place place = Place.best(trace, 1);
        Look look = new Look(Theme.LIGHT, WeightMap.TEAL, Words.ENGLISH, 1000, 771);
        StepFigure.of(trace, StepView.of(place), look);
        AlignmentFigure.of(trace, AlignmentView.whole(trace, place), look);
    }
}
