package glimpse.session;

import java.nio.file.Path;
import java.util.List;

/**
 * A folder with a model, as the list shows it.
 *
 * @param name its short name
 * @param title what a person reads in the list
 * @param folder where it lies
 * @param examples sentences that it is good at, the one to open with first
 */
public record ModelEntry(String name, String title, Path folder, List<String> examples) {

    public ModelEntry {
        examples = List.copyOf(examples);
    }
}
