package glimpse.cli;

import glimpse.model.Equation;
import glimpse.session.model.Inspection;
import glimpse.trace.PlainJson;
import glimpse.words.Words;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how a model is built. */
@Command(name = "inspect")
final class InspectCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "MODEL", descriptionKey = "model")
    private Path model;

    @Option(names = "--json")
    private boolean json;

    InspectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Inspection inspection = Inspection.of(model);
        if (json) {
            Writer writer = new OutputStreamWriter(console.out(), StandardCharsets.UTF_8);
            PlainJson.write(inspection.data(), writer);
            writer.flush();
        } else {
            new Sheet(console.out(), console.words()).print(inspection);
        }
        return 0;
    }

    /** The text form. */
    private record Sheet(PrintStream out, Words words) {

        void print(Inspection inspection) {
            String title = inspection.title(words);
            out.println(inspection.name() + (title.isEmpty() ? "" : ": " + title));
            Optional<Equation.Part> part = Optional.empty();
            for (Equation equation : inspection.equations()) {
                if (part.isEmpty() || part.get() != equation.part()) {
                    part = Optional.of(equation.part());
                    out.println();
                    out.println(words.get("inspect." + equation.part().name().toLowerCase(Locale.ROOT)));
                }
                out.println("    " + equation.text());
            }
            out.println();
            table(inspection);
        }

        private void table(Inspection inspection) {
            out.println(words.get("inspect.parameters"));
            int name = inspection.arrays().stream()
                    .mapToInt(a -> a.name().length())
                    .max()
                    .orElse(0);
            for (Inspection.Array a : inspection.arrays()) {
                String shape = a.rows() + " × " + a.columns();
                out.println(String.format(Locale.ROOT, "    %-" + name + "s  %15s  %,12d", a.name(), shape, a.size()));
            }
            out.println(words.get("inspect.total", String.format(Locale.ROOT, "%,d", inspection.total())));
        }
    }
}
