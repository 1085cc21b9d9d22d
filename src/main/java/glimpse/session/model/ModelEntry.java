package glimpse.session.model;

import glimpse.words.Words;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder with a model, as a list of models shows it.
 *
 * @param name as in its description
 * @param title for a reader, in English
 * @param titleZh for a reader, in 简体中文
 * @param line what it does, in English; empty where nobody said
 * @param lineZh what it does, in 简体中文
 * @param examples sentences to try
 */
public record ModelEntry(
        String name, String title, String titleZh, String line, String lineZh, Path folder, List<String> examples) {
    public ModelEntry {
        examples = List.copyOf(examples);
    }

    /** The title in a language; the name where it has none. */
    public String title(Words words) {
        String wanted = words == Words.CHINESE && !titleZh.isEmpty() ? titleZh : title;
        return wanted.isEmpty() ? name : wanted;
    }

    /** What it does, in a language. */
    public String line(Words words) {
        return words == Words.CHINESE && !lineZh.isEmpty() ? lineZh : line;
    }
}
