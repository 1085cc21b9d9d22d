package glimpse.export;

import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of file that a picture can be written as. */
public enum Format {
    PNG,
    SVG,
    PDF,
    GIF,
    HTML;

    /** As a file's name ends, and as a person calls it. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it shows one picture after another; the others show one, or one a page. */
    public boolean isAnimated() {
        return this == GIF;
    }

    /** All endings, for whoever asks for another. */
    public static String known() {
        return Stream.of(values()).map(Format::ending).collect(Collectors.joining(", "));
    }

    /** @throws InputException if the file's name ends like none of them */
    public static Format of(Path file) {
        return ofEnding(file).orElseThrow(() -> new InputException("fault.unknown-ending", file.toString(), known()));
    }

    /** None where the name ends in another way. */
    public static Optional<Format> ofEnding(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(format -> name.endsWith("." + format.ending()))
                .findFirst();
    }
}
