package glimpse.cli;

import glimpse.words.Words;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpFactory;

/**
 * The texts of {@code --help} in a person's language. They stand under the names that the library looks for: an option's
 * own in one command ({@code glimpse.train.seed}), else what it is called everywhere ({@code seed}).
 *
 * <p>In a text {@code {0}} is what the option is where it is left out, {@code {1}} are all that it can be.
 */
final class HelpTexts extends ResourceBundle {

    private static final String FILE = "help";

    private final Words words;

    HelpTexts(Words words) {
        this.words = words;
    }

    /** Makes helps; the texts are read only then, as commands that run have no use for them. */
    static IHelpFactory factory(Words words) {
        return (command, colours) -> {
            command.resourceBundle(new HelpTexts(words));
            return new Help(command, colours);
        };
    }

    @Override
    protected Object handleGetObject(String key) {
        return words.get(FILE + "." + key, "${DEFAULT-VALUE}", "${COMPLETION-CANDIDATES}");
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(words.names(FILE));
    }
}
