package glimpse.ui;

import glimpse.session.Desktop;
import glimpse.session.attention.Opening;
import glimpse.session.bench.WindowTimes;
import glimpse.session.model.Models;
import glimpse.words.InputException;
import glimpse.words.Words;
import java.nio.file.Path;
import java.util.Optional;

/** The window in JavaFX; made by reflection, so that commands run where there is no JavaFX. */
public final class JavaFxDesktop implements Desktop {

    @Override
    public Optional<InputException> open(Models models, Optional<Opening> first, Words words) {
        return Window.launch(models, first, words);
    }

    @Override
    public Optional<InputException> measure(Models models, WindowTimes times) {
        return WindowBenchmark.run(models, times);
    }

    @Override
    public Optional<InputException> screenshots(Models models, Path folder) {
        return Screenshots.take(models, folder);
    }
}
