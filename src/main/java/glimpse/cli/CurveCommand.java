package glimpse.cli;

import glimpse.decode.Decoding;
import glimpse.draw.Figure;
import glimpse.export.Format;
import glimpse.export.Inscription;
import glimpse.figure.Headed;
import glimpse.figure.Look;
import glimpse.figure.curve.LengthCurve;
import glimpse.figure.curve.LengthFigure;
import glimpse.session.evaluation.Evaluation;
import glimpse.session.evaluation.LengthCurves;
import glimpse.session.evaluation.LengthTable;
import glimpse.session.export.Export;
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

    private static final int LEAST_WIDTH = 480;
    private static final int LEAST_HEIGHT = 320;
    private static final int WIDTH = 860;
    private static final int HEIGHT = 460;

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

    @Mixin
    private PrintOptions print = new PrintOptions();

    @Mixin
    private SearchOptions options = new SearchOptions();

    CurveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        print.check();
        if (!print.formats().data().isEmpty()) {
            throw new InputException("fault.pictures-only", Format.known());
        }
        Look look = print.look(console).sized(WIDTH, HEIGHT);
        List<LengthCurve> curves = curves();
        Inscription inscription = Inscription.ofModels(
                        curves.stream().map(LengthCurve::name).toList())
                .in(console.words().locale());
        Figure drawn = LengthFigure.of(curves, print.page().room(LEAST_WIDTH, LEAST_HEIGHT, look));
        Figure figure =
                print.title().map(title -> Headed.of(drawn, title, look)).orElse(drawn);
        List<Export.Written> written =
                print.export(inscription).write(() -> figure, () -> List.of(figure), print.output(), print.formats());
        PrintOptions.tell(written, console);
        return 0;
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
