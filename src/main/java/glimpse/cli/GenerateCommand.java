package glimpse.cli;

import glimpse.files.Whole;
import glimpse.generate.Generator;
import glimpse.generate.Kind;
import glimpse.generate.MadeCorpus;
import glimpse.generate.Pair;
import glimpse.generate.Request;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a corpus to learn from. */
@Command(name = "generate")
final class GenerateCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "KIND", descriptionKey = "kind")
    private Kind kind;

    @Option(names = "--pairs", paramLabel = "N")
    private Optional<Integer> pairs = Optional.empty();

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
    private long seed;

    @Option(names = "--output", paramLabel = "FILE.tsv")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--held-out-templates")
    private boolean heldOutTemplates;

    @Option(names = "--corpus", paramLabel = "DIR")
    private Optional<Path> folder = Optional.empty();

    GenerateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        MadeCorpus made = Generator.make(new Request(kind, pairs, seed, heldOutTemplates, folder));
        if (output.isPresent()) {
            Whole.write(output.get(), out -> write(made.pairs(), out));
        } else {
            write(made.pairs(), console.out());
        }
        if (made.skippedLines() > 0) {
            console.err().println(console.words().get("cli.generate-skipped", Integer.toString(made.skippedLines())));
        }
        if (made.leftOut() > 0) {
            console.err().println(console.words().get("cli.generate-left-out", Integer.toString(made.leftOut())));
        }
        return 0;
    }

    private static void write(List<Pair> pairs, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        for (Pair pair : pairs) {
            writer.write(pair.line());
        }
        writer.flush();
    }
}
