package glimpse.session;

import java.nio.file.Path;
import java.util.Locale;

/** The user's folders for what a program keeps, which every system has at another place. */
public enum UserFolder {
    SETTINGS("XDG_CONFIG_HOME", ".config"),
    DATA("XDG_DATA_HOME", ".local/share");

    private final String variable;
    private final String otherwise;

    UserFolder(String variable, String otherwise) {
        this.variable = variable;
        this.otherwise = otherwise;
    }

    /** That of this program; may not be there yet. */
    public Path path() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home", "."));
        Path folder;
        if (system.contains("win")) {
            folder = folder("APPDATA", home.resolve("AppData").resolve("Roaming"));
        } else if (system.contains("mac")) {
            folder = home.resolve("Library").resolve("Application Support");
        } else {
            folder = folder(variable, home.resolve(otherwise));
        }
        return folder.resolve("glimpse");
    }

    private static Path folder(String variable, Path otherwise) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }
}
