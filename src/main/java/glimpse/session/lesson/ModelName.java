package glimpse.session.lesson;

import glimpse.words.InputException;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Which model a lesson means: a bundled one by its name, or one that the lesson carries by its folder in it.
 *
 * @param name such as {@code dates}, or {@code models/mine}
 * @param snapshot the step of its training at which it is shown; empty for the trained model
 */
public record ModelName(String name, OptionalLong snapshot) {

    /** The folder of the models that a lesson carries. */
    static final String FOLDER = "models";

    /** One folder deep and of plain letters: no name leads out of the lesson. */
    private static final Pattern FORM = Pattern.compile("(" + FOLDER + "/)?[\\p{L}\\p{N}_-][\\p{L}\\p{N} ._-]*");

    public ModelName(String name) {
        this(name, OptionalLong.empty());
    }

    /** @throws InputException if it is no name of a model */
    public ModelName {
        if (!FORM.matcher(name).matches()) {
            throw new InputException("lesson.model-name", name);
        }
    }

    public boolean isCarried() {
        return name.startsWith(FOLDER + "/");
    }
}
