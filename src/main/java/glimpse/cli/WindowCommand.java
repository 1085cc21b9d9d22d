package glimpse.cli;

import glimpse.decode.Decoding;
import glimpse.draw.Theme;
import glimpse.draw.WeightMap;
import glimpse.export.Inscription;
import glimpse.export.Picture;
import glimpse.figure.Look;
import glimpse.figure.Place;
import glimpse.figure.alignment.AlignmentFigure;
import glimpse.figure.alignment.AlignmentView;
import glimpse.session.Desktop;
import glimpse.session.model.ModelEntry;
import glimpse.session.model.ModelLibrary;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Opens the window; where none can be opened, shows the first model's first example in the terminal. */
@Command(name = "window")
final class WindowCommand implements Callable<Integer> {

    private static final Path PICTURE = Path.of("glimpse-alignment.png");

    private final Console console;
    private final Optional<Desktop> desktop;

    @Parameters(arity = "0..1", paramLabel = "MODEL", descriptionKey = "model")
    private Optional<Path> model = Optional.empty();

    WindowCommand(Console console, Optional<Desktop> desktop) {
        this.console = console;
        this.desktop = desktop;
    }

    @Override
    public Integer call() {
        ModelLibrary samples = ModelLibrary.besideProgram();
        ModelLibrary library = model.map(samples::opening).orElse(samples);
        model.ifPresent(ModelLibrary::entryOf);
        Optional<InputException> missing = desktop.isPresent()
                ? desktop.get().open(library, Optional.empty(), console.words())
                : Optional.of(new InputException("cli.no-javafx"));
        missing.ifPresent(fault -> {
            console.err().println(fault.sentence(console.words()));
            inTerminal(library);
        });
        return 0;
    }

    private void inTerminal(ModelLibrary library) {
        List<ModelEntry> models = library.list();
        if (models.isEmpty()) {
            throw new InputException("fault.no-sample-models");
        }
        ModelEntry first = models.get(0);
        String sentence = first.examples().stream()
                .findFirst()
                .orElseThrow(() -> new InputException("fault.no-examples", first.folder(), "examples.txt"));
        Trace trace = library.open(first).decode(sentence, new Decoding.Greedy(), () -> false);
        console.out().print(TerminalAlignment.of(trace));
        Look look = new Look(Theme.LIGHT, WeightMap.TEAL, console.words(), 560, 640);
        Place last = Place.best(trace, trace.best().nodes().size());
        Picture.of(
                        AlignmentFigure.of(trace, AlignmentView.whole(trace, last), look),
                        Inscription.of(trace, last.leaf()))
                .write(PICTURE);
        console.out().println(console.words().get("cli.picture-written", PICTURE.toAbsolutePath()));
    }
}
