package glimpse.modelfile.layout;

import glimpse.words.Words;
import java.util.List;

/**
 * Something that an import took for granted.
 *
 * @param key of the sentence in {@link Words}
 * @param values what its placeholders stand for
 * @param sentence in English
 */
public record Note(String key, List<String> values, String sentence) {

    public Note {
        values = List.copyOf(values);
    }

    static Note of(String key, String... values) {
        return new Note(key, List.of(values), Words.ENGLISH.get(key, (Object[]) values));
    }

    /** In the language of {@code words}. */
    public String sentence(Words words) {
        return words.get(key, values.toArray());
    }
}
