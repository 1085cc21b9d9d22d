package glimpse.session.lesson;

import java.nio.file.Path;

/**
 * A lesson as a list of lessons shows it.
 *
 * @param path what {@link OpenLesson} opens
 * @param about what it teaches, in one line
 * @param scenes how many it has
 */
public record LessonEntry(Path path, Wording title, Wording about, int scenes) {}
