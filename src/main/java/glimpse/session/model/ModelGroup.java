package glimpse.session.model;

import glimpse.words.Words;
import java.util.List;

/**
 * Models that are listed under one heading.
 *
 * @param title the heading in English; empty for none
 * @param titleZh the heading in 简体中文
 */
public record ModelGroup(String title, String titleZh, List<ModelEntry> entries) {
    public ModelGroup {
        entries = List.copyOf(entries);
    }

    /** The heading in a language. */
    public String title(Words words) {
        return words == Words.CHINESE && !titleZh.isEmpty() ? titleZh : title;
    }
}
