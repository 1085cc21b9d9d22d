package glimpse.session.lesson;

import glimpse.words.Words;

/**
 * A text of a lesson in both languages.
 *
 * @param en English
 * @param zh 简体中文
 */
public record Wording(String en, String zh) {

    /** The text in the language of {@code words}. */
    public String in(Words words) {
        return words == Words.CHINESE ? zh : en;
    }
}
