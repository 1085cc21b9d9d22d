package glimpse.cli;

import glimpse.attentionfile.AttentionOutput;
import glimpse.attentionfile.Sentence;
import glimpse.export.Inscription;
import glimpse.figure.Look;
import glimpse.session.export.Export;
import glimpse.session.export.FigureDrawer;
import glimpse.session.export.Kind;
import glimpse.session.export.Request;
import glimpse.session.model.ModelLibrary;
import glimpse.session.model.OpenModel;
import glimpse.trace.Hypothesis;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a figure into files. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "MODEL", descriptionKey = "model")
    private Path model;

    @Option(names = "--figure", paramLabel = "NAME", defaultValue = "alignment")
    private String figure;

    @Option(names = "--step", paramLabel = "N")
    private Optional<Integer> step = Optional.empty();

    @Option(names = "--position", paramLabel = "I")
    private Optional<Integer> position = Optional.empty();

    @Option(names = "--hypothesis", defaultValue = "1", paramLabel = "K")
    private int hypothesis;

    @Mixin
    private PrintOptions print = new PrintOptions();

    @Mixin
    private LinkOptions links = new LinkOptions();

    @Mixin
    private AlignmentChoices choices = new AlignmentChoices();

    @Mixin
    private SentenceOptions sentence = new SentenceOptions();

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Kind kind = kind();
        print.check();
        Look look = print.look(console);
        if (kind != Kind.ALIGNMENT) {
            choices.refuseFor("--figure alignment");
        }
        if (kind != Kind.NUMBERS && position.isPresent()) {
            throw new InputException("fault.only-with", "--position", "--figure numbers");
        }
        choices.shown();
        OptionalDouble threshold =
                links.threshold(print.formats().data().contains(AttentionOutput.PHARAOH), "--format");
        OpenModel opened = ModelLibrary.open(model);
        Trace trace = sentence.trace(opened);
        Request request = request(kind, trace);
        Inscription inscription = Inscription.of(trace, request.leaf())
                .titled(kind.title(console.words()) + " · " + trace.model().name())
                .in(console.words().locale());
        FigureDrawer drawer = new FigureDrawer(opened, request, print.page(), look, () -> false);
        Export export = print.export(inscription);
        List<Export.Written> written =
                new ArrayList<>(export.write(drawer::still, drawer::frames, print.output(), print.formats()));
        written.addAll(export.write(new Sentence("1", trace, request.leaf()), threshold, print.output(), print.formats()));
        PrintOptions.tell(written, console);
        return 0;
    }

    private Kind kind() {
        if (figure.equalsIgnoreCase("curve")) {
            throw new InputException("fault.curve-elsewhere");
        }
        return Kind.named(figure);
    }

    private Request request(Kind kind, Trace trace) {
        int leaf = drawn(trace).last();
        step.ifPresent(at -> inRange("--step", at, trace.path(leaf).size()));
        position.ifPresent(at -> inRange("--position", at, trace.source().length()));
        return new Request(
                kind,
                trace,
                leaf,
                step.map(OptionalInt::of).orElse(OptionalInt.empty()),
                position.map(at -> OptionalInt.of(at - 1)).orElse(OptionalInt.empty()),
                choices.shown(),
                choices.form(trace, leaf),
                print.title());
    }

    private Hypothesis drawn(Trace trace) {
        int outputs = trace.hypotheses().size();
        inRange("--hypothesis", hypothesis, outputs);
        return trace.hypotheses().get(hypothesis - 1);
    }

    private static void inRange(String option, int number, int most) {
        if (number < 1 || number > most) {
            throw new InputException("fault.out-of-range", option, number, 1, most);
        }
    }
}
