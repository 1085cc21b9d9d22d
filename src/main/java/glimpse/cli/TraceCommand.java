package glimpse.cli;

import glimpse.files.Whole;
import glimpse.session.ModelLibrary;
import glimpse.trace.Trace;
import glimpse.trace.TraceJson;
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

/** Writes everything that happened while a sentence was decoded, as JSON. */
@Command(name = "trace", description = "Decode a sentence and write its trace as JSON (glimpse-trace/1).")
final class TraceCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "MODEL", description = "A model folder.")
    private Path model;

    @Option(names = "--source", required = true, paramLabel = "TEXT", description = "The sentence to read.")
    private String source;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to write; standard output if left out.")
    private Optional<Path> output = Optional.empty();

    @Mixin
    private DecodingOptions options = new DecodingOptions();

    TraceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ModelLibrary library = new ModelLibrary(Optional.empty());
        Trace trace = library.open(ModelLibrary.entry(model)).decode(source, options.decoding(), () -> false);
        if (output.isPresent()) {
            Whole.write(output.get(), out -> write(trace, out));
        } else {
            write(trace, console.out());
        }
        return 0;
    }

    private static void write(Trace trace, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        TraceJson.write(trace, writer);
        writer.flush();
    }
}
