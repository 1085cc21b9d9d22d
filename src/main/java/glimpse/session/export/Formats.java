package glimpse.session.export;

import glimpse.attentionfile.AttentionOutput;
import glimpse.export.Format;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a sentence is written as.
 *
 * @param pictures of its figure
 * @param data of its weights
 */
public record Formats(List<Format> pictures, List<AttentionOutput> data) {

    /** What is written where nobody says. */
    public static final Formats USUAL = new Formats(List.of(Format.SVG), List.of());

    public Formats {
        pictures = List.copyOf(pictures);
        data = List.copyOf(data);
    }

    /**
     * The formats that a list such as {@code svg,json} names.
     *
     * @throws InputException if one of them is not known
     */
    public static Formats list(String names) {
        List<Format> pictures = new ArrayList<>();
        List<AttentionOutput> data = new ArrayList<>();
        for (String name : names.split(",", -1)) {
            String asked = name.strip().toLowerCase(Locale.ROOT);
            Optional<AttentionOutput> numbers = named(asked);
            numbers.ifPresentOrElse(data::add, () -> pictures.add(picture(asked)));
        }
        return new Formats(
                pictures.stream().distinct().toList(), data.stream().distinct().toList());
    }

    /**
     * The format that a file's name ends like.
     *
     * @throws InputException if it ends like none
     */
    public static Formats of(Path file) {
        Optional<String> ending = endings()
                .filter(one -> file.toString().toLowerCase(Locale.ROOT).endsWith("." + one))
                .findFirst();
        return list(ending.orElseThrow(() -> new InputException("fault.unknown-ending", file.toString(), known())));
    }

    /** How all files end that can be written. */
    public static String known() {
        return endings().collect(Collectors.joining(", "));
    }

    private static Stream<String> endings() {
        return Stream.concat(
                Stream.of(Format.values()).map(Format::ending),
                Stream.of(AttentionOutput.values()).map(AttentionOutput::ending));
    }

    /** By what it is called, or by how its files end. */
    private static Optional<AttentionOutput> named(String name) {
        return Stream.of(AttentionOutput.values())
                .filter(form -> form.toString().equals(name) || form.ending().equals(name))
                .findFirst();
    }

    private static Format picture(String name) {
        return Stream.of(Format.values())
                .filter(format -> format.ending().equals(name))
                .findFirst()
                .orElseThrow(() -> new InputException("fault.unknown-choice", "--format", name, known()));
    }

    /** What tells one output from another; the others are of the whole search. */
    public Formats ofOutput() {
        return new Formats(
                pictures, data.stream().filter(form -> !form.isOfSearch()).toList());
    }

    /** What to name as the output so that every file has the name of this one, and the ending of its format. */
    public Path named(Path stem) {
        if (pictures.size() + data.size() != 1) {
            return stem;
        }
        return beside(
                stem,
                pictures.isEmpty() ? data.get(0).ending() : pictures.get(0).ending());
    }

    /** The file itself where there is one format, else the one beside it that has this ending. */
    Path place(Path output, String ending) {
        return pictures.size() + data.size() == 1 ? output : beside(output, ending);
    }

    /** The file with this ending that has the name of another: an ending that is known gives way. */
    private static Path beside(Path file, String ending) {
        String name = file.toString();
        int stem = endings()
                .filter(old -> name.toLowerCase(Locale.ROOT).endsWith("." + old))
                .findFirst()
                .map(old -> name.length() - old.length() - 1)
                .orElse(name.length());
        return Path.of(name.substring(0, stem) + "." + ending);
    }
}
