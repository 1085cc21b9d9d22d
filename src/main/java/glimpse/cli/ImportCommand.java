package glimpse.cli;

import glimpse.modelfile.layout.ImportReport;
import glimpse.modelfile.layout.ImportRequest;
import glimpse.session.model.CheckpointImport;
import glimpse.text.Tokenization;
import glimpse.words.Words;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a model folder of a checkpoint of another program. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "checkpoint")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--source-vocabulary", paramLabel = "FILE")
    private Optional<Path> sourceVocabulary = Optional.empty();

    @Option(names = "--target-vocabulary", paramLabel = "FILE")
    private Optional<Path> targetVocabulary = Optional.empty();

    @Option(names = "--source-tokenizer", paramLabel = "HOW", defaultValue = "whitespace")
    private Tokenization sourceTokenizer;

    @Option(names = "--target-tokenizer", paramLabel = "HOW", defaultValue = "whitespace")
    private Tokenization targetTokenizer;

    @Option(names = "--layout", paramLabel = "NAME")
    private Optional<String> layout = Optional.empty();

    @Option(names = "--set", paramLabel = "NAME=VALUE")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--output", required = true, paramLabel = "DIR")
    private Path output;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ImportRequest request = new ImportRequest(
                files,
                new ImportRequest.Side(sourceVocabulary, sourceTokenizer),
                new ImportRequest.Side(targetVocabulary, targetTokenizer),
                layout,
                settings);
        new Sheet(console.out(), console.words()).print(CheckpointImport.run(request, output));
        return 0;
    }

    /** The report as text. */
    private record Sheet(PrintStream out, Words words) {

        void print(ImportReport report) {
            out.println(words.get("import.recognised", report.title(), report.layout()));
            lines("import.recognised-by", report.recognisedBy());
            lines("import.left-over", report.leftOver());
            out.println(words.get("import.sizes"));
            ImportReport.Sizes sizes = report.sizes();
            size("import.words", sizes.sourceWords(), sizes.targetWords());
            size("import.embedding", sizes.sourceEmbedding(), sizes.targetEmbedding());
            size("import.layers", sizes.encoderLayers(), sizes.decoderLayers());
            size("import.units", sizes.encoderSize(), sizes.decoderSize());
            lines(
                    "import.assumptions",
                    report.assumptions().stream()
                            .map(note -> note.sentence(words))
                            .toList());
            lines("import.equations", report.equations());
        }

        private void size(String key, int source, int target) {
            out.println("    " + words.get(key, Integer.toString(source), Integer.toString(target)));
        }

        private void lines(String heading, List<String> lines) {
            if (!lines.isEmpty()) {
                out.println(words.get(heading));
                lines.forEach(line -> out.println("    " + line));
            }
        }
    }
}
