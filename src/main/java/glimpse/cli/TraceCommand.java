package glimpse.cli;

import glimpse.explain.Explanation;
import glimpse.files.Whole;
import glimpse.session.model.ExplainedTrace;
import glimpse.session.model.ModelLibrary;
import glimpse.session.model.OpenModel;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes everything that happened while a sentence was decoded, as JSON. */
@Command(name = "trace")
final class TraceCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "MODEL", descriptionKey = "model")
    private Path model;

    @Option(names = "--output", paramLabel = "FILE")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--explain", split = ",", paramLabel = "WHAT")
    private Set<Explanation> explain = new LinkedHashSet<>();

    @Option(names = "--source", required = true, paramLabel = "TEXT")
    private String source;

    @Mixin
    private SentenceOptions sentence = new SentenceOptions();

    TraceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        OpenModel opened = ModelLibrary.open(model);
        ExplainedTrace trace = opened.explain(sentence.trace(opened, source), explain, () -> false);
        if (output.isPresent()) {
            Whole.write(output.get(), out -> write(trace, out));
        } else {
            write(trace, console.out());
        }
        return 0;
    }

    private static void write(ExplainedTrace trace, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        trace.write(writer);
        writer.flush();
    }
}
