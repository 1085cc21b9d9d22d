package glimpse.cli;

import glimpse.draw.Figure;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.export.Inscription;
import glimpse.export.PngExport;
import glimpse.figure.Look;
import glimpse.figure.Place;
import glimpse.figure.alignment.AlignmentFigure;
import glimpse.figure.alignment.AlignmentView;
import glimpse.figure.stage.StepFigure;
import glimpse.figure.stage.StepView;
import glimpse.session.model.ModelLibrary;
import glimpse.session.model.OpenModel;
import glimpse.trace.Hypothesis;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.List;
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

    @Mixin
    private AlignmentChoices choices = new AlignmentChoices();

    @Option(names = "--map", defaultValue = "teal", paramLabel = "NAME")
    private String map;

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
        if (kind != Kind.ALIGNMENT) {
            choices.refuseFor("--figure alignment");
        }
        choices.check();
        WeightMap colours = colours();
        OpenModel opened = ModelLibrary.open(model);
        Trace trace = sentence.trace(opened);
        Hypothesis drawn = drawn(trace);
        Inscription inscription = Inscription.of(trace, drawn.last());
        Look look = new Look(theme == Shade.DARK ? Theme.DARK : Theme.LIGHT, colours, console.words(), width, height);
        PngExport.write(figure(opened, trace, drawn, look), inscription, output, scale);
        return 0;
    }

    private Hypothesis drawn(Trace trace) {
        int outputs = trace.hypotheses().size();
        if (hypothesis < 1 || hypothesis > outputs) {
            throw new InputException("fault.out-of-range", "--hypothesis", hypothesis, 1, outputs);
        }
        return trace.hypotheses().get(hypothesis - 1);
    }

    private WeightMap colours() {
        List<String> names = WeightMap.ALL.stream().map(WeightMap::name).toList();
        return WeightMap.ALL.stream()
                .filter(one -> one.name().equalsIgnoreCase(map))
                .findFirst()
                .orElseThrow(() -> new InputException("fault.unknown-choice", "--map", map, String.join(", ", names)));
    }

    private Figure figure(OpenModel opened, Trace trace, Hypothesis drawn, Look look) {
        int last = drawn.nodes().size();
        int at = step.orElse(last);
        if (at < 1 || at > last) {
            throw new InputException("fault.out-of-range", "--step", at, 1, last);
        }
        Place place = new Place(drawn.last(), at);
        return kind == Kind.STEP
                ? step(trace, place, look)
                : alignment(trace, choices.view(opened, trace, place), last, look);
    }

    private Figure step(Trace trace, Place place, Look look) {
        int positions = Math.min(trace.source().length(), MOST_COLUMNS);
        int crowded = Math.max(0, positions - ROOMY_COLUMNS);
        Look suiting = look.sized(
                Math.max(1000, 340 + 92.0 * (positions - crowded) + 50.0 * crowded),
                740 + Math.min(200.0, 20.0 * crowded));
        return StepFigure.of(trace, StepView.of(place), sized(suiting, LEAST_STEP_WIDTH, LEAST_HEIGHT));
    }

    private static Look suiting(Trace trace, int rows, Look look) {
        return look.sized(
                Math.max(420, 180 + 52.0 * Math.min(trace.source().length(), 60)),
                Math.max(480, 300 + 50.0 * Math.min(rows, 60)));
    }

    private Figure alignment(Trace trace, AlignmentView view, int rows, Look look) {
        Look suiting = suiting(trace, rows, look);
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
