package glimpse.cli;

import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.export.Format;
import glimpse.export.Inscription;
import glimpse.export.Print;
import glimpse.figure.Look;
import glimpse.session.export.Export;
import glimpse.session.export.Formats;
import glimpse.session.export.Length;
import glimpse.session.export.Page;
import glimpse.session.export.Preset;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say where a picture is written, as what, how large and in which colours. */
final class PrintOptions {

    private static final double LARGEST_SCALE = 16;
    private static final double SHORTEST_SIDE = 50;
    private static final double LONGEST_SIDE = 20_000;
    private static final double SMALLEST_TEXT = 0.25;
    private static final double LARGEST_TEXT = 8;
    private static final int SHORTEST_PAUSE = 20;
    private static final int LONGEST_PAUSE = 60_000;

    /** The two themes. */
    enum Shade {
        LIGHT,
        DARK
    }

    @Option(names = "--output", paramLabel = "FILE")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--format", paramLabel = "F,F…")
    private Optional<String> format = Optional.empty();

    @Option(names = "--force")
    private boolean force;

    @Option(names = "--preset", paramLabel = "paper|slide|poster")
    private Optional<String> preset = Optional.empty();

    @Option(names = "--width", paramLabel = "W")
    private Optional<String> width = Optional.empty();

    @Option(names = "--height", paramLabel = "H")
    private Optional<String> height = Optional.empty();

    @Option(names = "--text-size", paramLabel = "X")
    private Optional<Double> text = Optional.empty();

    @Option(names = "--scale", paramLabel = "X")
    private Optional<Double> scale = Optional.empty();

    @Option(names = "--map", defaultValue = "teal", paramLabel = "NAME")
    private String map;

    @Option(names = "--theme", paramLabel = "light|dark", defaultValue = "light")
    private Shade theme;

    @Option(names = "--transparent")
    private boolean transparent;

    @Option(names = "--outlines")
    private boolean outlines;

    @Option(names = "--pause", paramLabel = "MS", defaultValue = "800")
    private int pause;

    @Option(names = "--title", paramLabel = "TEXT")
    private Optional<String> title = Optional.empty();

    /** @throws InputException if none is given */
    Path output() {
        return output.orElseThrow(() -> new InputException("fault.needed", "--output"));
    }

    boolean hasOutput() {
        return output.isPresent();
    }

    boolean force() {
        return force;
    }

    Optional<String> title() {
        return title;
    }

    /** @throws InputException if a number is not one that an option can have, or an option has nothing to work on */
    void check() {
        List<Format> formats = formats().pictures();
        onlyFor("--outlines", outlines, formats, Format.SVG);
        onlyFor("--pause", pause != Print.PLAIN.pause(), formats, Format.GIF);
        if (transparent && formats.equals(List.of(Format.GIF))) {
            throw new InputException("fault.only-with", "--transparent", "--format png, svg, pdf");
        }
        if (!(density() > 0 && density() <= LARGEST_SCALE)) {
            throw new InputException("fault.out-of-range", "--scale", Double.toString(density()), "0", "16");
        }
        text.ifPresent(size -> inRange("--text-size", size, SMALLEST_TEXT, LARGEST_TEXT));
        inRange("--pause", pause, SHORTEST_PAUSE, LONGEST_PAUSE);
        page();
        colours();
    }

    /** What is to be written: the formats that are named, else the one that the file's name ends like, else SVG. */
    Formats formats() {
        return format.map(Formats::list).orElseGet(() -> output.map(Formats::of).orElse(Formats.USUAL));
    }

    private static void onlyFor(String option, boolean given, List<Format> formats, Format needed) {
        if (given && !formats.contains(needed)) {
            throw new InputException("fault.only-with", option, "--format " + needed.ending());
        }
    }

    /** The colours and the language; a figure's size is another matter. */
    Look look(Console console) {
        return new Look(theme == Shade.DARK ? Theme.DARK : Theme.LIGHT, colours(), console.words(), 0, 0);
    }

    private WeightMap colours() {
        List<String> names = WeightMap.ALL.stream().map(WeightMap::name).toList();
        return WeightMap.ALL.stream()
                .filter(one -> one.name().equalsIgnoreCase(map))
                .findFirst()
                .orElseThrow(() -> new InputException("fault.unknown-choice", "--map", map, String.join(", ", names)));
    }

    /** What a preset says, and what is said of it anew. */
    Page page() {
        Page page = preset.map(Preset::named).map(Preset::page).orElse(Page.SCREEN);
        return new Page(
                width.map(side -> side("--width", side)).or(page::width),
                height.map(side -> side("--height", side)).or(page::height),
                text.orElse(page.text()));
    }

    private static double side(String option, String written) {
        double length = Length.parse(written);
        if (Double.isNaN(length)) {
            throw new InputException("fault.not-a-length", option, written);
        }
        inRange(option, length, SHORTEST_SIDE, LONGEST_SIDE);
        return length;
    }

    private double density() {
        return scale.orElseGet(
                () -> preset.map(Preset::named).map(Preset::density).orElse(Print.PLAIN.density()));
    }

    /** What writes the pictures, each with its title. */
    Export export(Inscription inscription) {
        return export(inscription, force);
    }

    /** The same, where it is known whether files may be written over. */
    Export export(Inscription inscription, boolean over) {
        Print print = Print.PLAIN
                .withDensity(density())
                .withTransparent(transparent)
                .withOutlines(outlines)
                .pausing(pause);
        return new Export(title.map(inscription::titled).orElse(inscription), page(), print, over);
    }

    private static void inRange(String option, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new InputException("fault.out-of-range", option, shown(value), shown(least), shown(most));
        }
    }

    private static String shown(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** Says where something was written that should have been elsewhere. */
    static void tell(List<Export.Written> written, Console console) {
        written.stream().filter(Export.Written::isElsewhere).forEach(one -> console.err()
                .println(console.words().get("cli.elsewhere", one.wanted(), one.file())));
    }
}
