package glimpse.attentionfile;

import glimpse.words.Words;
import java.util.List;

/**
 * Something that a person should know of how a file was read, which is no fault.
 *
 * @param key of its sentence in {@link Words}
 */
public record Remark(String key, List<String> values) {

    public Remark {
        values = List.copyOf(values);
    }

    Remark(String key, String... values) {
        this(key, List.of(values));
    }

    /** The sentence in the language of {@code words}. */
    public String sentence(Words words) {
        return words.get(key, values.toArray());
    }
}
