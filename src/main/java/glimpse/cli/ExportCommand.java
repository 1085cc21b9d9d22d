package glimpse.cli;

import glimpse.attentionfile.AttentionOutput;
import glimpse.attentionfile.Sentence;
import glimpse.export.Inscription;
import glimpse.session.batch.Batch;
import glimpse.session.batch.BatchSentence;
import glimpse.session.export.Export;
import glimpse.session.export.FigureDrawer;
import glimpse.session.export.Formats;
import glimpse.session.export.Kind;
import glimpse.session.export.Request;
import glimpse.session.export.UnknownWords;
import glimpse.session.model.ModelLibrary;
import glimpse.session.model.OpenModel;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a figure into files. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "MODEL", descriptionKey = "model")
    private Path model;

    @Option(names = "--source", paramLabel = "TEXT")
    private Optional<String> source = Optional.empty();

    @Option(names = "--figure", paramLabel = "NAME", defaultValue = "alignment")
    private String figure;

    @Option(names = "--step", paramLabel = "N")
    private Optional<Integer> step = Optional.empty();

    @Option(names = "--position", paramLabel = "I")
    private Optional<Integer> position = Optional.empty();

    @Option(names = "--hypothesis", defaultValue = "1", paramLabel = "K")
    private int hypothesis;

    @Option(names = "--plain")
    private boolean plain;

    @Mixin
    private PrintOptions print = new PrintOptions();

    @Mixin
    private LinkOptions links = new LinkOptions();

    @Mixin
    private AlignmentChoices choices = new AlignmentChoices();

    @Mixin
    private SentenceOptions sentence = new SentenceOptions();

    @Option(names = "--replace-unknown")
    private boolean replaceUnknown;

    @Mixin
    private BatchOptions batch = new BatchOptions();

    @Spec
    private CommandSpec spec;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Kind kind = kind();
        print.check();
        print.look(console);
        if (kind != Kind.ALIGNMENT) {
            choices.refuseFor("--figure alignment");
        }
        if (kind != Kind.NUMBERS && position.isPresent()) {
            throw new InputException("fault.only-with", "--position", "--figure numbers");
        }
        choices.shown();
        threshold();
        if (batch.isChosen()) {
            return many(kind);
        }
        batch.refuseForOne();
        String read = source.orElseThrow(() -> new InputException("fault.needed", "--source"));
        Path output = print.output();
        OpenModel opened = ModelLibrary.open(model);
        Trace trace = finished(sentence.trace(opened, read));
        PrintOptions.tell(write(kind, opened, trace, "1", hypothesis, output, print.formats(), print.force()), console);
        return 0;
    }

    private OptionalDouble threshold() {
        return links.threshold(print.formats().data().contains(AttentionOutput.PHARAOH), "--format");
    }

    /** Many sentences, as files of their own in a folder or as lines of one file. */
    private int many(Kind kind) {
        if (source.isPresent()) {
            throw new InputException("fault.not-together", "--source", "--input, --corpus");
        }
        if (batch.allOutputs() && hypothesis != 1) {
            throw new InputException("fault.not-together", "--n-best", "--hypothesis");
        }
        List<BatchSentence> sentences = batch.sentences(sentence.isForced(), console);
        sentence.decodingOf(Optional.empty());
        OpenModel opened = ModelLibrary.open(model);
        BatchExport export = new BatchExport(console, batch, print, sentences, new Batch.Work() {
            @Override
            public Trace decode(BatchSentence one) {
                return finished(opened.decode(one.source(), sentence.decodingOf(one.target()), () -> false));
            }

            @Override
            public List<Path> write(BatchSentence one, Trace trace, Path stem) {
                return files(kind, opened, one, trace, stem);
            }
        });
        if (batch.folder().isEmpty()) {
            return export.lines(lines(), threshold());
        }
        if (print.hasOutput()) {
            throw new InputException("fault.not-together", "--output", "--output-dir");
        }
        return export.into(batch.folder().get(), settings());
    }

    /** The only form, where sentences can stand behind each other in it. */
    private AttentionOutput lines() {
        print.output();
        List<AttentionOutput> data = print.formats().data();
        if (!print.formats().pictures().isEmpty()
                || data.size() != 1
                || !data.get(0).isLines()) {
            throw new InputException("fault.lines-only");
        }
        return data.get(0);
    }

    /** All that was asked for but what changes no file. */
    private String settings() {
        return String.join(" ", spec.commandLine().getParseResult().originalArgs())
                .replaceAll(" --(resume|force|jobs[ =]\\d+)(?= |$)", "");
    }

    private List<Path> files(Kind kind, OpenModel opened, BatchSentence one, Trace trace, Path stem) {
        String id = Integer.toString(one.line());
        List<Export.Written> written = new ArrayList<>();
        if (!batch.allOutputs()) {
            Path output = print.formats().named(stem);
            written.addAll(write(kind, opened, trace, id, hypothesis, output, print.formats(), true));
        } else {
            for (int k = 1; k <= trace.hypotheses().size(); k++) {
                Formats formats = k == 1 ? print.formats() : print.formats().ofOutput();
                Path output = formats.named(Path.of(stem + "-" + k));
                written.addAll(write(kind, opened, trace, id, k, output, formats, true));
            }
        }
        return written.stream().map(Export.Written::file).toList();
    }

    private Trace finished(Trace trace) {
        return replaceUnknown ? UnknownWords.replaced(trace) : trace;
    }

    private List<Export.Written> write(
            Kind kind,
            OpenModel opened,
            Trace trace,
            String id,
            int drawn,
            Path output,
            Formats formats,
            boolean over) {
        Request request = request(kind, trace, drawn);
        Inscription inscription = Inscription.of(trace, request.leaf())
                .titled(kind.title(console.words()) + " · " + trace.model().name())
                .in(console.words().locale())
                .enclosing(plain ? Optional.empty() : request.keepsake().enclosure());
        FigureDrawer drawer = new FigureDrawer(opened, request, print.page(), print.look(console), () -> false);
        Export export = print.export(inscription, over);
        List<Export.Written> written = new ArrayList<>(export.write(drawer::still, drawer::frames, output, formats));
        written.addAll(export.write(new Sentence(id, trace, request.leaf()), threshold(), output, formats));
        return written;
    }

    private Kind kind() {
        if (figure.equalsIgnoreCase("curve")) {
            throw new InputException("fault.curve-elsewhere");
        }
        return Kind.named(figure);
    }

    private Request request(Kind kind, Trace trace, int drawn) {
        inRange("--hypothesis", drawn, trace.hypotheses().size());
        int leaf = trace.hypotheses().get(drawn - 1).last();
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

    private static void inRange(String option, int number, int most) {
        if (number < 1 || number > most) {
            throw new InputException("fault.out-of-range", option, number, 1, most);
        }
    }
}
