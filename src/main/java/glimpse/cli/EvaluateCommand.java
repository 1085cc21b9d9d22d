package glimpse.cli;

import glimpse.session.evaluation.Evaluation;
import glimpse.session.evaluation.LengthTable;
import glimpse.session.training.Selection;
import glimpse.trace.PlainJson;
import glimpse.train.BleuKind;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how good a model is on a corpus. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "MODEL", descriptionKey = "model")
    private Path model;

    @Mixin
    private CorpusOptions corpus = new CorpusOptions();

    @Option(names = "--lengths", defaultValue = LengthTable.STANDARD, paramLabel = "N,N…")
    private String lengths;

    @Mixin
    private BleuOptions bleu = new BleuOptions();

    @Mixin
    private GoldOptions gold = new GoldOptions();

    @Option(names = "--json")
    private boolean json;

    @Mixin
    private SearchOptions options = new SearchOptions();

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        print(evaluate(LengthTable.parse(lengths), bleu.kind(), corpus.selection(console)));
        return 0;
    }

    private Evaluation evaluate(LengthTable rows, BleuKind bleuKind, Selection selection) {
        try (Interruption interruption = new Interruption();
                ProgressLine progress = new ProgressLine(console, String.valueOf(model.getFileName()))) {
            return Evaluation.of(
                    model,
                    selection,
                    options.decoding(),
                    rows,
                    bleuKind,
                    gold.of(console, selection),
                    progress,
                    interruption);
        }
    }

    private void print(Evaluation evaluation) throws IOException {
        if (json) {
            Writer writer = new OutputStreamWriter(console.out(), StandardCharsets.UTF_8);
            PlainJson.write(evaluation.data(), writer);
            writer.flush();
        } else {
            new EvaluationSheet(console.out(), console.words()).print(evaluation);
        }
    }
}
