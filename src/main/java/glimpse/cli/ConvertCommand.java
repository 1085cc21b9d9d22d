package glimpse.cli;

import glimpse.attentionfile.AttentionOutput;
import glimpse.attentionfile.Sentence;
import glimpse.files.Whole;
import glimpse.session.attention.OpenedAttention;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes attention that is in one form in another. */
@Command(name = "convert")
final class ConvertCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", descriptionKey = "attention-file")
    private Path file;

    @Option(names = "--to", required = true, paramLabel = "FORMAT")
    private String to;

    @Option(names = "--output", paramLabel = "FILE")
    private Optional<Path> output = Optional.empty();

    @Mixin
    private LinkOptions links = new LinkOptions();

    @Mixin
    private AttentionOptions options = new AttentionOptions();

    ConvertCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        AttentionOutput form = AttentionOutput.of("--to", to);
        OptionalDouble least = links.threshold(form == AttentionOutput.PHARAOH, "--to");
        OpenedAttention opened = options.read(file);
        List<Sentence> sentences = sentences(opened);
        if (output.isPresent()) {
            Whole.write(output.get(), out -> form.write(sentences, least, out));
        } else {
            form.write(sentences, least, console.out());
        }
        AttentionOptions.tell(opened, console);
        return 0;
    }

    private List<Sentence> sentences(OpenedAttention opened) {
        return IntStream.rangeClosed(
                        options.sentence().orElse(1), options.sentence().orElse(opened.size()))
                .mapToObj(n -> new Sentence(opened.id(n), opened.trace(n, options.matrix())))
                .toList();
    }
}
