package glimpse.cli;

import glimpse.session.Desktop;
import glimpse.session.attention.OpenedAttention;
import glimpse.session.attention.Opening;
import glimpse.session.model.ModelLibrary;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens the window on a file of attention; where none can be opened, or a list is asked for, says what is in it. */
@Command(name = "open")
final class OpenCommand implements Callable<Integer> {

    private final Console console;
    private final Optional<Desktop> desktop;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "attention-file")
    private List<Path> files = List.of();

    @Option(names = "--list")
    private boolean list;

    @Mixin
    private AttentionOptions options = new AttentionOptions();

    OpenCommand(Console console, Optional<Desktop> desktop) {
        this.console = console;
        this.desktop = desktop;
    }

    @Override
    public Integer call() {
        List<OpenedAttention> opened = files.stream().map(options::read).toList();
        Opening first = new Opening(opened.get(0), options.sentence().orElse(1), options.matrix());
        first.trace();
        opened.forEach(file -> AttentionOptions.tell(file, console));
        if (list || desktop.isEmpty()) {
            opened.forEach(file -> AttentionList.print(file, console));
            return 0;
        }
        Optional<InputException> missing =
                desktop.get().open(ModelLibrary.besideProgram(), Optional.of(first), console.words());
        missing.ifPresent(fault -> {
            console.err().println(fault.sentence(console.words()));
            opened.forEach(file -> AttentionList.print(file, console));
        });
        return 0;
    }
}
