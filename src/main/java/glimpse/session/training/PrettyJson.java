package glimpse.session.training;

import com.google.gson.GsonBuilder;
import glimpse.files.Whole;
import glimpse.modelfile.RecordJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Records as JSON files that a person may read and change. */
final class PrettyJson {

    private PrettyJson() {}

    static void write(Record record, Path file) {
        String json = new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(RecordJson.write(record));
        Whole.write(file, out -> out.write((json + "\n").getBytes(StandardCharsets.UTF_8)));
    }
}
