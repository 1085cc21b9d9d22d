package glimpse.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The program's texts in one language. */
public final class Words {

    /** The texts in English: what logs, tests and files that others read are written in. */
    public static final Words ENGLISH = new Words(Locale.ENGLISH);

    /** The texts in 简体中文. */
    public static final Words CHINESE = new Words(Locale.SIMPLIFIED_CHINESE);

    private final Locale locale;
    private final Map<String, ResourceBundle> files = new ConcurrentHashMap<>();

    /** Each read once: a picture says the same pattern of a thousand cells. Those who format take turns. */
    private final Map<String, MessageFormat> texts = new ConcurrentHashMap<>();

    private Words(Locale locale) {
        this.locale = locale;
    }

    /** The texts for a person whose system speaks this language: Chinese for any kind of Chinese, else English. */
    public static Words forLocale(Locale locale) {
        return locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }

    public Locale locale() {
        return locale;
    }

    /**
     * One text.
     *
     * @param key the file's name, a dot, and the text's name in it
     * @param values what the placeholders {@code {0}}, {@code {1}} … stand for; numbers are best given as strings
     * @throws java.util.MissingResourceException if there is no such text
     */
    public String get(String key, Object... values) {
        MessageFormat text = texts.computeIfAbsent(key, this::text);
        synchronized (text) {
            return text.format(values);
        }
    }

    private MessageFormat text(String key) {
        String file = key.substring(0, key.indexOf('.'));
        return new MessageFormat(files.computeIfAbsent(file, this::bundle).getString(key), locale);
    }

    /** What the texts of one file are called in it. */
    public Set<String> names(String file) {
        return files.computeIfAbsent(file, this::bundle).keySet().stream()
                .map(key -> key.substring(file.length() + 1))
                .collect(Collectors.toSet());
    }

    private ResourceBundle bundle(String file) {
        return ResourceBundle.getBundle(
                "glimpse.words." + file,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
