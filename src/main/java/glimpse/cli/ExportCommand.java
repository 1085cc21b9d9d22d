package glimpse.cli;

import glimpse.draw.Figure;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.export.PngExport;
import glimpse.figure.AlignmentFigure;
import glimpse.figure.AlignmentView;
import glimpse.figure.Look;
import glimpse.figure.Place;
import glimpse.figure.StepFigure;
import glimpse.figure.StepView;
import glimpse.session.ModelLibrary;
import glimpse.trace.Hypothesis;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import glimpse.words.Words;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a figure as a picture. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

    private static final double LARGEST_SCALE = 16;
    private static final int LEAST_WIDTH = 400;
    private static final int LEAST_STEP_WIDTH = 640;
    private static final int LEAST_HEIGHT = 300;
    private static final int LARGEST_SIDE = 20_000;
    private static final int MOST_COLUMNS = 200;

    /** Columns that stand wide apart; more move together, and long links get more height. */
    private static final int ROOMY_COLUMNS = 12;

    /** What can be drawn. */
    enum Kind {
        ALIGNMENT,
        STEP
    }

    /** The two themes. */
    enum Shade {
        LIGHT,
        DARK
    }

    private final Console console;

    @Parameters(paramLabel = "MODEL", descriptionKey = "model")
    private Path model;

    @Option(names = "--figure", paramLabel = "alignment|step", defaultValue = "alignment")
    private Kind kind;

    @Option(names = "--step", paramLabel = "N")
    private Optional<Integer> step = Optional.empty();

    @Option(names = "--hypothesis", defaultValue = "1", paramLabel = "K")
    private int hypothesis;

    @Option(names = "--output", required = true, paramLabel = "FILE.png")
    private Path output;

    @Option(names = "--scale", paramLabel = "X", defaultValue = "2")
    private double scale;

    @Option(names = "--width", paramLabel = "W", defaultValue = "0")
    private int width;

    @Option(names = "--height", paramLabel = "H", defaultValue = "0")
    private int height;

    @Option(names = "--whole-words")
    private boolean wholeWords;

    @Option(names = "--theme", paramLabel = "light|dark", defaultValue = "light")
    private Shade theme;

    @Mixin
    private SentenceOptions sentence = new SentenceOptions();

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!(scale > 0 && scale <= LARGEST_SCALE)) {
            throw new InputException("fault.out-of-range", "--scale", Double.toString(scale), "0", "16");
        }
        inRange("--width", width);
        inRange("--height", height);
        if (wholeWords && kind != Kind.ALIGNMENT) {
            throw new InputException("fault.only-with", "--whole-words", "--figure alignment");
        }
        Trace trace = sentence.trace(ModelLibrary.open(model));
        PngExport.write(figure(trace, console.words()), output, scale);
        return 0;
    }

    private Figure figure(Trace trace, Words words) {
        int outputs = trace.hypotheses().size();
        if (hypothesis < 1 || hypothesis > outputs) {
            throw new InputException("fault.out-of-range", "--hypothesis", hypothesis, 1, outputs);
        }
        Hypothesis drawn = trace.hypotheses().get(hypothesis - 1);
        int last = drawn.nodes().size();
        int at = step.orElse(last);
        if (at < 1 || at > last) {
            throw new InputException("fault.out-of-range", "--step", at, 1, last);
        }
        Place place = new Place(drawn.last(), at);
        Look look = new Look(theme == Shade.DARK ? Theme.DARK : Theme.LIGHT, WeightMap.TEAL, words, width, height);
        return kind == Kind.STEP ? step(trace, place, look) : alignment(trace, place, last, look);
    }

    private Figure step(Trace trace, Place place, Look look) {
        int positions = Math.min(trace.source().length(), MOST_COLUMNS);
        int crowded = Math.max(0, positions - ROOMY_COLUMNS);
        Look suiting = look.sized(
                Math.max(1000, 340 + 92.0 * (positions - crowded) + 50.0 * crowded),
                740 + Math.min(200.0, 20.0 * crowded));
        return StepFigure.of(trace, StepView.of(place), sized(suiting, LEAST_STEP_WIDTH, LEAST_HEIGHT));
    }

    private Figure alignment(Trace trace, Place place, int rows, Look look) {
        AlignmentView shortened = AlignmentView.whole(trace, place);
        AlignmentView view = wholeWords ? shortened.withWholeWords() : shortened;
        Look suiting = look.sized(
                Math.max(420, 180 + 52.0 * Math.min(trace.source().length(), 60)),
                Math.max(480, 300 + 50.0 * Math.min(rows, 60)));
        Look roomy = AlignmentFigure.roomFor(trace, view, suiting);
        double leastWidth = LEAST_WIDTH + roomy.width() - suiting.width();
        double leastHeight = LEAST_HEIGHT + roomy.height() - suiting.height();
        return AlignmentFigure.of(trace, view, sized(roomy, leastWidth, leastHeight));
    }

    /** The size that a person asked for, and what suits the figure where none was. */
    private Look sized(Look suiting, double leastWidth, double leastHeight) {
        double w = width > 0 ? width : suiting.width();
        double h = height > 0 ? height : suiting.height();
        if (w < leastWidth || h < leastHeight) {
            throw new InputException("fault.figure-too-small", (int) w, (int) h, (int) leastWidth, (int) leastHeight);
        }
        return suiting.sized(w, h);
    }

    private static void inRange(String option, int size) {
        if (size < 0 || size > LARGEST_SIDE) {
            throw new InputException(
                    "fault.out-of-range", option, Integer.toString(size), "0", Integer.toString(LARGEST_SIDE));
        }
    }
}
