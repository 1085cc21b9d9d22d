package glimpse.session.lesson;

import glimpse.files.Whole;
import glimpse.files.WholeFolder;
import glimpse.session.job.Progress;
import glimpse.words.InputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Saves lessons with the traces of their scenes and the models that they carry: whole, or not at all. */
public record LessonWriter(Lesson lesson, Cast cast) {

    private static final Set<String> OWN = Set.of(LessonFolder.LESSON, LessonFolder.TRACES, ModelName.FOLDER);

    /** A file of the lesson, by its name in it. */
    private record Part(String name, Whole.Content content) {}

    /**
     * Computes the traces and saves the lesson; heavy. What cannot be shown is a fault before anything is written.
     *
     * @param target a zip file if its name ends so, else a folder, which is made, or is a lesson already and is replaced
     * @param progress is told of the traces
     * @throws InputException if something in a scene does not exist, or it cannot be written; what was there stays then
     * @throws java.util.concurrent.CancellationException if {@code cancelled} says so
     */
    public void write(Path target, Progress progress, BooleanSupplier cancelled) {
        String json = LessonJson.write(lesson);
        LessonJson.read(json, target.toString()); // a person's text may hold braces that name no measure
        Map<Exhibit, Recorded> traces = record(progress, cancelled);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(LessonFolder.LESSON, out -> out.write(json.getBytes(StandardCharsets.UTF_8))));
        traces.forEach((exhibit, recorded) -> parts.add(new Part(
                LessonFolder.TRACES + "/" + LessonFolder.traceFile(exhibit),
                out -> LessonFolder.write(recorded, out))));
        lesson.models().stream()
                .map(ModelName::name)
                .filter(cast.carried()::containsKey)
                .distinct()
                .forEach(name -> parts.addAll(files(name, cast.carried().get(name))));
        if (target.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            Whole.write(target, out -> zip(parts, out));
        } else {
            WholeFolder.write(target, OWN, folder -> fill(folder, parts));
        }
    }

    private Map<Exhibit, Recorded> record(Progress progress, BooleanSupplier cancelled) {
        List<Exhibit> exhibits = lesson.exhibits();
        Map<Exhibit, Recorded> traces = new LinkedHashMap<>();
        for (Exhibit exhibit : exhibits) {
            progress.at(traces.size(), exhibits.size());
            traces.put(exhibit, cast.perform(exhibit, Needs.leaveOneOut(lesson, exhibit), cancelled));
        }
        progress.at(exhibits.size(), exhibits.size());
        return traces;
    }

    /** Everything in a carried model's folder. */
    private static List<Part> files(String name, Path model) {
        try (Stream<Path> all = Files.walk(model)) {
            return all.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> new Part(
                            name + "/" + model.relativize(file).toString().replace('\\', '/'),
                            out -> Files.copy(file, out)))
                    .toList();
        } catch (IOException e) {
            throw new InputException("files.not-readable", model, e.getMessage());
        }
    }

    private static void zip(List<Part> parts, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Part part : parts) {
            ZipEntry entry = new ZipEntry(part.name());
            entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0)); // the same lesson is the same file
            zip.putNextEntry(entry);
            part.content().writeTo(zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private static void fill(Path folder, List<Part> parts) {
        for (Part part : parts) {
            Path file = folder.resolve(part.name());
            Whole.folder(file.getParent());
            Whole.write(file, part.content());
        }
    }
}
