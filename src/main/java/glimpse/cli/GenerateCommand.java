package glimpse.cli;

import glimpse.files.Whole;
import glimpse.generate.Generator;
import glimpse.generate.Kind;
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
@Command(name = "generate", description = "Make a corpus to learn from: the same seed gives the same bytes.")
final class GenerateCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "KIND", description = "One of ${COMPLETION-CANDIDATES}.")
    private Kind kind;

    @Option(names = "--pairs", required = true, paramLabel = "N", description = "How many pairs of texts.")
    private int pairs;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "What chance begins with; 1.")
    private long seed;

    @Option(
            names = "--output",
            paramLabel = "FILE.tsv",
            description = "Where to write, source TAB target, UTF-8; standard output if left out.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--held-out-templates",
            description = "headlines: only reports from templates that are otherwise never used.")
    private boolean heldOutTemplates;

    GenerateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<Pair> made = Generator.pairs(new Request(kind, pairs, seed, heldOutTemplates));
        if (output.isPresent()) {
            Whole.write(output.get(), out -> write(made, out));
        } else {
            write(made, console.out());
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
