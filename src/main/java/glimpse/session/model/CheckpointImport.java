package glimpse.session.model;

import com.google.gson.GsonBuilder;
import glimpse.files.Reading;
import glimpse.files.Whole;
import glimpse.modelfile.Description;
import glimpse.modelfile.ModelFolder;
import glimpse.modelfile.RecordJson;
import glimpse.modelfile.container.NumberType;
import glimpse.modelfile.layout.ForeignModel;
import glimpse.modelfile.layout.ImportReport;
import glimpse.modelfile.layout.ImportRequest;
import glimpse.words.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Opens a checkpoint of another program and keeps it as a model folder, with the report of how it was read. */
public final class CheckpointImport {

    /** The report in the folder. */
    public static final String REPORT = "import.json";

    private CheckpointImport() {}

    /**
     * Imports; heavy.
     *
     * @param output a new or an empty folder, or one of an earlier import
     * @throws InputException if the checkpoint cannot be read, or the folder holds anything else; nothing is written then
     */
    public static ImportReport run(ImportRequest request, Path output) {
        Path folder = output.toAbsolutePath().normalize();
        checkFree(folder);
        ForeignModel model = ForeignModel.read(request);
        try {
            write(model, folder);
        } finally {
            model.network().parameters().close();
        }
        return model.report();
    }

    /**
     * What an import would say, and nothing written; heavy.
     *
     * @throws InputException as {@link #run} does; with a question in it where a person has to decide
     */
    public static ImportReport preview(ImportRequest request) {
        ForeignModel model = ForeignModel.read(request);
        model.network().parameters().close();
        return model.report();
    }

    /** A folder in {@code shelf} where nothing lies yet, called after the checkpoint. */
    public static Path free(Path shelf, String name) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> shelf.resolve(number == 1 ? name : name + "-" + number))
                .filter(folder -> !Files.exists(folder))
                .findFirst()
                .orElseThrow();
    }

    private static void write(ForeignModel model, Path folder) {
        Description description = model.description().named(String.valueOf(folder.getFileName()));
        ModelFolder.of(folder).write(description, model.network(), model.source(), model.target(), NumberType.F32);
        String report = new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(RecordJson.write(model.report()));
        Whole.write(folder.resolve(REPORT), out -> out.write((report + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    /** What lies there already is only written over where an import wrote it. */
    private static void checkFree(Path folder) {
        if (Files.isDirectory(folder) && !Files.exists(folder.resolve(REPORT))) {
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new InputException("fault.import-folder", folder);
                }
            } catch (IOException e) {
                throw Reading.fault(folder, e);
            }
        }
    }
}
