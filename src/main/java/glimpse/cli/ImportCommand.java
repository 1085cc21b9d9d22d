package glimpse.cli;

import glimpse.modelfile.layout.ImportRequest;
import glimpse.session.model.CheckpointImport;
import glimpse.session.model.ImportSheet;
import glimpse.text.Tokenization;
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
        print(new ImportSheet(CheckpointImport.run(request, output)));
        return 0;
    }

    private void print(ImportSheet sheet) {
        console.out().println(sheet.recognised(console.words()));
        for (ImportSheet.Section section : sheet.sections(console.words())) {
            console.out().println(console.words().get(section.key()));
            section.lines().forEach(line -> console.out().println("    " + line));
        }
    }
}
