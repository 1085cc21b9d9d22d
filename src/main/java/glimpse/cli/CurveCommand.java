package glimpse.cli;

import glimpse.decode.Decoding;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.export.Inscription;
import glimpse.export.PngExport;
import glimpse.figure.Look;
import glimpse.figure.curve.LengthCurve;
import glimpse.figure.curve.LengthFigure;
import glimpse.session.evaluation.Evaluation;
import glimpse.session.evaluation.LengthCurves;
import glimpse.session.evaluation.LengthTable;
import glimpse.session.training.Selection;
import glimpse.train.BleuKind;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws how good models are by the length of what they read. */
@Command(name = "curve")
final class CurveCommand implements Callable<Integer> {

    private static final double LARGEST_SCALE = 16;
    private static final int LEAST_WIDTH = 480;
    private static final int LEAST_HEIGHT = 320;
    private static final int LARGEST_SIDE = 20_000;

    private final Console console;

    @Parameters(paramLabel = "MODEL", arity = "0..*", descriptionKey = "model")
    private List<Path> models = new ArrayList<>();

    @Option(names = "--from", paramLabel = "FILE.json", arity = "1..*")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--corpus", paramLabel = "FILE.tsv")
    private Optional<Path> corpus = Optional.empty();

    @Mixin
    private CorpusReading reading = new CorpusReading();

    @Option(names = "--held-out", paramLabel = "SPEC.json")
    private Optional<Path> heldOut = Optional.empty();

    @Option(names = "--limit", paramLabel = "N")
    private Optional<Integer> limit = Optional.empty();

    @Option(names = "--lengths", defaultValue = LengthTable.STANDARD, paramLabel = "N,N…")
    private String lengths;

    @Mixin
    private BleuOptions bleu = new BleuOptions();

    @Option(names = "--output", required = true, paramLabel = "FILE.png")
    private Path output;

    @Option(names = "--theme", paramLabel = "light|dark", defaultValue = "light")
    private ExportCommand.Shade theme;

    @Option(names = "--scale", paramLabel = "X", defaultValue = "2")
    private double scale;

    @Option(names = "--width", paramLabel = "W", defaultValue = "860")
    private int width;

    @Option(names = "--height", paramLabel = "H", defaultValue = "460")
    private int height;

    @Mixin
    private SearchOptions options = new SearchOptions();

    CurveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Look look = look();
        List<LengthCurve> curves = curves();
        Inscription inscription =
                Inscription.ofModels(curves.stream().map(LengthCurve::name).toList());
        PngExport.write(LengthFigure.of(curves, look), inscription, output, scale);
        return 0;
    }

    private Look look() {
        if (!(scale > 0 && scale <= LARGEST_SCALE)) {
            throw new InputException("fault.out-of-range", "--scale", Double.toString(scale), "0", "16");
        }
        inRange("--width", width, LEAST_WIDTH);
        inRange("--height", height, LEAST_HEIGHT);
        Theme chosen = theme == ExportCommand.Shade.DARK ? Theme.DARK : Theme.LIGHT;
        return new Look(chosen, WeightMap.TEAL, console.words(), width, height);
    }

    private static void inRange(String option, int size, int least) {
        if (size < least || size > LARGEST_SIDE) {
            throw new InputException(
                    "fault.out-of-range",
                    option,
                    Integer.toString(size),
                    Integer.toString(least),
                    Integer.toString(LARGEST_SIDE));
        }
    }

    private List<LengthCurve> curves() {
        if (models.isEmpty() && files.isEmpty()) {
            throw new InputException("fault.nothing-to-draw");
        }
        if (models.isEmpty()) {
            refuseWhatOnlyModelsNeed();
        }
        List<LengthCurve> curves =
                new ArrayList<>(files.stream().map(LengthCurves::read).toList());
        LengthCurves.check(curves, models.isEmpty() ? curves.get(0).counted() : LengthCurves.counted(bleu.kind()));
        if (!models.isEmpty()) {
            Path read = corpus.orElseThrow(() -> new InputException("fault.models-without-corpus"));
            Selection selection = Selection.of(reading.of(read, console), heldOut, limit);
            curves.addAll(evaluated(selection, LengthTable.parse(lengths)));
        }
        return curves;
    }

    /** What was measured before is only drawn. */
    private void refuseWhatOnlyModelsNeed() {
        onlyWithModels("--corpus", corpus.isPresent());
        onlyWithModels("--columns", reading.isChosen());
        onlyWithModels("--held-out", heldOut.isPresent());
        onlyWithModels("--limit", limit.isPresent());
        onlyWithModels("--lengths", !lengths.equals(LengthTable.STANDARD));
        onlyWithModels("--bleu", bleu.isChosen());
        onlyWithModels("--beam", options.isChosen());
    }

    private static void onlyWithModels(String option, boolean given) {
        if (given) {
            throw new InputException("fault.only-with", option, "MODEL");
        }
    }

    private List<LengthCurve> evaluated(Selection selection, LengthTable rows) {
        Decoding decoding = options.decoding();
        BleuKind bleuKind = bleu.kind();
        List<LengthCurve> curves = new ArrayList<>();
        try (Interruption interruption = new Interruption()) {
            for (Path model : models) {
                try (ProgressLine progress = new ProgressLine(console, String.valueOf(model.getFileName()))) {
                    curves.add(LengthCurves.of(Evaluation.of(
                            model, selection, decoding, rows, bleuKind, Optional.empty(), progress, interruption)));
                }
            }
        }
        return curves;
    }
}
