package glimpse.session.lesson;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import glimpse.files.Reading;
import glimpse.modelfile.ModelFolder;
import glimpse.trace.Trace;
import glimpse.trace.TraceJson;
import glimpse.words.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** What lies in a lesson's folder; see the package. */
record LessonFolder(Path path) {

    static final String LESSON = "lesson.json";
    static final String TRACES = "traces";

    private static final String EXPLAIN = "explain";
    private static final long LARGEST_LESSON = 4_000_000;
    private static final long LARGEST_TRACE = 24_000_000;
    private static final int DIGEST_BYTES = 6;

    boolean isLesson() {
        return Files.isRegularFile(path.resolve(LESSON));
    }

    /** @param name what faults call the lesson */
    Lesson lesson(String name) {
        Path file = path.resolve(LESSON);
        if (!isLesson()) {
            throw new InputException("lesson.no-lesson", name, LESSON);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = new Bounded(in, LARGEST_LESSON, name).readAllBytes();
            return LessonJson.read(text(bytes), name);
        } catch (IOException e) {
            throw Reading.fault(file, e);
        }
    }

    private static String text(byte[] bytes) throws IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** The models that the lesson carries, by their names in it. */
    Map<String, Path> models() {
        Path folder = path.resolve(ModelName.FOLDER);
        Map<String, Path> models = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                all.filter(model -> ModelFolder.of(model).isModel())
                        .forEach(model -> models.put(ModelName.FOLDER + "/" + model.getFileName(), model));
            } catch (IOException e) {
                throw Reading.fault(folder, e);
            }
        }
        return models;
    }

    /** The name of the file that keeps an exhibit's trace. */
    static String traceFile(Exhibit exhibit) {
        byte[] form = LessonJson.json(exhibit).toString().getBytes(StandardCharsets.UTF_8);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(form);
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES) + ".json.gz";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /**
     * What was saved of an exhibit; empty where nothing was.
     *
     * @throws InputException if it cannot be read
     */
    Optional<Recorded> recorded(Exhibit exhibit) {
        Path file = path.resolve(TRACES).resolve(traceFile(exhibit));
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String name = TRACES + "/" + file.getFileName();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            String text = text(new Bounded(in, LARGEST_TRACE, name).readAllBytes());
            Trace trace = TraceJson.read(new StringReader(text), name);
            return Optional.of(new Recorded(trace, leaveOneOut(text, trace, name)));
        } catch (IOException e) {
            InputException fault = new InputException("lesson.damaged-trace", name);
            fault.initCause(e);
            throw fault;
        }
    }

    private record Explained(double[][] leaveOneOut) {}

    private static Optional<double[][]> leaveOneOut(String text, Trace trace, String name) {
        JsonElement explained = JsonParser.parseString(text).getAsJsonObject().get(EXPLAIN);
        if (explained == null) {
            return Optional.empty();
        }
        try {
            double[][] rows = new Gson().fromJson(explained, Explained.class).leaveOneOut();
            int words = trace.source().length();
            if (rows.length == trace.path(trace.best()).size()
                    && Arrays.stream(rows).allMatch(row -> row.length == words)) {
                return Optional.of(rows);
            }
        } catch (JsonParseException | NullPointerException e) { // the library leaves null what is not there
            throw new InputException("lesson.damaged-trace", name);
        }
        throw new InputException("lesson.damaged-trace", name);
    }

    /** Writes what is kept of an exhibit, its numbers rounded. */
    static void write(Recorded recorded, OutputStream out) throws IOException {
        GZIPOutputStream gzip = new GZIPOutputStream(out);
        Writer writer = new OutputStreamWriter(gzip, StandardCharsets.UTF_8);
        Map<String, Object> explained = recorded.leaveOneOut()
                .map(rows -> Map.<String, Object>of(EXPLAIN, Map.of("leaveOneOut", Rounded.of(rows))))
                .orElse(Map.of());
        TraceJson.write(Rounded.of(recorded.trace()), explained, writer);
        writer.flush();
        gzip.finish();
    }
}
