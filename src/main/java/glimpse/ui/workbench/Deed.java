package glimpse.ui.workbench;

import glimpse.words.Words;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Something that can be done to a thing in a picture.
 *
 * @param title what it is called
 * @param question what has to be typed for it; empty if nothing has
 * @param possible whether it can be done now
 * @param run takes what was typed
 */
public record Deed(
        Function<Words, String> title,
        Optional<Function<Words, String>> question,
        boolean possible,
        Consumer<String> run) {

    /** Done at once. */
    static Deed of(boolean possible, Runnable run, String key, Object... values) {
        return new Deed(words -> words.get(key, values), Optional.empty(), possible, typed -> run.run());
    }

    /** Done with what is typed. */
    static Deed asking(boolean possible, String question, Consumer<String> run, String key, Object... values) {
        return new Deed(
                words -> words.get(key, values), Optional.of(words -> words.get(question, values)), possible, run);
    }
}
