package glimpse.cli;

import glimpse.files.Whole;
import glimpse.session.evaluation.Csv;
import glimpse.session.evaluation.Scan;
import glimpse.session.training.Selection;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what a model did with each pair of a corpus, sorted: where to look first. */
@Command(name = "scan")
final class ScanCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "MODEL", descriptionKey = "model")
    private Path model;

    @Mixin
    private CorpusOptions corpus = new CorpusOptions();

    @Option(names = "--sort", defaultValue = "pair", paramLabel = "COLUMN")
    private String column;

    @Option(names = "--descending")
    private boolean descending;

    @Option(names = "--output", paramLabel = "FILE.csv")
    private Optional<Path> output = Optional.empty();

    @Mixin
    private SearchOptions options = new SearchOptions();

    ScanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Scan scan = scan(corpus.selection(console)).sorted(column, descending);
        if (output.isPresent()) {
            Whole.write(output.get(), out -> write(scan, out));
        } else {
            write(scan, console.out());
        }
        return 0;
    }

    private Scan scan(Selection selection) {
        try (Interruption interruption = new Interruption();
                ProgressLine progress = new ProgressLine(console, String.valueOf(model.getFileName()))) {
            return Scan.of(model, selection, options.decoding(), progress, interruption);
        }
    }

    private static void write(Scan scan, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        Csv.write(scan, writer);
        writer.flush();
    }
}
