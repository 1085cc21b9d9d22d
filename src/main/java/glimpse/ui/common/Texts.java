package glimpse.ui.common;

import glimpse.words.Words;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/**
 * The window's texts as a map that changes with the language: FXML binds to its entries ({@code ${texts.run}}), so that
 * no controller has to know which control carries which text.
 */
public final class Texts {

    private static final String PREFIX = "ui.";

    private final ObservableMap<String, Object> entries = FXCollections.observableHashMap();

    public Texts(Appearance appearance) {
        ReadOnlyObjectProperty<Words> words = appearance.wordsProperty();
        words.addListener((property, before, now) -> fill(now));
        fill(words.get());
    }

    /** Text by key; the keys are those of {@code ui.properties} without the file's name. */
    public ObservableMap<String, Object> entries() {
        return entries;
    }

    private void fill(Words words) {
        Map<String, Object> texts = new HashMap<>();
        for (String key :
                ResourceBundle.getBundle("glimpse.words.ui", Locale.ROOT).keySet()) {
            texts.put(key.substring(PREFIX.length()), words.get(key));
        }
        entries.putAll(texts);
    }
}
