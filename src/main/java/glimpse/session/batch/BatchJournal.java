package glimpse.session.batch;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import glimpse.files.Reading;
import glimpse.words.InputException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The file in which a batch writes down each sentence whose files are whole: a line its settings, then a line a sentence. */
final class BatchJournal implements AutoCloseable {

    private static final String NAME = "batch.jsonl";
    private static final Gson GSON = new Gson();

    private final Path file;
    private final BufferedWriter out;

    private BatchJournal(Path file, BufferedWriter out) {
        this.file = file;
        this.out = out;
    }

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    /**
     * The sentences of an earlier run that are whole: those with all their files.
     *
     * @throws InputException if the earlier run had other settings
     */
    static List<BatchRow> whole(Path folder, String settings) {
        List<BatchRow> whole = new ArrayList<>();
        if (!isIn(folder)) {
            return whole;
        }
        List<String> lines = Reading.lines(folder.resolve(NAME));
        if (!lines.isEmpty() && !lines.get(0).equals(GSON.toJson(settings))) {
            throw new InputException("fault.batch-other", folder.toString());
        }
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            row(line, folder, whole);
        }
        return whole;
    }

    private static void row(String line, Path folder, List<BatchRow> whole) {
        try {
            BatchRow row = GSON.fromJson(line, BatchRow.class);
            if (!row.hasFailed() && row.files().stream().map(folder::resolve).allMatch(Files::isRegularFile)) {
                whole.add(row);
            }
        } catch (JsonParseException | NullPointerException e) {
            // A line that was cut off when the run was: its sentence is read again.
        }
    }

    /** Begins anew with what is whole. */
    static BatchJournal begin(Path folder, String settings, List<BatchRow> whole) {
        Path file = folder.resolve(NAME);
        try {
            BatchJournal journal = new BatchJournal(
                    file,
                    Files.newBufferedWriter(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE));
            journal.line(settings);
            whole.forEach(journal::line);
            return journal;
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    void add(BatchRow row) {
        line(row);
    }

    private void line(Object content) {
        try {
            out.write(GSON.toJson(content) + "\n");
            out.flush();
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    private static InputException fault(Path file, IOException cause) {
        InputException fault = new InputException("files.not-writable", file.toString());
        fault.initCause(cause);
        return fault;
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw fault(file, e);
        }
    }
}
